"""Lists, and looking through their pages."""

from selenium.webdriver.support.select import Select

from journey import Journey


class Lists(Journey):
    catalogue = "long"

    def ranks(self):
        return [int(words.replace(",", "")) for words in self.browser.texts("table.list tbody td:first-child")]

    def test_next_and_previous(self):
        """Ranks go on over the pages; the first has no previous one."""
        self.browser.open("/list")
        first = self.ranks()
        self.assertEqual(first, list(range(1, len(first) + 1)))
        self.browser.follow(lambda: self.browser.one("a[rel=next]"))
        second = self.ranks()
        self.assertEqual(second[0], first[-1] + 1)
        self.browser.follow(lambda: self.browser.one("a[rel=prev]"))
        self.assertEqual(self.ranks(), first)
        self.assertEqual(self.browser.all("a[rel=prev]"), [])

    def test_a_genre_from_the_overview(self):
        """A genre has an address that people can read."""
        self.browser.open("/list")
        self.browser.go("a", "Drama", within="//main")
        self.assertEqual(self.browser.path, "/list/genre/drama")
        self.assertIn("Drama", self.browser.text("h1"))
        self.assertTrue(self.ranks())

    def test_films_are_chosen_by_the_form(self):
        """Genre, years and order together; what was chosen stays in the form."""
        self.browser.open("/list").press(lambda: self.browser.one(".choose summary"))
        Select(self.browser.one("#list-genre")).select_by_visible_text("Drama")
        self.browser.one("#list-years").send_keys("1970-1979")
        self.browser.go("button", "Show", within="//main")
        years = [int(year) for year in self.browser.texts("table.list .card-year")]
        self.assertTrue(years)
        self.assertTrue(all(1970 <= year <= 1979 for year in years), years)
        self.assertEqual(self.browser.one("#list-years").get_attribute("value"), "1970-1979")

    def test_what_is_wrong_with_a_choice_is_told(self):
        """Years that are none are named where they were typed."""
        self.browser.open("/list?years=soon")
        self.assertIn("soon", self.browser.text("[role=alert]"))

    def test_other_lists(self):
        """Lists of a year, a decade, a director, a country."""
        for path in ("/list/year/1975", "/list/decade/1970s", "/list/director/andrei_tarkovsky", "/list/country/france"):
            self.browser.open(path)
            self.assertTrue(self.browser.texts("table.list tbody tr"), path)
