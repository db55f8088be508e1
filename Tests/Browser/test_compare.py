"""Two films side by side."""

from journey import Journey

FIRST, SECOND = "#compare-first", "#compare-second"


class Compare(Journey):
    def test_two_titles_are_compared(self):
        """Titles as people type them; both meters of both, what is shared, the facts."""
        self.browser.open("/compare").one(FIRST).send_keys("the mirror")
        self.browser.one(SECOND).send_keys("blade runner")
        self.browser.go("button", "Compare", within="//main")
        self.assertEqual(self.browser.texts(".pair .card-title a"), ["The Mirror", "Blade Runner"])
        self.assertEqual(len(self.browser.all(".meter")), 4)
        self.assertLess({"Tomatometer", "Popcornmeter"}, set(self.browser.texts("h2")))
        self.assertIn("How near", self.browser.text(".pair"))
        self.assertIn("Tarkovsky", self.browser.text())

    def test_a_suggestion_is_written_into_the_field(self):
        """Suggestions here are films, and fill the field instead of opening a page."""
        field = self.browser.open("/compare").one(FIRST)
        field.send_keys("the mirr")
        shown = self.browser.wait(self.browser.suggestions, "no suggestions")
        next(each for each in shown if "1975" in each.text).click()
        self.assertIn("The Mirror", field.get_attribute("value"))
        self.assertEqual(self.browser.path, "/compare")

    def test_the_film_page_leads_here(self):
        """“Compare with another film” brings the film along, with ideas."""
        self.browser.open("/film/the_mirror_1975")
        self.browser.go("a", "Compare with another film")
        self.assertIn("The Mirror", self.browser.one(FIRST).get_attribute("value"))
        self.browser.follow(lambda: self.browser.one("main .band .choices a"))
        self.assertEqual(len(self.browser.texts(".pair .card-title a")), 2)

    def test_an_unknown_title_is_told(self):
        """What cannot be found is named; the other film stays in its field."""
        self.browser.open("/compare?film=the_mirror_1975&with=zzyzx+qqq")
        self.assertIn("zzyzx", self.browser.text("[role=alert]"))
        self.assertIn("Mirror", self.browser.one(FIRST).get_attribute("value"))
