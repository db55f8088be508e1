"""`filmlab.explain`, and how an explanation looks."""

import html.parser
import pickle
import re
import shutil
import subprocess
import unittest

from support import Test, texts

import filmlab
from filmlab import _places

NUMBER = re.compile(r"\d+\.\d+")
TEXT = "Not nearly as clever as it thinks, but never dull."


class Tags(html.parser.HTMLParser):
    """Checks that tags are closed in order, and keeps the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


class ExplanationTests(Test):
    def test_it_adds_up(self) -> None:
        why = filmlab.explain(TEXT)
        self.assertEqual(why.label, "fresh")
        self.assertAlmostEqual(why.bias + sum(entry.valence for entry in why.entries), why.score, places=3)
        self.assertAlmostEqual(sum(why.kinds.values()), why.score - why.bias, places=2)
        self.assertEqual(why.strongest[0].entry, "NOT_dull")
        self.assertTrue(why.strongest[0].is_negated)
        self.assertIn(("pace", "praised"), [(aspect.aspect, aspect.label) for aspect in why.aspects])

    def test_it_prints_as_the_command_says_it(self) -> None:
        for text in [TEXT, *texts()[:30]]:
            run = subprocess.run([_places.command(), "explain", text], capture_output=True, text=True, check=True)
            ours, theirs = str(filmlab.explain(text)), run.stdout.splitlines()[0]
            self.assertEqual(NUMBER.sub("n", ours), NUMBER.sub("n", theirs))
            # Entries come with six digits, of which two are printed.
            for one, other in zip(NUMBER.findall(ours), NUMBER.findall(theirs)):
                self.assertAlmostEqual(float(one), float(other), delta=0.0101)

    def test_a_text_that_says_nothing(self) -> None:
        why = filmlab.explain("xyzzy")
        self.assertEqual((why.label, why.probability, why.entries), ("neutral", None, ()))
        self.assertEqual(str(why), "neutral: the text says nothing that the lexicon knows")
        Tags(why._repr_html_())

    def test_places_count_characters(self) -> None:
        text = "🎬🎬 A naïve but “moving” gem."
        for entry in filmlab.explain(text).entries:
            self.assertEqual(text[entry.start : entry.end], entry.text)

    def test_a_page_has_the_text_and_no_markup_of_it(self) -> None:
        text = "A <b>gem</b> & 'more' <script>alert(1)</script>; dull."
        page = filmlab.explain(text)._repr_html_()
        self.assertIn(text, Tags(page).text)
        self.assertNotIn("<script>", page)
        self.assertNotIn("<b>gem", page)

    def test_colours_lie_over_any_ground(self) -> None:
        page = filmlab.explain(TEXT)._repr_html_()
        self.assertIn("background:rgba(224,81,42", page)
        self.assertIn("background:rgba(85,102,189", page)
        # A colour of text would be unreadable on the other ground.
        self.assertIsNone(re.search(r"[^-]color:", page))

    def test_every_review_has_a_page(self) -> None:
        for text in texts()[:40]:
            self.assertIn(" ".join(text.split()), " ".join(Tags(filmlab.explain(text)._repr_html_()).text.split()))

    def test_a_model_without_aspects(self) -> None:
        models = self.folder / "sentiment"
        shutil.copytree(_places.model("sentiment", None), models)
        (models / "aspects.tsv").unlink()
        self.assertEqual(filmlab.explain("The acting is superb.", models=models).aspects, ())
        with self.assertRaisesRegex(filmlab.DataError, "no list of aspects"):
            filmlab.sentiment(["A gem."], aspects=True, models=models)

    def test_it_can_be_pickled(self) -> None:
        why = filmlab.explain(TEXT)
        self.assertEqual(pickle.loads(pickle.dumps(why)), why)


if __name__ == "__main__":
    unittest.main()
