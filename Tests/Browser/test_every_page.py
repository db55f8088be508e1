"""What holds on every page: its frame, its weight, its headers, and that it asks for nothing else."""

import html
import re

from journey import Journey
from pages import EVERY_PAGE

POLICY = {"default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
          "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"}
WEIGHT = 60_000


class EveryPage(Journey):
    catalogue = "full"
    expected = ("status of 404",)

    def test_three_requests_and_little_weight(self):
        """The page, one style, one script; together at most 60 KB compressed."""
        for name, path in EVERY_PAGE.items():
            with self.subTest(name):
                self.browser.command("Network.clearBrowserCache")
                self.browser.requests()
                self.browser.open(path)
                asked = self.browser.requests()
                self.assertEqual(len(asked), 3, asked)
                self.assertEqual(sum("/style.css" in each for each in asked), 1)
                self.assertEqual(sum("/script.js" in each for each in asked), 1)
                self.assertLessEqual(sum(map(self.weight, asked)), WEIGHT)

    def weight(self, address):
        """Bytes that are sent, compressed by the server."""
        status, head, _ = self.site.ask("GET", address.removeprefix(self.site.address), Accept_Encoding="gzip")
        self.assertEqual(head.get("content-encoding"), "gzip", address)
        return int(head["content-length"])

    def test_headers(self):
        """A strict content policy and no guessing of types; nothing inline."""
        for name, path in EVERY_PAGE.items():
            with self.subTest(name):
                _, head, page = self.site.ask("GET", path)
                self.assertEqual({part.strip() for part in head["content-security-policy"].split(";") if part.strip()}, POLICY)
                self.assertEqual(head["x-content-type-options"], "nosniff")
                self.assertIsNone(re.search(r"<style|<[^>]* style=|<[^>]* on\w+=|<script(?! src=)", page))

    def test_landmarks_and_title(self):
        """One heading of the first rank, one main, a title of its own, a language."""
        titles = {}
        for name, path in EVERY_PAGE.items():
            with self.subTest(name):
                self.browser.open(path)
                for landmark in ("h1", "main", "body > header", "body > footer", "html[lang=en]"):
                    self.assertEqual(len(self.browser.all(landmark)), 1, landmark)
                self.assertNotIn("{{", self.browser.driver.page_source)
                if name != "docs":
                    self.assertNotRegex(self.browser.text(), r"\b(false|true|nil|null|Optional)\b")
                titles.setdefault(self.browser.driver.title, []).append(name)
        of_several = [names for names in titles.values() if len({name.split("-")[0] for name in names}) > 1]
        self.assertEqual(of_several, [])

    def test_every_link_leads_somewhere(self):
        """No link of any page of the site is broken."""
        links = set()
        for path in EVERY_PAGE.values():
            _, _, page = self.site.ask("GET", path)
            links |= {html.unescape(link).split("#")[0] for link in re.findall(r'<a [^>]*?href="(/[^"]*)"', page)}
        broken = [link for link in sorted(links) if link and self.site.ask("GET", link)[0] not in (200, 303)]
        self.assertEqual(broken, [])
        self.assertGreater(len(links), 100)
