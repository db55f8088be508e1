"""Everything again in a browser that runs no script."""

import made
from journey import Journey
from pages import FilmPage, notice

TEXT = "Slow, and worth every minute."


class ReadingWithoutScript(Journey):
    script = False

    def test_search(self):
        """The button of the search box leads to results."""
        self.browser.open("/").one("#search-words").send_keys("blade runner")
        self.browser.follow(lambda: self.browser.one(".site-search button"))
        self.browser.go("a", "Blade Runner", within="//main")
        self.assertEqual(self.browser.path, "/film/blade_runner_1982")

    def test_filters_and_why(self):
        """Filters are links; why opens."""
        page = FilmPage(self.browser)
        page.choose("Verdict", "Rotten")
        self.assertEqual(set(page.verdicts), {"Rotten"})
        self.browser.press(lambda: self.browser.one(".why summary"))
        self.assertTrue(self.browser.one(".why .sum").is_displayed())

    def test_compare(self):
        """The form compares."""
        self.browser.open("/compare").one("#compare-first").send_keys("The Mirror")
        self.browser.one("#compare-second").send_keys("Alien")
        self.browser.go("button", "Compare", within="//main")
        self.assertEqual(len(self.browser.texts(".pair .card-title a")), 2)

    def test_try_a_review(self):
        """The button judges the text, and the text stays."""
        self.browser.open("/try").one("#try-text").send_keys("Dull and badly written.")
        self.browser.go("button", "Judge it")
        self.assertEqual(self.browser.text(".try-verdict h2"), "Rotten")
        self.assertEqual(self.browser.one("#try-text").get_attribute("value"), "Dull and badly written.")


class ChangingWithoutScript(Journey):
    script = False
    changes = True

    def test_rate_and_undo(self):
        """Stars and a button; Undo."""
        page = FilmPage(self.browser, "alien_1979")
        page.rate("3½ stars")
        self.browser.go("button", "Save rating")
        notice(self.browser, "rating is saved")
        self.assertEqual(self.browser.path.split("?")[0], "/film/alien_1979")
        self.assertEqual(page.stars, "3.5")
        self.browser.go("button", "Undo")
        notice(self.browser, "taken back")
        self.assertIsNone(page.stars)

    def test_write_edit_and_delete(self):
        """A review is written, changed and deleted."""
        page = FilmPage(self.browser, "blade_runner_1982")
        page.write(TEXT)
        notice(self.browser, "review is saved")
        self.assertIn(TEXT, self.browser.text("#yours"))
        page.write("Changed my mind.")
        self.browser.wait_for("Changed my mind.", "#yours")
        self.browser.go("button", "Delete your review")
        notice(self.browser, "deleted")
        self.assertNotIn("Changed my mind.", self.browser.text("#yours"))

    def test_watchlist(self):
        """On and off."""
        FilmPage(self.browser, "the_mirror_1975")
        self.browser.go("button", "Watchlist", within="//*[@id='mine']")
        notice(self.browser, "on your watchlist")
        self.browser.go("button", "On your watchlist")
        notice(self.browser, "off your watchlist")

    def test_upload(self):
        """The export is imported by the form alone."""
        self.browser.open("/mine").one("#import-file").send_keys(str(made.letterboxd(self.site.folder)))
        self.browser.go("button", "Import it")
        self.browser.wait_for("What the file brought")
        self.assertTrue(self.browser.texts("#recommendations .card-title a"))
