import unittest
from types import SimpleNamespace

from docsite.declaration import code
from docsite.inline import Writer

PLACES = SimpleNamespace(of={"doc://Review": "modules/filmmade/review.html"}, types={})
WRITER = Writer("modules/filmmade/scorer.html", PLACES)


def tokens(*pairs):
    return [{"kind": kind, "text": text} for kind, text in pairs]


class DeclarationTests(unittest.TestCase):
    def test_types_lead_to_their_pages(self):
        token = {"kind": "typeIdentifier", "text": "Review", "identifier": "doc://Review"}
        self.assertEqual(code(WRITER, [token]), '<a href="review.html">Review</a>')

    def test_a_short_one_stays_on_its_line(self):
        self.assertNotIn("\n", code(WRITER, tokens(("keyword", "init"), ("text", "("), ("externalParam", "a"), ("text", ": Int)"))))

    def test_of_a_long_one_each_parameter_has_a_line(self):
        long = "(Int, (Int) -> Bool) -> " + "Text" * 20
        html = code(WRITER, tokens(
            ("keyword", "func"), ("text", " "), ("identifier", "f"), ("text", "("), ("externalParam", "a"),
            ("text", f": {long}, "), ("externalParam", "b"), ("text", ": Int) -> (Int, Int)")))
        self.assertTrue(html.endswith("-&gt; (Int, Int)"))
        self.assertEqual(html.count("\n"), 3)
        self.assertIn("(\n  a: ", html)
        self.assertIn(",\n  b: Int\n)", html)


if __name__ == "__main__":
    unittest.main()
