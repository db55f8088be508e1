import unittest
from types import SimpleNamespace

from docsite.blocks import blocks
from docsite.inline import Writer, plain

import small

PLACES = SimpleNamespace(of={"doc://Review": "modules/filmmade/review.html"}, types={"Review": "modules/filmmade/review.html"})


def written(*content, references=None, page="modules/filmmade/index.html"):
    return blocks(Writer(page, PLACES, {"filmlab rate": "commands/rate.html"}), content, references or {})


def paragraph(*pieces):
    return {"type": "paragraph", "inlineContent": list(pieces)}


class BlocksTests(unittest.TestCase):
    def test_what_is_said_is_no_markup(self):
        self.assertEqual(written(paragraph(*small.text("<b> & c"))), "<p>&lt;b&gt; &amp; c</p>")

    def test_emphasis_nests(self):
        piece = {"type": "strong", "inlineContent": [{"type": "emphasis", "inlineContent": small.text("so")}]}
        self.assertEqual(written(paragraph(piece)), "<p><strong><em>so</em></strong></p>")

    def test_references_lead_to_their_pages(self):
        piece = {"type": "reference", "identifier": "doc://Review", "isActive": True}
        references = {"doc://Review": {"title": "Review", "kind": "symbol", "url": "/documentation/filmmade/review"}}
        self.assertIn('<a href="review.html"><code>Review</code></a>', written(paragraph(piece), references=references))

    def test_a_reference_without_a_page_is_words(self):
        piece = {"type": "reference", "identifier": "doc://Gone", "isActive": True}
        references = {"doc://Gone": {"title": "Gone", "url": "/documentation/gone"}}
        self.assertEqual(written(paragraph(piece), references=references), "<p>Gone</p>")

    def test_code_that_names_a_command_or_a_type_is_a_link(self):
        command = {"type": "codeVoice", "code": "filmlab rate Heat"}
        self.assertIn('<a href="../../commands/rate.html"><code>filmlab rate Heat</code></a>', written(paragraph(command)))
        named = {"type": "codeVoice", "code": "Review"}
        self.assertIn('<a href="review.html">', written(paragraph(named)))
        self.assertEqual(written(paragraph(named), page="guides/a.html"), "<p><code>Review</code></p>")

    def test_facts_are_gathered_and_notes_are_not(self):
        facts = [{"type": "aside", "style": "note", "name": name, "content": [paragraph(*small.text("x"))]}
                 for name in ("Throws", "Complexity")]
        note = {"type": "aside", "style": "note", "name": "Note", "content": [paragraph(*small.text("y"))]}
        html = written(*facts, note)
        self.assertEqual(html.count("<dl"), 1)
        self.assertLess(html.index("Throws"), html.index("Complexity"))
        self.assertIn('<aside class="aside"><p class="label">Note</p><p>y</p></aside>', html)

    def test_tables_have_heads_and_numbers_at_the_right(self):
        rows = [[[paragraph(*small.text(cell))] for cell in row] for row in (("film", "stars"), ("Heat", "4"))]
        html = written({"type": "table", "header": "row", "rows": rows, "alignments": ["unset", "right"]})
        self.assertIn('<thead><tr><th>film</th><th class="number">stars</th></tr></thead>', html)
        self.assertIn('<td>Heat</td><td class="number">4</td>', html)

    def test_what_has_no_rule_is_an_error(self):
        with self.assertRaisesRegex(ValueError, "no rule for 'video'"):
            written({"type": "video"})

    def test_plain_words(self):
        self.assertEqual(plain([*small.text("A "), {"type": "codeVoice", "code": "b"}]), "A b")


if __name__ == "__main__":
    unittest.main()
