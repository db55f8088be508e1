import json
import re
import tempfile
import unittest
from pathlib import Path

import small
from docsite import links, site

TOP = Path(__file__).resolve().parents[2]
STYLES = TOP / "Sources/FilmLabWeb/Resources/styles"


class SiteTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        small.write(self.folder, small.files())
        help_file = self.folder / "help.json"
        help_file.write_text(json.dumps(small.HELP), encoding="utf-8")
        self.files = site.files([self.folder], help_file, None, STYLES, "1.2")

    def test_one_index_over_everything(self):
        home = self.files["index.html"]
        for place in ("guides/rate-a-film.html", "commands/rate.html", "modules/filmmade/index.html"):
            self.assertIn(f'href="{place}"', home)

    def test_every_link_leads_somewhere(self):
        self.assertEqual(links.broken(self.files), [])

    def test_pages_need_no_server_and_no_script(self):
        for path, text in self.files.items():
            if path.endswith(".html"):
                self.assertEqual(re.findall(r'(?:href|src)="/', text), [], path)
                self.assertEqual(re.findall(r"<script(?! src)", text), [], path)
        self.assertNotIn("fetch(", self.files["search.js"])

    def test_what_protocols_give_is_left_out(self):
        page = self.files["modules/filmmade/review.html"]
        self.assertIn('id="stars"', page)
        self.assertNotIn("!=(_:_:)", page)
        self.assertNotIn("!=(_:_:)", self.files["search-list.js"])

    def test_the_search_finds_members_commands_and_guides(self):
        listed = self.files["search-list.js"]
        rows = json.loads(listed[listed.index("["):listed.rindex(";")])
        self.assertIn(["stars", "Property", "Review", "modules/filmmade/review.html#stars", ""], rows)
        self.assertIn(["filmlab rate", "Command", "", "commands/rate.html", "Rate a film."], rows)
        self.assertIn(["Rate a film", "Guide", "", "guides/rate-a-film.html", "About Rate a film."], rows)

    def test_it_looks_like_the_server_s_pages(self):
        self.assertIn((STYLES / "tokens.css").read_text(encoding="utf-8"), self.files["style.css"])

    def test_colours_and_sizes_are_the_house_s(self):
        own = (TOP / "Packaging/docs/resources/docs.css").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"#[0-9a-f]{3,8}\b|rgb\(", own), [])

    def test_pages_that_are_no_longer_made_go(self):
        old = self.folder / "out/modules/gone.html"
        old.parent.mkdir(parents=True)
        old.write_text("old", encoding="utf-8")
        kept = self.folder / "out/man/filmlab.1"
        kept.parent.mkdir()
        kept.write_text("kept", encoding="utf-8")
        site.write(self.files, self.folder / "out")
        self.assertFalse(old.exists())
        self.assertTrue(kept.exists())
        self.assertTrue((self.folder / "out/index.html").exists())

    def test_a_broken_link_stops_it(self):
        with self.assertRaisesRegex(site.BrokenLinks, "index.html: gone.html leads nowhere"):
            site.write({"index.html": '<a href="gone.html">'}, self.folder / "out")


if __name__ == "__main__":
    unittest.main()
