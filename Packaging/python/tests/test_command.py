"""What the command says, in the words of the package."""

import unittest

from support import Test

import filmlab
from filmlab import _command


class MessageTests(Test):
    def test_options_are_parameters(self) -> None:
        said = {
            "no text field; name it with --text-field": "no text field; name it with text=",
            "from the values; --scale says otherwise": "from the values; scale= says otherwise",
            "--count 0: at least 1 is needed": "count=0: at least 1 is needed",
            "give --pairs, or name a model": "give pairs=, or name a model",
            'there is no film "--count"': 'there is no film "--count"',
            "a-b --- c--d": "a-b --- c--d",
        }
        self.assertEqual({text: _command._translated(text, "") for text in said}, said)

    def test_files_that_were_made_are_not_named(self) -> None:
        messages = "/tmp/x/ratings.jsonl:4: no rating\n/tmp/x/films.jsonl: no year, mine.jsonl:3"
        self.assertEqual(
            _command._translated(messages, "/tmp/x"),
            "row 4 of the ratings: no rating\nthe films: no year, mine.jsonl:3",
        )

    def test_what_is_no_text_is_said(self) -> None:
        for wrong in (None, 3):
            with self.assertRaisesRegex(filmlab.DataError, f"a text is needed, not {wrong}"):
                filmlab.explain(wrong)
            with self.assertRaisesRegex(filmlab.DataError, "texts are needed, such as a list or a column"):
                filmlab.sentiment(wrong)


if __name__ == "__main__":
    unittest.main()
