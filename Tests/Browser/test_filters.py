"""Filters of a film's reviews: they are in the address, and their counts are true."""

from journey import Journey
from pages import FilmPage


class Filters(Journey):
    def setUp(self):
        super().setUp()
        self.page = FilmPage(self.browser)

    def test_each_count_is_what_its_choice_shows(self):
        """Every choice of every filter shows as many reviews as it promises."""
        told = 0
        for name, choices in self.page.filters.items():
            for choice, (address, count, _) in choices.items():
                if count is None:
                    continue
                self.browser.open(address.split("#")[0])
                self.assertEqual(self.page.review_count, count, f"{name}: {choice}")
                told += 1
        self.assertGreater(told, 8)

    def test_counts_follow_the_other_filters(self):
        """With one filter chosen, the others count what is left."""
        FilmPage(self.browser, query="?verdict=rotten")
        for choice, (address, count, _) in self.page.filters["From"].items():
            self.browser.open(address.split("#")[0])
            self.assertEqual(self.page.review_count, count, choice)
            self.assertEqual(set(self.page.verdicts) - {"Rotten"}, set())

    def test_a_filter_is_in_the_address_and_the_reader_stays(self):
        """A choice changes the reviews and the address, without a new page; back takes it back."""
        self.browser.run("window.stays = true")
        before = self.page.review_count
        self.page.choose("Verdict", "Rotten")
        self.assertIn("verdict=rotten", self.browser.path)
        self.assertEqual(set(self.page.verdicts), {"Rotten"})
        self.page.choose("From", "Critics")
        self.assertIn("from=critics", self.browser.path)
        self.assertTrue(self.browser.run("return window.stays"), "the page was loaded anew")
        self.browser.driver.back()
        self.browser.wait(lambda: self.page.filters["From"]["All"][2], "back does not take the filter back")
        self.assertEqual(set(self.page.verdicts), {"Rotten"})
        self.browser.click("a", "Show all reviews")
        self.browser.wait(lambda: self.page.review_count == before, "not all reviews are shown again")

    def test_an_address_can_be_kept(self):
        """The same address shows the same reviews later."""
        self.page.choose("Verdict", "Fresh")
        self.page.choose("Order", "Worst")
        shown = self.browser.texts("#reviews .review-text")
        self.browser.open(self.browser.path)
        self.assertEqual(self.browser.texts("#reviews .review-text"), shown)

    def test_reviews_of_an_aspect(self):
        """A name under a review shows the reviews that speak of it."""
        link = self.browser.one("#reviews .opinions a")
        name = link.get_attribute("textContent").split(":")[-1].strip()
        self.browser.follow(lambda: self.browser.one("#reviews .opinions a"))
        self.assertIn(f"aspect={name}", self.browser.path)
        opinions = self.browser.all("#reviews .review .opinions")
        self.assertTrue(opinions)
        for each in opinions:
            self.assertIn(name, each.get_attribute("textContent"))

    def test_all_reviews_can_be_seen(self):
        """“View all” shows every review of one side."""
        self.browser.go("a", "View all", within="//*[@id='reviews']")
        self.assertIn("all=1", self.browser.path)
        self.assertEqual(len(self.page.verdicts), self.page.review_count)
