import unittest
from types import SimpleNamespace

import small
from docsite import command
from docsite.command_page import command_body
from docsite.command_pages import CommandPages
from docsite.inline import Writer

ROOT = command.command(small.HELP["command"])
RATE = ROOT.subcommands[0]
PLACES = SimpleNamespace(of={}, types={})


def body():
    return command_body(Writer(RATE.path, PLACES, {each.name: each.path for each in ROOT.family()}), RATE)


class CommandTests(unittest.TestCase):
    def test_the_family_without_what_is_hidden(self):
        self.assertEqual([each.name for each in ROOT.family()], ["filmlab", "filmlab rate"])
        self.assertEqual([each.path for each in ROOT.family()], ["commands/index.html", "commands/rate.html"])

    def test_help_is_said_once_for_all(self):
        self.assertNotIn("--help", body())

    def test_options_with_their_values(self):
        html = body()
        self.assertIn('<div id="--stars"><dt><code>-s</code>, <code>--stars</code> <var>n</var></dt>', html)
        self.assertIn("Default: <code>3</code>", html)
        self.assertIn("One of <code>1</code>, <code>3</code>.", html)
        self.assertIn('<h2 id="rating">Rating</h2>', html)

    def test_how_it_is_called(self):
        self.assertIn('filmlab rate <var>title</var> <span class="soft">[options]</span>', body())

    def test_examples_have_comments_and_lists_their_words(self):
        html = body()
        self.assertIn('filmlab rate Heat --stars 4  <span class="soft"># the best</span>', html)
        self.assertIn("<dt><code>half</code></dt><dd>half a star and no less</dd>", html)

    def test_a_page_is_no_link_to_itself(self):
        self.assertIn("<p>Once or again, see <code>filmlab rate</code>.</p>", body())

    def test_pages(self):
        page = CommandPages(ROOT, PLACES).pages()[1]
        self.assertEqual((page.title, page.section, page.way), ("filmlab rate", "commands", (("filmlab", "commands/index.html"),)))
        self.assertIn('<a href="rate.html" aria-current="page"><code>rate</code></a>', page.contents)


if __name__ == "__main__":
    unittest.main()
