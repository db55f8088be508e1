"""Dark and light, reduced motion, narrow windows, print."""

from journey import Journey
from pages import EVERY_PAGE

LUMINANCE = """
  const [r, g, b] = getComputedStyle(arguments[0]).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255"""


class Look(Journey):
    catalogue = "full"
    expected = ("status of 404",)

    def test_dark_and_light(self):
        """The page follows the system: dark ground at night, light by day."""
        shades = {}
        for scheme in ("light", "dark"):
            self.browser.look(scheme=scheme)
            self.browser.open("/film/the_mirror_1975")
            shades[scheme] = self.browser.run(LUMINANCE, self.browser.one("html"))
        self.assertGreater(shades["light"], 0.85)
        self.assertLess(shades["dark"], 0.15)

    def test_reduced_motion(self):
        """Who asks for less motion gets none: no transition, no animation, no smooth scrolling."""
        self.browser.look(motion="reduce")
        for name in ("home", "film", "try", "mine"):
            self.browser.open(EVERY_PAGE[name])
            moving = self.browser.run("""
              return [...document.querySelectorAll('*')].filter(e => {
                const s = getComputedStyle(e);
                return /[1-9]/.test(s.transitionDuration) || (s.animationName !== 'none' && /[1-9]/.test(s.animationDuration))
                  || s.scrollBehavior === 'smooth';
              }).map(e => e.tagName + '.' + (e.getAttribute('class') ?? ''))""")
            self.assertEqual(moving, [], name)

    def test_nothing_is_wider_than_a_narrow_window(self):
        """At 320 px (400 % zoom of 1280) no page scrolls sideways."""
        self.browser.look(width=320, height=640)
        for name, path in EVERY_PAGE.items():
            with self.subTest(name):
                self.browser.open(path)
                width = self.browser.run("return document.scrollingElement.scrollWidth")
                self.assertLessEqual(width, 320, self.browser.run("""
                  return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 8).map(e => e.tagName + '.' + (e.getAttribute('class') ?? ''))"""))

    def test_print_leaves_out_what_cannot_be_pressed(self):
        """On paper there is no search box, no form and no navigation, but all of the film."""
        self.browser.open("/film/the_mirror_1975")
        self.browser.command("Emulation.setEmulatedMedia", media="print")
        seen = self.browser.run("""
          return [...document.querySelectorAll('input:not([type=hidden]), nav, button')]
            .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 60))""")
        self.assertEqual(seen, [])
        self.assertTrue(self.browser.one("#reviews .review .review-text").is_displayed())
