"""axe-core over every page, light and dark."""

import importlib.util
import unittest
from pathlib import Path

from journey import Journey
from pages import EVERY_PAGE

RUN = """
  const done = arguments[arguments.length - 1];
  axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
    .then(found => done(found.violations.map(each =>
      each.id + ': ' + each.help + ' – ' + each.nodes.slice(0, 4).map(node => node.target.join(' ')).join(' | '))),
      error => done(['axe failed: ' + error]))"""


def axe():
    """The source of axe-core, out of a package that carries it; None if that is not installed."""
    found = importlib.util.find_spec("axe_playwright_python")
    for folder in found.submodule_search_locations if found else []:
        for path in Path(folder).rglob("axe.min.js"):
            return path.read_text(encoding="utf-8")
    return None


@unittest.skipUnless(axe(), "axe-core is not installed (Tests/Browser/axe.txt): ACCESSIBILITY IS NOT TESTED")
class Accessibility(Journey):
    catalogue = "full"
    expected = ("status of 404",)

    # What is drawn in colours of its own; the rest is made of the same parts, and axe takes a second a page.
    DARK = ("home", "film", "mine", "compare", "try")

    def check(self, scheme, width, pages=EVERY_PAGE):
        self.browser.look(scheme=scheme, width=width)
        self.browser.driver.set_script_timeout(60)
        for name, path in EVERY_PAGE.items():
            if name not in pages:
                continue
            with self.subTest(name, scheme=scheme):
                self.browser.open(path)
                # What is closed is part of the page too; of many, the first few.
                self.browser.run("[...document.querySelectorAll('main details')].slice(0, 4).forEach(e => { e.open = true })")
                self.browser.run(axe())
                self.assertEqual(self.browser.driver.execute_async_script(RUN), [])

    def test_light(self):
        """Nothing is found on a wide light page."""
        self.check("light", 1280)

    def test_dark(self):
        """Nothing is found on a narrow dark page."""
        self.assertLessEqual(set(self.DARK), set(EVERY_PAGE))
        self.check("dark", 390, self.DARK)
