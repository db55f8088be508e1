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

    def test_lines_of_files_that_were_made_are_rows(self) -> None:
        said = 'none of the 2 rows could be used; the first fault: line 1: no field "line 2"'
        rows = 'none of the 2 rows could be used; the first fault: row 1: no field "line 2"'
        self.assertEqual(_command._translated(f"/tmp/x/reviews.jsonl: {said}", "/tmp/x"), f"the reviews: {rows}")
        self.assertEqual(_command._translated(f"mine.jsonl: {said}", "/tmp/x"), f"mine.jsonl: {said}")

    def test_advice_for_the_terminal_is_left_out(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, "there is no such file; check the path$"):
            filmlab.recommend("nofile.csv")

    def test_what_functions_set_is_no_option(self) -> None:
        texts, ratings = ["A gem."], [{"title": "Alien", "rating": 5}]
        for call, words in (
            (lambda: filmlab.sentiment(texts, jobs=2), "jobs=: is called threads= here"),
            (lambda: filmlab.sentiment(texts, text_field="x"), "text_field=: is called text= here"),
            (lambda: filmlab.sentiment(texts, version=True), "version=: is no option here"),
            (lambda: filmlab.sentiment(texts, keep=True), "keep=: is no option here"),
            (lambda: filmlab.by_film(texts, help=True), "help=: is no option here"),
            (lambda: filmlab.by_film(texts, text_field="x"), "text_field=: is called text= here"),
            (lambda: filmlab.recommend(ratings, all_users=True), "all_users=: is no option here"),
            (lambda: filmlab.recommend_all(ratings, format="csv"), "format=: is no option here"),
            (lambda: filmlab.similar("Alien", all=True), "all=: is no option here"),
            (lambda: filmlab.evaluate_sentiment(texts, format="csv"), "format=: is no option here"),
            (lambda: filmlab.evaluate_sentiment(texts, text_field="x"), "text_field=: is called text= here"),
            (lambda: filmlab.train_sentiment(texts, output="x", text_field="x"), "text_field=: is called text= here"),
            (lambda: filmlab.train_ratings(ratings, output="x", help=True), "help=: is no option here"),
        ):
            with self.subTest(words=words), self.assertRaisesRegex(filmlab.UsageError, words):
                call()

    def test_what_no_process_can_be_given_is_said(self) -> None:
        for title in ("a\0b", "a\ud800b"):
            with self.assertRaisesRegex(filmlab.UsageError, "a character of it cannot be given to the command"):
                filmlab.similar(title)

    def test_what_is_no_text_is_said(self) -> None:
        for wrong in (None, 3):
            with self.assertRaisesRegex(filmlab.DataError, f"a text is needed, not {wrong}"):
                filmlab.explain(wrong)
            with self.assertRaisesRegex(filmlab.DataError, "texts are needed, such as a list or a column"):
                filmlab.sentiment(wrong)


if __name__ == "__main__":
    unittest.main()
