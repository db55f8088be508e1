"""A server without a catalogue: the bundled films and the sample's reviews."""

from journey import Journey
from pages import FilmPage, notice


class FreshStart(Journey):
    catalogue = None
    changes = True

    def test_1_the_sample_is_shown_and_said_to_be_one(self):
        """Reviews are there at once, every page says whose they are, and how to import one's own."""
        self.browser.open("/")
        self.assertIn("sample", self.browser.text(".strip"))
        self.browser.go("a", "Import your own")
        self.assertEqual(self.browser.path, "/about#import")
        self.assertIn("filmlab import", self.browser.text("#import"))
        page = FilmPage(self.browser)
        self.assertGreater(page.review_count, 5)

    def test_2_bundled_films_are_found(self):
        """A film that no review speaks of has similar films."""
        self.browser.open("/search?q=solaris")
        self.browser.go("a", "Solaris", within="//main")
        self.assertTrue(self.browser.all("#similar .card"))

    def test_3_an_empty_page_of_ones_own_says_how_to_begin(self):
        """Nothing rated yet: what to do, and the form of the import."""
        self.browser.open("/mine")
        self.assertIn("How to begin", self.browser.text())
        self.assertTrue(self.browser.all("#import-file"))

    def test_4_the_first_rating_is_kept(self):
        """Rating makes a catalogue."""
        page = FilmPage(self.browser)
        page.rate("5 stars")
        notice(self.browser, "rating is saved")
        self.assertTrue(self.site.catalogue.exists())
        self.browser.open("/mine")
        self.assertIn("The Mirror", self.browser.text("#ratings"))
