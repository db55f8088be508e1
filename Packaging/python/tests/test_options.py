"""Options of the command as words."""

import pathlib
import unittest

from support import Test, needs
from test_recommendation import RATINGS

import filmlab
from filmlab import _options


class OptionsTests(Test):
    def test_values_are_words(self) -> None:
        self.assertEqual(
            _options.words(min_count=3, explain=True, none=None, off=False, report=pathlib.Path("a.html"), all_="x"),
            ["--min-count=3", "--explain", "--report=a.html", "--all=x"],
        )

    def test_several_values(self) -> None:
        self.assertEqual(_options.words(genre=["Drama", "War"], unlike=()), ["--genre=Drama", "--genre=War"])
        self.assertEqual(_options.words(method=["a", "b"], weights=(1, 0.5)), ["--method=a,b", "--weights=1,0.5"])
        for wrong in (
            {"year": ["1979", "1980"]},
            {"count": [1, 2]},
            {"count": {"a": 1}},
            {"genre": [None]},
            {"genre": b"x"},
        ):
            with self.subTest(wrong=wrong), self.assertRaises(filmlab.UsageError):
                _options.words(**wrong)

    @needs("numpy")
    def test_numpy(self) -> None:
        import numpy

        words = _options.words(count=numpy.int64(2), explain=numpy.bool_(True), weights=numpy.array([1, 2]))
        self.assertEqual(words, ["--count=2", "--explain", "--weights=1,2"])

    def test_in_calls(self) -> None:
        figures = filmlab.evaluate_ratings(RATINGS, method=["bias", "user"], replicates=0)
        self.assertTrue({"bias", "user"} <= set(figures))
        with self.assertRaisesRegex(filmlab.UsageError, "year=: one value is needed"):
            filmlab.similar("Alien", year=["1979", "1980"])
        with self.assertRaisesRegex(filmlab.UsageError, "biased,als"):
            filmlab.recommend_all(RATINGS, method=["biased", "als"])

    def test_titles_are_texts(self) -> None:
        self.assertEqual(_options.titles("Alien"), ["Alien"])
        self.assertEqual(_options.titles(iter(["Alien", "Aliens"])), ["Alien", "Aliens"])
        for call in (
            lambda: filmlab.similar(["Alien"]),
            lambda: filmlab.similar(1917),
            lambda: filmlab.similar("Alien", unlike=1917),
            lambda: filmlab.predict(RATINGS, ["Aliens", None]),
            lambda: filmlab.predict(RATINGS, {"Aliens": 1}),
        ):
            with self.assertRaisesRegex(filmlab.UsageError, "a title is a text, not "):
                call()


if __name__ == "__main__":
    unittest.main()
