import unittest

from docsite import links


class LinksTests(unittest.TestCase):
    def test_good_links(self):
        pages = {"index.html": '<a href="a/b.html#x%20y">', "a/b.html": '<p id="x y"><a href="../index.html">', "style.css": ""}
        self.assertEqual(links.broken(pages), [])

    def test_links_to_the_web_and_pictures_in_the_page(self):
        self.assertEqual(links.broken({"a.html": '<a href="https://example.org/x"><link href="data:image/svg+xml,x">'}), [])

    def test_a_page_that_is_not_there(self):
        self.assertEqual(links.broken({"a.html": '<a href="b.html">'}), ["a.html: b.html leads nowhere"])

    def test_an_anchor_that_is_not_there(self):
        pages = {"a.html": '<a href="b.html#y">', "b.html": '<p id="x">'}
        self.assertEqual(links.broken(pages), ["a.html: b.html#y leads nowhere"])

    def test_an_anchor_that_stands_twice(self):
        self.assertEqual(links.broken({"a.html": '<p id="x"><p id="x">'}), ["a.html: the anchor x stands twice"])


if __name__ == "__main__":
    unittest.main()
