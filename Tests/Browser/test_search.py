"""Search, and suggestions while one types."""

from selenium.webdriver import Keys

from journey import Journey

BOX = "#search-words"


class Search(Journey):
    def type(self, words):
        self.browser.one(BOX).send_keys(words)
        return self.browser.wait(self.browser.suggestions, "no suggestions")

    def test_the_keyboard_chooses_a_suggestion(self):
        """Arrow down marks a suggestion, Enter opens its page."""
        self.browser.open("/").one("body").send_keys("/")
        self.assertEqual(self.browser.run("return document.activeElement.id"), BOX[1:])
        self.browser.keys("the mirr")
        shown = self.browser.wait(self.browser.suggestions, "no suggestions")
        box = self.browser.one(BOX)
        self.assertEqual(box.get_attribute("aria-expanded"), "true")
        wanted = next(place for place, option in enumerate(shown) if "The Mirror" in option.text and "1975" in option.text)
        self.browser.keys(Keys.ARROW_DOWN * (wanted + 1))
        self.assertEqual(box.get_attribute("aria-activedescendant"), shown[wanted].get_attribute("id"))
        self.assertEqual(shown[wanted].get_attribute("aria-selected"), "true")
        self.browser.keys(Keys.ENTER)
        self.browser.arrive("/film/the_mirror_1975")

    def test_escape_closes_the_suggestions(self):
        """Esc closes the list and leaves the words."""
        self.browser.open("/")
        self.type("tarkov")
        self.browser.keys(Keys.ESCAPE)
        self.browser.wait(lambda: not self.browser.suggestions(), "still open")
        box = self.browser.one(BOX)
        self.assertEqual((box.get_attribute("value"), box.get_attribute("aria-expanded")), ("tarkov", "false"))

    def test_the_pointer_chooses_a_person(self):
        """A click on a suggestion opens it; people are among them."""
        self.browser.open("/")
        self.type("andrei tark")[0].click()
        self.browser.arrive("/person/andrei_tarkovsky")
        self.assertEqual(self.browser.text("h1"), "Andrei Tarkovsky")

    def test_words_find_films_people_and_reviews(self):
        """Enter searches for the words; hits in reviews are marked, and the kinds narrow the results."""
        self.browser.open("/").one(BOX).send_keys("mirror", Keys.ENTER)
        self.browser.arrive("/search?q=mirror")
        self.assertEqual(self.browser.one(BOX).get_attribute("value"), "mirror")
        self.assertIn("The Mirror", " ".join(self.browser.texts(".card-title")))
        self.assertIn("mirror", {mark.lower() for mark in self.browser.texts("mark")})
        self.browser.go("a", "Reviews", within="//main")
        self.assertIn("in=reviews", self.browser.path)
        self.assertEqual(self.browser.texts(".card-title"), [])
        self.assertTrue(self.browser.texts("mark"))

    def test_a_person_is_found_by_their_name(self):
        """A name leads to the person, with what they did."""
        self.browser.open("/search?q=tarkovsky")
        self.browser.go("a", "Andrei Tarkovsky", within="//main")
        self.assertEqual(self.browser.path, "/person/andrei_tarkovsky")

    def test_a_misspelt_title_is_not_a_dead_end(self):
        """Words that nothing has bring suggestions that lead on."""
        self.browser.open("/search?q=blade+runer")
        self.assertIn("Blade Runner", self.browser.text())
        self.browser.go("a", "Blade Runner", within="//main")
        self.assertIn("Blade Runner", self.browser.text("h1"))
