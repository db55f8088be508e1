"""What strangers wrote is text: script in titles, reviews, names and names of files never runs."""

import made
from journey import Journey
from pages import FilmPage, notice


class Hostile(Journey):
    catalogue = "hostile"
    changes = True

    def assert_harmless(self, *words):
        """The words are seen as they were written, and nothing ran."""
        for each in words:
            self.assertIn(each, self.browser.text())
        self.assertIsNone(self.browser.run("return window.attacked ?? null"))
        self.assertEqual(self.browser.all("main script, main img, main [onerror], main [onmouseover], main [onfocus]"), [])

    def test_in_imported_reviews(self):
        """On the film's page, on the critic's, in lists, on the home page and in search."""
        self.browser.open("/search?q=attacked&in=reviews")
        self.assert_harmless()
        self.browser.follow(lambda: self.browser.one(".review .review-film a"))
        self.assertEqual(self.browser.text("h1"), made.TITLE)
        self.assert_harmless(made.SCRIPT, made.IMAGE, made.AUTHOR)
        self.browser.follow(lambda: self.browser.one(".review .review-by a"))
        self.assertEqual(self.browser.text("h1"), made.AUTHOR)
        self.assert_harmless(made.TITLE)
        for path in ("/", "/list?minimum=0&years=2001", "/list/year/2001"):
            self.browser.open(path)
            self.assert_harmless()

    def test_in_suggestions(self):
        """A title with script is suggested as text."""
        self.browser.open("/").one("#search-words").send_keys("ends <script")
        shown = self.browser.wait(self.browser.suggestions, "no suggestions")
        self.assertIn(made.TITLE, shown[0].text)
        self.assert_harmless()

    def test_in_the_width_of_a_comparison(self):
        """A title without a blank breaks where a phone ends."""
        self.browser.look(width=390)
        self.browser.open(f"/compare?film=the_mirror_1975&with={made.LONG}")
        self.assertEqual(len(self.browser.all(".versus")), 2)
        self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 390)

    def test_in_ones_own_review(self):
        """A review of one's own is shown as it was written, on both pages and in the form."""
        text = f"Good </textarea>{made.SCRIPT} {made.IMAGE}"
        page = FilmPage(self.browser, "alien_1979")
        page.write(text)
        notice(self.browser, "review is saved")
        self.assert_harmless(text)
        self.assertEqual(self.browser.one("#yours textarea").get_attribute("value"), text)
        self.browser.open("/mine")
        self.assert_harmless(text)

    def test_in_the_name_of_a_file(self):
        """The name of an upload is shown as text, here and on the page about the catalogue."""
        name = "<img src=x onerror=window.attacked=5>.csv"
        self.browser.open("/mine").one("#import-file").send_keys(str(made.imdb(self.site.folder, name)))
        self.browser.wait_for(name, "#import-told")
        self.browser.go("button", "Import it")
        self.browser.wait_for("What the file brought")
        self.assert_harmless("<img src=x onerror=window.attacked=5>")
        self.browser.open("/about")
        self.assert_harmless()

    def test_in_the_address(self):
        """Words of the address come back as text."""
        written = "return document.body.innerText + [...document.querySelectorAll('input, textarea')].map(e => e.value)"
        for path in ("/search?q={}", "/try?text=%3C/textarea%3E{}", "/compare?film=%22%3E{}&with=x"):
            self.browser.open(path.format("%3Cscript%3Ewindow.attacked%3D6%3C/script%3E"))
            self.assert_harmless()
            self.assertIn("<script>window.attacked=6</script>", self.browser.run(written))
