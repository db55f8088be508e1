import unittest
from types import SimpleNamespace

from docsite.archive import Archive, Node
from docsite.inline import Writer
from docsite.members import member, worded
from docsite.symbol_page import symbol_body

import small

PLACES = SimpleNamespace(of={"doc://Scorer": "modules/filmmade/scorer.html"}, types={})
WRITER = Writer("modules/filmmade/review.html", PLACES)


def node(data, *way, kind="method"):
    return Node(data["identifier"]["url"], ("filmmade", *way), kind, data)


def paragraph(words):
    return {"type": "paragraph", "inlineContent": small.text(words)}


class SymbolPageTests(unittest.TestCase):
    def test_a_member_with_all_that_is_said_of_it(self):
        data = small.symbol("method", "rate(_:)", primaryContentSections=[
            *small.declared(("keyword", "func"), ("text", " "), ("identifier", "rate")),
            {"kind": "content", "content": [
                {"type": "aside", "style": "note", "name": "Throws", "content": [paragraph("Never.")]}, paragraph("Once.")]},
            {"kind": "parameters", "parameters": [{"name": "stars", "content": [paragraph("0.5 to 5.")]}]}])
        html = member(WRITER, node(data, "review", "rate(_:)"))
        self.assertIn('<section class="member" id="rate(_:)">', html)
        self.assertIn('<span class="keyword">func</span> <span class="name">rate</span>', html)
        self.assertIn("<dt><code>stars</code></dt><dd><p>0.5 to 5.</p></dd>", html)
        self.assertLess(html.index("Once."), html.index("0.5 to 5."))
        self.assertLess(html.index("0.5 to 5."), html.index("Never."))

    def test_what_is_returned_is_a_fact(self):
        content = [{"type": "heading", "text": "Return Value", "level": 2}, paragraph("The film.")]
        self.assertEqual(worded(content)[0]["name"], "Returns")

    def test_headings_that_say_nothing_go(self):
        content = [{"type": "heading", "text": "Discussion", "level": 2}, paragraph("So.")]
        self.assertEqual(worded(content), [paragraph("So.")])
        named = [{"type": "heading", "text": "Why", "level": 2}, paragraph("So.")]
        self.assertEqual(worded(named), named)

    def test_what_it_conforms_to_without_what_all_types_do(self):
        data = small.symbol(
            "struct", "Review",
            relationshipsSections=[{"type": "conformsTo", "identifiers": ["doc://Scorer", "doc://copyable", "doc://hashable"]}],
            references={"doc://Scorer": {"title": "Scorer"}, "doc://copyable": {"title": "Swift.Copyable"},
                        "doc://hashable": {"title": "Swift.Hashable"}})
        html = symbol_body(WRITER, node(data, "review", kind="struct"), Archive([]))
        self.assertIn('<a href="scorer.html"><code>Scorer</code></a>, <code>Hashable</code>', html)
        self.assertNotIn("Copyable", html)

    def test_what_a_protocol_of_the_library_gives_is_named_after_it(self):
        group = {"identifier": {"url": "doc://group"}, "metadata": {"title": "Scorer Implementations", "role": "collectionGroup"},
                 "topicSections": [small.topics("Instance Methods", "score()")]}
        data = small.symbol("struct", "Review", topicSections=[small.topics("Default Implementations", "group")])
        archive = Archive([
            node(group, "review", "scorer-implementations", kind="group"),
            node(small.symbol("method", "score()"), "review", "score()")])
        html = symbol_body(WRITER, node(data, "review", kind="struct"), archive)
        self.assertIn(">From Scorer</h2>", html)
        self.assertIn('id="score()"', html)


if __name__ == "__main__":
    unittest.main()
