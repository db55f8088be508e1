"""Import of one's exports by upload, and what they bring: recommendations and statistics."""

import made
from journey import Journey
from pages import FilmPage


class Upload(Journey):
    changes = True

    def send(self, path):
        self.browser.open("/mine").one("#import-file").send_keys(str(path))
        self.browser.go("button", "Import it")

    def test_letterboxd_brings_all_and_recommendations(self):
        """The zip as it is: ratings once, the review, the watchlist; then recommendations and statistics."""
        self.send(made.letterboxd(self.site.folder))
        self.browser.wait_for("What the file brought")
        self.assertIn("letterboxd-someone-2024.zip", self.browser.text(".imported"))
        self.assertNotIn("/tmp", self.browser.text(".imported"))
        self.assertIn(f"{len(made.RATED)} ratings, 1 review", self.browser.text(".lead"))
        self.assertIn(made.REVIEW, self.browser.text("#my-reviews"))
        self.assertIn("Andrei Rublev", self.browser.text("#watchlist"))
        self.assertEqual(len(self.browser.all("#ratings .entry")), len(made.RATED))
        recommended = self.browser.texts("#recommendations .card-title a")
        self.assertGreaterEqual(len(recommended), 3)
        self.assertEqual(set(recommended) & {title for title, *_ in made.RATED + made.WATCHLIST}, set())
        self.assertIn("because", self.browser.text("#recommendations"))
        self.assertGreaterEqual(len(self.browser.all("#statistics svg[role=img]")), 2)
        self.assertIn("Tomatometer", self.browser.text("#statistics"))
        page = FilmPage(self.browser, "stalker_1979")
        self.assertEqual(page.stars, "4.5")

    def test_the_chosen_file_is_told_before_it_is_sent(self):
        """Name and size of the file are shown; one that is too large is refused at once."""
        large = self.site.folder / "large.zip"
        with open(large, "wb") as file:
            file.truncate(200 << 20)
        field = self.browser.open("/mine").one("#import-file")
        field.send_keys(str(made.imdb(self.site.folder)))
        self.browser.wait_for("ratings.csv", "#import-told")
        field.send_keys(str(large))
        self.browser.wait_for("at most", "#import-told")
        self.assertFalse(self.browser.run("return arguments[0].form.checkValidity()", field))


class BadUpload(Journey):
    changes = True
    expected = ("status of 4",)

    def test_a_file_that_is_none_is_refused_in_words(self):
        """A picture brings nothing and says why, by its own name; the page before is a step back."""
        path = self.site.folder / "holiday.png"
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
        self.browser.open("/mine").one("#import-file").send_keys(str(path))
        self.browser.go("button", "Import it")
        self.browser.wait_for("holiday.png")
        self.assertNotIn("/tmp", self.browser.text())
        self.browser.open("/mine")
        self.assertNotIn("What the file brought", self.browser.text())


class FromImdb(Journey):
    changes = True

    def test_ratings_of_ten_become_stars(self):
        """Nine of ten are four and a half stars, and IMDb's own averages are nobody's ratings."""
        self.browser.open("/mine").one("#import-file").send_keys(str(made.imdb(self.site.folder)))
        self.browser.go("button", "Import it")
        self.browser.wait_for("What the file brought")
        self.assertIn("2 ratings", self.browser.text(".lead"))
        self.assertEqual(FilmPage(self.browser, "the_mirror_1975").stars, "4.5")
        self.assertEqual(FilmPage(self.browser, "blade_runner_1982").stars, "3.5")
