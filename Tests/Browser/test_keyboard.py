"""Everything by the keyboard: order, focus that is seen, and a way past the navigation."""

from selenium.webdriver import Keys

from journey import Journey
from pages import EVERY_PAGE

#: What has the focus, and whether it is seen: by an outline or a shadow, on itself or on what stands for it.
FOCUSED = """
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const shows = x => {
    const s = getComputedStyle(x);
    return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
  };
  const around = [e, e.closest('label'), e.closest('.rate-stars'), e.nextElementSibling].filter(Boolean);
  const box = e.getBoundingClientRect();
  e.dataset.stop ??= (window.stops = (window.stops ?? 0) + 1);
  return {
    stop: +e.dataset.stop, seen: around.some(shows), inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    words: e.tagName + ' ' + (e.textContent || e.name || '').trim().slice(0, 40)}"""


class Keyboard(Journey):
    catalogue = "full"
    expected = ("status of 404",)

    def test_the_skip_link(self):
        """On every page the first Tab shows a link to the content, and Enter follows it."""
        for name, path in EVERY_PAGE.items():
            with self.subTest(name):
                self.browser.open(path)
                self.browser.keys(Keys.TAB)
                self.assertIn("Skip", self.browser.run("return document.activeElement.textContent"))
                self.assertTrue(self.browser.run(FOCUSED)["inView"])
                self.browser.keys(Keys.ENTER)
                self.browser.wait(lambda: self.browser.run("return document.activeElement.matches('main')"), "not in the content")

    def test_the_focus_is_seen_and_goes_in_order(self):
        """Tab goes through the page from top to bottom without a trap, and one always sees where one is."""
        for name in ("home", "film", "try", "mine", "compare", "list"):
            with self.subTest(name):
                self.browser.open(EVERY_PAGE[name])
                self.assert_order()

    def assert_order(self, most=400):
        stops = []
        for _ in range(most):
            self.browser.keys(Keys.TAB)
            stop = self.browser.run(FOCUSED)
            if stop is None or stops and stop["stop"] <= stops[-1]["stop"]:
                break
            stops.append(stop)
        self.assertGreater(len(stops), 8)
        self.assertEqual([stop["words"] for stop in stops if not stop["seen"]], [], "focus that is not seen")
        self.assertEqual([stop["words"] for stop in stops if not stop["inView"]], [], "focus out of view")
        marked = "[...document.querySelectorAll('[data-stop]')].map(e => +e.dataset.stop)"
        order = self.browser.run(f"return {marked}")
        self.assertEqual(order, sorted(order), "the order of Tab is not that of the page")
        missed = self.browser.run("""
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => e.checkVisibility() && !e.dataset.stop && e.tabIndex >= 0 && !e.disabled && e.type !== 'radio')
            .map(e => e.outerHTML.slice(0, 80))""")
        self.assertEqual(missed, [], "not reached by Tab")
