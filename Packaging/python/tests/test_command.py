"""What the command says, in the words of the package."""

import unittest

from support import Test, needs

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

    @needs("pandas")
    def test_halves_of_characters_are_no_fault(self) -> None:
        import pandas

        rows = {"review": ["a gem \ud83c", "dull"], "film": ["f", "g"]}
        frame = pandas.DataFrame(rows, dtype=object)
        labels = filmlab.sentiment(frame, text="review", context="film").label.tolist()
        self.assertEqual(labels, ["fresh", "rotten"])

    @needs("pandas")
    def test_large_numbers_stay_numbers(self) -> None:
        import pandas

        from filmlab import _files

        frame = pandas.DataFrame({"n": [1e300, float("inf"), 2.0], "m": [1.0, 2.0, None]})
        lines = "".join(_files._frame_lines(frame, None)).splitlines()
        self.assertEqual(lines[2], '{"n":2.0,"m":null}')
        self.assertTrue(lines[0].endswith('"m":1}'))


if __name__ == "__main__":
    unittest.main()
