"""Pages of people: film makers and critics."""

from journey import Journey


class Person(Journey):
    def test_a_director(self):
        """Their films as cards, best known by the role; a film leads to its page and back."""
        self.browser.open("/film/the_mirror_1975")
        self.browser.go("a", "Andrei Tarkovsky", within="//*[@id='credits']")
        self.assertEqual(self.browser.text("h1"), "Andrei Tarkovsky")
        self.assertIn("irector", self.browser.text("main"))
        self.browser.go("a", "The Mirror", within="//main")
        self.assertEqual(self.browser.path, "/film/the_mirror_1975")

    def test_a_critic_beside_others(self):
        """How often fresh, beside others of the same films; publications, directors, reviews."""
        self.browser.open("/film/the_mirror_1975?all=1&from=critics")
        self.browser.go("a", "Ada Fenwick", within="//*[@id='reviews']")
        self.assertEqual(self.browser.path, "/person/ada_fenwick")
        words = self.browser.text()
        self.assertIn("The Lantern", words)
        self.assertRegex(words, r"(?i)fresh in \d+ %")
        self.assertGreaterEqual(len(self.browser.all(".review")), 5)
        self.assertTrue(self.browser.all(".review .review-film a"))
        self.assertEqual(len(self.browser.texts(".habits .meter-value")) >= 2, True)

    def test_a_critics_further_reviews(self):
        """Twenty-eight reviews have a second page."""
        self.browser.open("/person/ada_fenwick")
        first = self.browser.texts(".review-text")
        self.browser.follow(lambda: self.browser.one("a.button-quiet"))
        second = self.browser.texts(".review-text")
        self.assertTrue(second)
        self.assertEqual(set(first) & set(second), set())
