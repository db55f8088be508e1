"""The documentation's site, opened from files as a reader does."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

import browser
from selenium.webdriver.common.keys import Keys

TOP = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / "Packaging/docs"), str(TOP / "Tests/Documentation")]

import small  # noqa: E402
from docsite import site  # noqa: E402

WIDEST = "return document.scrollingElement.scrollWidth - innerWidth"


class Documentation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = tempfile.TemporaryDirectory()
        cls.addClassCleanup(made.cleanup)
        folder = Path(made.name)
        small.write(folder, small.files())
        (folder / "help.json").write_text(json.dumps(small.HELP), encoding="utf-8")
        pages = site.files([folder], folder / "help.json", None, TOP / "Sources/FilmLabWeb/Resources/styles", "1.2")
        site.write(pages, folder / "site")
        cls.address = (folder / "site").as_uri() + "/"
        cls.pages = sorted(path for path in pages if path.endswith(".html"))

    def setUp(self):
        self.browser = browser.shared()
        self.browser.begin(self)

    def test_the_search_finds_and_the_keyboard_opens(self):
        """A slash, some letters and the enter key lead to a member of a type."""
        self.browser.open("modules/filmmade/index.html")
        self.browser.one("body").send_keys("/")
        field = self.browser.one("#words")
        self.assertEqual(self.browser.driver.switch_to.active_element, field)
        field.send_keys("stars")
        self.browser.wait(lambda: self.browser.texts("[role=option] b")[:1] == ["stars"], "stars is not found")
        field.send_keys(Keys.ENTER)
        self.browser.wait(lambda: self.browser.path.endswith("review.html#stars"), "the page of stars is not opened")

    def test_what_is_not_there_is_said(self):
        self.browser.open("index.html")
        self.browser.one("#words").send_keys("zebra")
        self.browser.wait(lambda: "Nothing is called so" in self.browser.text("#found"), "nothing is said")

    def test_everything_is_there_without_script(self):
        self.browser.script(False)
        self.browser.open("index.html")
        self.assertIn("Rate a film", self.browser.text("main"))
        self.browser.one("main a[href='commands/rate.html']").click()
        self.assertIn("Stars, as in", self.browser.text("main"))
        self.assertEqual(self.browser.all("input"), [])

    def test_no_page_is_wider_than_a_narrow_window(self):
        self.browser.look(width=320, height=640)
        for path in self.pages:
            with self.subTest(path):
                self.browser.open(path)
                self.assertLessEqual(self.browser.run(WIDEST), 0)

    def test_dark_and_light(self):
        grounds = []
        for scheme in ("light", "dark"):
            self.browser.look(scheme=scheme)
            self.browser.open("index.html")
            grounds.append(self.browser.run("return getComputedStyle(document.documentElement).backgroundColor"))
        self.assertEqual(len(set(grounds)), 2)


if __name__ == "__main__":
    unittest.main()
