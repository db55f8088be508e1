"""Try a review: the verdict follows the words."""

from journey import Journey

GOOD = "A beautiful, moving film with superb acting."
BAD = "Dull, overlong and badly written. The pace is far too slow."


class TryAReview(Journey):
    def setUp(self):
        super().setUp()
        self.browser.open("/try")

    def verdict(self, label):
        self.browser.wait(lambda: self.browser.texts(".try-verdict h2") == [label], f"the verdict is not {label}")

    def test_the_verdict_follows_the_words(self):
        """While one types: label, figures, coloured words, aspects, running sum; the cursor stays in the text."""
        area = self.browser.one("#try-text")
        area.send_keys(GOOD)
        self.verdict("Fresh")
        self.assertRegex(self.browser.text(".try-figures"), r"\d+ %")
        self.assertIn("Acting", self.browser.text(".try-opinions"))
        self.assertTrue(self.browser.all(".try-text [class^=fresh]"))
        self.assertGreater(len(self.browser.all("#try-result .sum tbody tr")), 2)
        self.assertTrue(self.browser.run("return document.activeElement === arguments[0]", area))
        area.clear()
        area.send_keys(BAD)
        self.verdict("Rotten")
        self.assertIn("Pace", self.browser.text(".try-opinions"))

    def test_nothing_and_foreign_words_have_no_verdict(self):
        """Without words there is an explanation; words that say nothing have no verdict."""
        self.assertIn("No review yet", self.browser.text("#try-result"))
        area = self.browser.one("#try-text")
        area.send_keys("Qwrtz plmkn vfrtg")
        self.verdict("No verdict")
        area.clear()
        area.send_keys(" ")
        self.browser.wait_for("No review yet", "#try-result")

    def test_an_example_can_be_tried(self):
        """An example opens with its verdict, and its text can be changed."""
        self.browser.follow(lambda: self.browser.one(".try-examples a"))
        self.assertTrue(self.browser.one("#try-text").get_attribute("value"))
        self.assertTrue(self.browser.text(".try-verdict h2"))

    def test_markup_is_text(self):
        """What looks like markup is shown as it was typed."""
        self.browser.one("#try-text").send_keys("A superb <b>film</b> <img src=x onerror=window.attacked=1>")
        self.browser.wait_for("<b>film</b> <img", ".try-text")
        self.assertIsNone(self.browser.run("return window.attacked ?? null"))
