"""The manual pages say what --help says, in roff that prints it unchanged."""

import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../Packaging/man"))
sys.dont_write_bytecode = True

import pages  # noqa: E402
from roff import escaped, paragraphs, typed  # noqa: E402

COUNT = {
    "kind": "option", "abstract": "How many titles.", "defaultValue": "10", "valueName": "n", "isOptional": True,
    "names": [{"kind": "long", "name": "count"}, {"kind": "short", "name": "c"}],
}
METHOD = {
    "kind": "option", "abstract": "What counts.", "defaultValue": "fused", "allValues": ["fused", "text"],
    "valueName": "name", "sectionTitle": "Model", "isOptional": True, "names": [{"kind": "long", "name": "by-method"}],
}
TITLES = {"kind": "positional", "abstract": "Titles.", "valueName": "titles", "isRepeating": True, "isOptional": False}
SIMILAR = {
    "commandName": "similar", "superCommands": ["filmlab"], "abstract": "Print similar titles.",
    "discussion": "By |valence| · √count.\n\nMETHODS\n  als  least squares\n\nEXAMPLES\n  filmlab similar 'x' --count 3",
    "arguments": [METHOD, TITLES, COUNT, {**COUNT, "shouldDisplay": False, "abstract": "Hidden."}],
}
FILMLAB = {
    "commandName": "filmlab", "abstract": "Films.", "defaultSubcommand": "similar", "arguments": [],
    "subcommands": [SIMILAR, {"commandName": "help", "superCommands": ["filmlab"], "abstract": "Help."}],
}


class PagesTests(unittest.TestCase):
    def setUp(self):
        self.page = pages.page(SIMILAR, "1.2.3", "2026-01-31", [])

    def test_names_are_those_that_man_joins(self):
        self.assertEqual(pages.page_name(SIMILAR), "filmlab-similar")
        self.assertIn(".SH NAME\nfilmlab\\-similar \\- Print similar titles.\n", self.page)

    def test_heading_has_version_and_date(self):
        self.assertTrue(self.page.startswith('.TH FILMLAB\\-SIMILAR 1 2026-01-31 "filmlab 1.2.3"'))

    def test_synopsis_has_what_must_be_given(self):
        self.assertIn("\\fBfilmlab similar\\fR\n[\\fIoptions\\fR]\n\\fItitles\\fR ...\n", self.page)

    def test_options_have_short_names_first_values_and_defaults(self):
        self.assertIn("\\fB\\-c\\fR, \\fB\\-\\-count\\fR \\fIn\\fR\nHow many titles. (default: 10)\n", self.page)
        self.assertIn("\\fB\\-\\-by\\-method\\fR \\fIname\\fR\nWhat counts. (values: fused, text; default: fused)\n", self.page)

    def test_options_stand_under_their_headings(self):
        self.assertLess(self.page.index("How many titles."), self.page.index(".SS Model\n"))
        self.assertLess(self.page.index(".SS Model\n"), self.page.index("What counts."))
        self.assertNotIn("Hidden.", self.page)

    def test_a_default_that_the_sentence_names_is_not_named_twice(self):
        sentence = "The file (default: standard output)."
        self.assertEqual(pages.description({**COUNT, "abstract": sentence}), sentence)

    def test_headings_follow_the_options(self):
        self.assertLess(self.page.index(".SH OPTIONS"), self.page.index(".SH METHODS"))
        self.assertIn(".SH EXAMPLES\n.EX\nfilmlab similar \\(aqx\\(aq \\-\\-count 3\n.EE\n", self.page)

    def test_commands_are_listed_without_help(self):
        page = pages.page(FILMLAB, "1.2.3", "2026-01-31", [".SH FILES", "None."])
        self.assertIn(".BR filmlab\\-similar (1)\nPrint similar titles. (This is the command if none is named.)\n", page)
        self.assertIn(".SH COMMANDS\nEach has a page of its own: \\fBman filmlab\\-similar\\fR\n", page)
        self.assertNotIn("filmlab\\-help", page)
        self.assertIn(".SH FILES\nNone.\n.SH SEE ALSO\n.BR filmlab\\-similar (1)\n", page)

    def test_every_command_has_a_page_that_man_prints(self):
        with tempfile.TemporaryDirectory() as folder:
            pages.write(FILMLAB, folder, "1.2.3", "2026-01-31")
            self.assertEqual(sorted(os.listdir(folder)), ["filmlab-similar.1", "filmlab.1"])
            text = subprocess.run(
                ["groff", "-k", "-man", "-Tutf8", "-ww", "-P-cbou", os.path.join(folder, "filmlab-similar.1")],
                capture_output=True, text=True, encoding="utf-8", check=True)
            self.assertEqual(text.stderr, "")
            self.assertNotIn("\u2010", text.stdout)
            for words in ["By |valence| · √count.", "-c, --count n", "als  least squares", "similar 'x' --count 3"]:
                self.assertIn(words, text.stdout)


class RoffTests(unittest.TestCase):
    def test_requests_and_escapes_in_text_are_text(self):
        self.assertEqual(escaped(".gz and \\n"), "\\&.gz and \\en")
        self.assertEqual(escaped("'tis"), "\\&'tis")
        self.assertEqual(typed(".x"), "\\&.x")

    def test_options_keep_their_hyphens_and_words_have_theirs(self):
        self.assertEqual(escaped("well-known --by-film, -o; - is input"), "well-known \\-\\-by\\-film, \\-o; \\- is input")

    def test_paragraphs_break_once(self):
        self.assertEqual(paragraphs("One.\n\nTwo.\n  typed\nThree."), ["One.", ".PP", "Two.", ".EX", "typed", ".EE", "Three."])
        self.assertEqual(paragraphs(""), [])


if __name__ == "__main__":
    unittest.main()
