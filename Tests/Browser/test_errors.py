"""Pages that are not there."""

from journey import Journey


class Errors(Journey):
    expected = ("status of 404",)

    def test_a_misspelt_address_has_suggestions(self):
        """The status is 404, and a click leads to the film that was meant."""
        self.assertEqual(self.site.ask("GET", "/film/the_miror_1975")[0], 404)
        self.browser.open("/film/the_miror_1975")
        self.assertIn("Not found", self.browser.text("h1"))
        self.browser.go("a", "The Mirror", within="//main")
        self.assertIn("The Mirror", self.browser.text())

    def test_other_addresses(self):
        """Every unknown address has a page with search and a way on, not a line of text."""
        for path in ("/nothing", "/person/nobody_at_all", "/list/genre/nonsense", "/list/planet/mars", "/film/"):
            status, head, _ = self.site.ask("GET", path)
            self.assertEqual((status, head["content-type"]), (404, "text/html; charset=utf-8"), path)
            self.browser.open(path)
            self.assertTrue(self.browser.all("#search-words"), path)
            self.assertTrue(self.browser.all(".site-menu a"), path)
            self.assertTrue(self.browser.run("return document.styleSheets[0]?.cssRules.length > 0"), f"{path} has no style")
