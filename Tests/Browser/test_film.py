"""The page of a film: its sections, where links lead, why a review counts as it does."""

import re

from journey import Journey
from pages import FilmPage

SECTIONS = ["aspects", "reviews", "numbers", "similar", "credits", "facts"]


class Film(Journey):
    def setUp(self):
        super().setUp()
        self.page = FilmPage(self.browser)

    def test_all_sections_are_there(self):
        """Meters, consensus, praise and blame, reviews, charts, similar films, cast and crew, facts, awards."""
        self.assertEqual(self.browser.text("h1"), "The Mirror")
        self.assertEqual(self.browser.texts(".meter-name"), ["Tomatometer", "Popcornmeter"])
        for value in self.browser.texts(".meter-value"):
            self.assertRegex(value, r"^\d+\s%$")
        for name in SECTIONS:
            self.assertTrue(self.browser.one(f"#{name}").text, name)
        self.assertRegex(self.browser.text(".consensus .lead"), r"critics recommend it")
        self.assertIn("Andrei Tarkovsky", self.browser.text("#credits"))
        self.assertIn("Mosfilm", self.browser.text("#facts"))
        self.assertGreaterEqual(len(self.browser.all("#numbers svg[role=img]")), 2)

    def test_similar_films_have_both_meters_and_a_reason(self):
        """Each card has two meters in words; at least one says why it is similar."""
        cards = self.browser.all("#similar .card")
        self.assertGreaterEqual(len(cards), 4)
        for card in cards:
            said = " ".join(each.get_attribute("textContent") for each in card.find_elements("css selector", ".visually-hidden"))
            self.assertIn("Tomatometer", said)
            self.assertIn("Popcornmeter", said)
        self.assertTrue(self.browser.texts("#similar .reason"))

    def test_every_anchor_has_its_place(self):
        """No link to a place of this page leads nowhere, and no name is there twice."""
        lost = self.browser.run("""
          return [...document.querySelectorAll('a[href*="#"], use')].map(e => new URL(e.href.baseVal ?? e.href, location))
            .filter(u => u.pathname === location.pathname && u.search === '')
            .map(u => u.hash).filter(hash => !document.getElementById(decodeURIComponent(hash.slice(1))))""")
        twice = self.browser.run("""
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          return ids.filter((id, at) => ids.indexOf(id) !== at)""")
        self.assertEqual((lost, twice), ([], []))

    def test_the_table_of_contents_leads_to_the_sections(self):
        """Each link under the meters brings its section into view."""
        for link in self.browser.run("return [...document.querySelectorAll('.on-page a')].map(a => a.hash)"):
            self.browser.press(lambda: self.browser.one(f".on-page a[href='{link}']"))
            self.assertEqual(self.browser.run("return location.hash"), link)
            self.assertTrue(self.browser.in_view(self.browser.one(link)), link)

    def test_why_opens_and_its_last_sum_fits_the_sentence(self):
        """Each running sum ends at the score that its sentence names; words are in colour."""
        self.browser.press(lambda: self.browser.one(".why summary"))
        self.browser.wait(lambda: self.browser.one(".why .sum").is_displayed(), "why does not open")
        for why in self.browser.all(".why"):
            sentence, *_ = why.find_elements("css selector", "p")
            said = re.search(r"add up to ([+−-][\d.]+)", sentence.get_attribute("textContent"))
            last = why.find_elements("css selector", "tbody tr:last-child td:last-child")[0].get_attribute("textContent")
            self.assertEqual(last.strip(), said.group(1))
        self.assertTrue(self.browser.all(".review-text [class^=fresh]"))
        self.assertTrue(self.browser.all(".review-text [class^=rotten]"))

    def test_a_phrase_leads_to_its_review(self):
        """The phrase is followed to the review that has it, which is in view."""
        for chosen in range(len(self.browser.all(".phrase a"))):
            self.page = FilmPage(self.browser)
            link = self.browser.all(".phrase a")[chosen]
            words = link.text.strip("“”…")
            self.browser.press(lambda: self.browser.all(".phrase a")[chosen])
            self.browser.wait(lambda: "#review-" in self.browser.path, "no review is named in the address")
            review = self.browser.one("#" + self.browser.path.split("#")[1])
            self.assertIn(words, review.find_element("css selector", ".review-text").text)
            self.assertTrue(self.browser.in_view(review), words)

    def test_a_film_without_reviews_says_so(self):
        """A film that the model alone knows has meters or none, facts, similar films, and says what is missing."""
        self.browser.open("/film/andrei_rublev_1966")
        self.assertEqual(self.browser.text("h1"), "Andrei Rublev")
        self.assertTrue(self.browser.text("#similar"))
        self.assertIn("no review", self.browser.text("#reviews").lower())

    def test_other_names_of_a_film_lead_to_its_address(self):
        """An alternate title in the address is redirected to the page's own."""
        self.browser.open("/film/zerkalo")
        self.assertEqual(self.browser.path, "/film/the_mirror_1975")
