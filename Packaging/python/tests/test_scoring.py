"""`filmlab.sentiment` of texts, Series and DataFrames."""

import json
import math
import subprocess
import unittest
import warnings
from unittest import mock

from support import Test, needs, reviews, texts

import filmlab
from filmlab import _places, _scoring, _texts

TEXTS = ["A gem.", None, "Dull and lifeless.", "", "Naïve — yet “moving”, a 🎬 gem", float("nan"), "xyzzy"]


def by_command() -> list[dict]:
    """What the command says of the sample."""
    words = [str(_places.command()), "sentiment", str(filmlab.sample("reviews.jsonl")), "--format", "jsonl", "--quiet"]
    run = subprocess.run(words, capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


class TextTests(Test):
    def test_each_text_has_a_verdict(self) -> None:
        scores = filmlab.sentiment(TEXTS)
        labels = ["fresh", "neutral", "rotten", "neutral", "fresh", "neutral", "neutral"]
        self.assertEqual([score.label for score in scores], labels)
        self.assertEqual([score.probability is None for score in scores], [label == "neutral" for label in labels])
        self.assertEqual([score.rating is None for score in scores], [label == "neutral" for label in labels])

    def test_it_agrees_with_the_command(self) -> None:
        for score, row in zip(filmlab.sentiment(texts()), by_command()):
            self.assertEqual(score.label, row["label"])
            # The command writes four digits.
            self.assertAlmostEqual(score.probability, row["probability"], delta=0.000051)
            self.assertAlmostEqual(score.rating, row["rating"], delta=0.000051)
            self.assertAlmostEqual(score.score, row["score"], delta=0.000051)

    def test_threads_and_chunks_change_nothing(self) -> None:
        whole = filmlab.sentiment(texts(), threads=1)
        for rows, characters, threads in ((1, 1 << 24, 2), (7, 1 << 24, 3), (100, 300, 2)):
            with mock.patch.object(_texts, "ROWS", rows), mock.patch.object(_texts, "_CHARACTERS", characters):
                self.assertEqual(filmlab.sentiment(texts(), threads=threads), whole)

    def test_no_text_at_all(self) -> None:
        self.assertEqual(filmlab.sentiment([]), [])
        self.assertEqual(filmlab.sentiment([], abstain=0.1, explain=True), [])

    def test_a_generator_is_read(self) -> None:
        self.assertEqual(filmlab.sentiment(iter(["A gem."])), filmlab.sentiment(["A gem."]))

    def test_half_a_character_is_no_fault(self) -> None:
        (score,) = filmlab.sentiment(["A gem. \ud83c"])
        self.assertEqual(score.label, "fresh")

    def test_a_number_is_no_text(self) -> None:
        with self.assertRaisesRegex(filmlab.DataError, "row 2 of the texts: a text is needed, not 5 of type int"):
            filmlab.sentiment(["A gem.", 5])

    def test_mappings_and_sets_are_no_texts(self) -> None:
        for wrong in ({"A gem.": "Dull."}, {"A gem."}, b"A gem."):
            with self.subTest(type=type(wrong).__name__), self.assertRaises(filmlab.DataError):
                filmlab.sentiment(wrong)

    def test_one_text_is_not_taken_for_a_file(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, r"give a text in a list"):
            filmlab.sentiment("A gem.")

    def test_threads_are_checked(self) -> None:
        with self.assertRaisesRegex(ValueError, "threads=0: at least 1"):
            filmlab.sentiment(["A gem."], threads=0)
        for wrong in ("2", 1.5, True):
            with self.assertRaisesRegex(filmlab.UsageError, "threads=: a whole number is needed"):
                filmlab.sentiment(["A gem."], threads=wrong)

    def test_arguments_of_a_wrong_type(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, "models=: a folder is needed, not 5"):
            filmlab.sentiment(["A gem."], models=5)
        with self.assertRaisesRegex(filmlab.UsageError, "text=: the name of one column is needed"):
            filmlab.sentiment(["A gem."], text=["review"])

    def test_output_is_for_files(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, "output="):
            filmlab.sentiment(["A gem."], output=self.folder / "a.parquet")


class ExplainedTextTests(Test):
    def test_entries_add_up(self) -> None:
        for text, score in zip(texts(), filmlab.sentiment(texts(), explain=True)):
            bias = filmlab.explain("xyzzy").bias
            self.assertAlmostEqual(bias + sum(entry.valence for entry in score.entries), score.score, places=3)
            for entry in score.entries:
                self.assertEqual(text[entry.start : entry.end], entry.text)

    def test_aspects_are_found(self) -> None:
        (score,) = filmlab.sentiment(["The acting is superb."], aspects=True)
        self.assertIsNone(score.entries)
        self.assertEqual([(aspect.aspect, aspect.label) for aspect in score.aspects], [("acting", "praised")])

    def test_groups_change_nothing(self) -> None:
        whole = filmlab.sentiment(texts(), explain=True, aspects=True)
        with mock.patch.object(_scoring, "_DESCRIBED", 10):
            self.assertEqual(filmlab.sentiment(texts(), explain=True, aspects=True), whole)


class OptionTests(Test):
    def test_an_option_of_the_command(self) -> None:
        mine = self.folder / "mine.tsv"
        mine.write_text("xyzzy\t3\n")
        scores = filmlab.sentiment(["xyzzy", None, "A gem."], user_lexicon=mine)
        self.assertEqual([score.label for score in scores], ["fresh", "neutral", "fresh"])

    def test_explained_with_an_option(self) -> None:
        plain = filmlab.sentiment(texts()[:3], explain=True, aspects=True)
        same = filmlab.sentiment(texts()[:3], explain=True, aspects=True, abstain=0.0)
        self.assertEqual([score.entries for score in same], [score.entries for score in plain])
        self.assertEqual([score.aspects for score in same], [score.aspects for score in plain])

    def test_texts_are_checked_as_without_options(self) -> None:
        for wrong in (b"A gem.", 5):
            with self.assertRaisesRegex(filmlab.DataError, "row 2 of the texts: a text is needed, not"):
                filmlab.sentiment(["A gem.", wrong], abstain=0.1)

    def test_half_a_character_changes_no_verdict(self) -> None:
        wrong = ["A gem \ud83c no", "\ud83c"]
        plain, optional = filmlab.sentiment(wrong), filmlab.sentiment(wrong, abstain=0.0)
        self.assertEqual([score.label for score in optional], [score.label for score in plain])
        for one, other in zip(plain, optional):
            self.assertAlmostEqual(one.score, other.score, delta=0.000051)

    def test_an_unknown_option_is_the_commands_error(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, "Unknown option 'colour="):
            filmlab.sentiment(["A gem."], colour="red")

    def test_nothing_is_told_of_names_that_were_not_given(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            filmlab.sentiment(["A gem."], abstain=0.1)

    def test_context_needs_columns(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, "context needs a DataFrame"):
            filmlab.sentiment(["A gem."], context="film")


@needs("pandas")
class PandasTests(Test):
    def setUp(self) -> None:
        super().setUp()
        import pandas

        self.pandas = pandas
        self.frame = pandas.DataFrame(reviews()).set_index("id").sample(frac=1, random_state=1)

    def test_results_have_the_index_of_the_series(self) -> None:
        series = self.frame.text
        scored = filmlab.sentiment(series)
        self.assertTrue(scored.index.equals(series.index))
        for text, label, probability in zip(series, scored.label, scored.probability):
            (score,) = filmlab.sentiment([text])
            self.assertEqual((label, probability), (score.label, score.probability))

    def test_a_column_is_chosen_by_name(self) -> None:
        scored = filmlab.sentiment(self.frame, text="text")
        self.pandas.testing.assert_frame_equal(scored, filmlab.sentiment(self.frame.text))
        self.assertEqual(list(scored.columns), ["label", "probability", "rating", "score"])
        self.assertEqual(list(scored.label.cat.categories), ["rotten", "fresh", "neutral"])

    def test_every_type_of_text(self) -> None:
        pandas = self.pandas
        plain = pandas.Series(TEXTS, dtype=object)
        expected = filmlab.sentiment(plain)
        self.assertEqual(list(expected.label), [score.label for score in filmlab.sentiment(TEXTS)])
        self.assertTrue(math.isnan(expected.probability[1]))
        kinds = ["string", "category", "string[python]"]
        if needs("pyarrow")(lambda: None).__dict__.get("__unittest_skip__") is None:
            import pyarrow

            kinds += ["string[pyarrow]", pandas.ArrowDtype(pyarrow.large_string()), pandas.ArrowDtype(pyarrow.string())]
        for kind in kinds:
            series = plain.where(plain.notna(), None).astype(kind)
            with self.subTest(kind=str(kind)):
                pandas.testing.assert_frame_equal(filmlab.sentiment(series), expected)
                pandas.testing.assert_frame_equal(filmlab.sentiment(series[2:][::2]), expected[2:][::2])

    def test_an_index_may_repeat(self) -> None:
        series = self.pandas.Series(["A gem.", "Dull."], index=["a", "a"])
        self.assertEqual(list(filmlab.sentiment(series).label), ["fresh", "rotten"])

    def test_a_context_of_a_wrong_type(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, "The value '5' is invalid for 'context="):
            filmlab.sentiment(self.frame, text="text", context=5)

    def test_a_column_may_have_a_number_for_a_name(self) -> None:
        frame = self.pandas.DataFrame({0: ["A gem.", None]})
        self.assertEqual(list(filmlab.sentiment(frame, text=0, abstain=0.1).label), ["fresh", "neutral"])

    def test_no_rows(self) -> None:
        scored = filmlab.sentiment(self.frame[:0], text="text", explain=True)
        self.assertEqual(list(scored.columns), ["label", "probability", "rating", "score", "entries"])
        self.assertEqual(len(scored), 0)
        optional = filmlab.sentiment(self.frame[:0], text="text", explain=True, abstain=0.1)
        self.pandas.testing.assert_frame_equal(optional, scored)

    def test_entries_are_in_cells(self) -> None:
        scored = filmlab.sentiment(self.frame[:5], text="text", explain=True, aspects=True)
        entries = scored.entries.iloc[0]
        self.assertEqual(set(entries[0]), {"text", "entry", "valence", "rating_weight", "start", "end"})
        self.assertEqual(len(scored.aspects), 5)

    def test_a_missing_column_is_named(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, 'no column "review".*the columns: film, title'):
            filmlab.sentiment(self.frame)

    def test_two_columns_of_one_name(self) -> None:
        frame = self.pandas.DataFrame([["A gem.", "Dull."]], columns=["review", "review"])
        with self.assertRaisesRegex(filmlab.UsageError, "2 columns"):
            filmlab.sentiment(frame)
        frame.columns = self.pandas.MultiIndex.from_tuples([("review", "a"), ("other", "b")])
        with self.assertRaisesRegex(filmlab.UsageError, '"review" is a group of columns'):
            filmlab.sentiment(frame)

    def test_numbers_are_no_texts(self) -> None:
        with self.assertRaisesRegex(filmlab.DataError, "row 1 of the texts: a text is needed, not 1"):
            filmlab.sentiment(self.pandas.Series([1, 2]))

    def test_context_counts_other_reviews(self) -> None:
        alone = filmlab.sentiment(self.frame, text="text")
        together = filmlab.sentiment(self.frame, text="text", context=["film", "critic"])
        self.assertTrue(together.index.equals(alone.index))
        self.assertGreater((together.probability - alone.probability).abs().max(), 0.1)
        by_id = {row["id"]: row for row in self.command_in_context()}
        for name, label in together.label.items():
            self.assertEqual(label, by_id[name]["label"])

    def command_in_context(self) -> list[dict]:
        words = [str(_places.command()), "sentiment", str(filmlab.sample("reviews.jsonl"))]
        run = subprocess.run([*words, "--context", "film,critic", "--quiet"], capture_output=True, check=True)
        return [json.loads(line) for line in run.stdout.splitlines()]

    def test_context_keeps_rows_without_a_text(self) -> None:
        frame = self.frame.copy()
        frame["text"] = frame.text.astype(object)
        frame.iloc[[1, 4], frame.columns.get_loc("text")] = None
        scored = filmlab.sentiment(frame, text="text", context="film", explain=True)
        self.assertEqual(len(scored), len(frame))
        self.assertEqual(scored.entries.iloc[1], [])
        self.assertEqual(scored.label.iloc[0], filmlab.sentiment(frame[:1], text="text").label.iloc[0])

    def test_what_was_taken_is_told(self) -> None:
        with self.assertWarnsRegex(filmlab.FilmlabNote, 'text from "text".*film from "film"') as caught:
            filmlab.sentiment(self.frame, text="text", context="film")
        self.assertEqual(caught.filename, __file__)


if __name__ == "__main__":
    unittest.main()
