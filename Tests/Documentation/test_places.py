import tempfile
import unittest

import small
from docsite.archive import Archive
from docsite.places import Places, href


class PlacesTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.archive, self.places = small.places(folder.name)

    def test_members_are_on_the_page_of_their_type(self):
        self.assertEqual(self.places.of["doc://Review"], "modules/filmmade/review.html")
        self.assertEqual(self.places.of["doc://stars"], "modules/filmmade/review.html#stars")
        self.assertEqual(self.places.of["doc://FilmMade"], "modules/filmmade/index.html")

    def test_articles_have_the_name_of_their_title(self):
        self.assertEqual(self.places.of["doc://Rate a film"], "guides/rate-a-film.html")

    def test_types_are_known_by_their_names(self):
        self.assertEqual(self.places.types["Review"], "modules/filmmade/review.html")
        self.assertEqual(self.places.types["FilmMade/Review"], "modules/filmmade/review.html")

    def test_two_pages_of_one_name_are_refused(self):
        more = small.files() | {"filmmade/re-view.json": small.symbol("struct", "Re-view"),
                               "filmmade/re--view.json": small.symbol("struct", "Re--view")}
        with self.assertRaisesRegex(ValueError, "modules/filmmade/re-view.html"):
            Places(Archive.read(small.write(self.folder, more)))

    def test_links_are_relative(self):
        self.assertEqual(href("modules/a/b.html", "style.css"), "../../style.css")
        self.assertEqual(href("index.html", "guides/index.html"), "guides/index.html")
        self.assertEqual(href("a/b.html", "a/b.html#init(_:)"), "#init(_:)")
        self.assertEqual(href("a/b.html", "a/c.html#x y"), "c.html#x%20y")


if __name__ == "__main__":
    unittest.main()
