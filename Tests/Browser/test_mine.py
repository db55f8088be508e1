"""One's own stars, reviews and watchlist."""

from selenium.webdriver import Keys

from journey import Journey
from pages import FilmPage, notice

TEXT = "I watched it twice & liked it <more> each time."


class Mine(Journey):
    changes = True

    def test_rate_change_and_undo(self):
        """A click on a star keeps the rating; another changes it; Undo takes the last one back."""
        page = FilmPage(self.browser, "alien_1979")
        self.assertIsNone(page.stars)
        page.rate("4½ stars")
        notice(self.browser, "rating is saved")
        self.assertEqual(page.stars, "4.5")
        page.rate("2 stars")
        self.browser.wait_for("You gave ★★ ", "#mine")
        FilmPage(self.browser, "alien_1979")
        self.assertEqual(page.stars, "2")
        page.rate("3 stars")
        notice(self.browser, "rating is saved")
        self.browser.click("button", "Undo")
        notice(self.browser, "taken back")
        self.assertEqual(page.stars, "2")

    def test_the_keyboard_rates(self):
        """Arrow keys pass over stars, and the last one counts."""
        page = FilmPage(self.browser, "psycho_1960")
        self.browser.run("arguments[0].focus()", self.browser.one(".rate input[type=radio]"))
        self.browser.keys(Keys.SPACE, Keys.ARROW_RIGHT * 3)
        notice(self.browser, "rating is saved")
        self.assertEqual(page.stars, "2")

    def test_delete_a_rating(self):
        """A rating can be deleted, on the film's page and on one's own."""
        for slug in ("persona_1966", "stalker_1979"):
            page = FilmPage(self.browser, slug)
            page.rate("4 stars")
            notice(self.browser, "rating is saved")
        self.browser.click("button", "Delete rating")
        notice(self.browser, "deleted")
        self.assertIsNone(page.stars)
        self.browser.open("/mine")
        self.assertIn("Persona", self.browser.text("#ratings"))
        self.assertNotIn("Stalker", self.browser.text("#ratings"))
        self.browser.click("button", "your rating of Persona", within="//*[@id='ratings']")
        notice(self.browser, "deleted")
        self.assertNotIn("Persona", " ".join(self.browser.texts("#ratings .entry-title")))

    def test_write_edit_and_delete_a_review(self):
        """A review is written, found on one's own page, changed there, and deleted."""
        page = FilmPage(self.browser, "blade_runner_1982")
        page.write(TEXT)
        notice(self.browser, "review is saved")
        self.assertIn(TEXT, self.browser.text("#yours"))
        self.browser.open("/mine")
        self.browser.wait_for(TEXT, "#my-reviews")
        page = FilmPage(self.browser, "blade_runner_1982")
        page.write("On second thought: a masterpiece.")
        notice(self.browser, "review is saved")
        self.assertIn("a masterpiece", self.browser.text("#yours"))
        self.assertNotIn(TEXT, self.browser.text("#yours"))
        self.browser.click("button", "Delete your review")
        notice(self.browser, "deleted")
        self.assertNotIn("masterpiece", self.browser.text("#yours"))
        self.browser.click("button", "Undo")
        notice(self.browser, "taken back")
        self.assertIn("a masterpiece", self.browser.text("#yours"))

    def test_the_watchlist(self):
        """A film goes on the watchlist from its page and from a card, and off again."""
        FilmPage(self.browser, "the_mirror_1975")
        self.browser.click("button", "Watchlist", within="//*[@id='mine']")
        notice(self.browser, "on your watchlist")
        self.assertIn("✓", self.browser.text("#mine"))
        card = self.browser.one("#similar .card-title a").text
        self.browser.press(lambda: self.browser.one("#similar .card form button"))
        self.browser.wait(lambda: "✓" in self.browser.text("#similar .card form"), "the card does not change")
        self.browser.open("/mine")
        listed = self.browser.text("#watchlist")
        self.assertIn("The Mirror", listed)
        self.assertIn(card, listed)
        FilmPage(self.browser, "the_mirror_1975")
        self.browser.click("button", "On your watchlist")
        notice(self.browser, "off your watchlist")
        self.browser.open("/mine")
        self.assertNotIn("The Mirror", " ".join(self.browser.texts("#watchlist .card-title")))

    def test_what_is_written_stays_when_stars_are_given(self):
        """Stars are kept without a new page: the open form and its draft stay."""
        page = FilmPage(self.browser, "raging_bull_1980")
        self.browser.press(lambda: self.browser.one("#yours summary"))
        self.browser.one("#yours textarea").send_keys("half a sentence")
        page.rate("4 stars")
        notice(self.browser, "rating is saved")
        self.assertEqual(self.browser.one("#yours textarea").get_attribute("value"), "half a sentence")
