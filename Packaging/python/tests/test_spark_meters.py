"""`filmlab.spark.by_film`, beside the command's `sentiment --by-film`."""

from __future__ import annotations

import math
import unittest
from typing import Any

from spark_support import SparkTest
from support import reviews

import filmlab

_SAMPLE = (
    "id string, film string, title string, year int, source string, text string, fresh boolean, original_score string"
)


def _rounded(value: Any) -> Any:
    """As the command rounds to four digits."""
    return None if value is None else math.floor(value * 1e4 + 0.5) / 1e4


class MetersTests(SparkTest):
    def frame(self, rows: list[dict[str, Any]], columns: str) -> Any:
        names = [column.split()[0] for column in columns.split(", ")]
        return self.spark.createDataFrame([tuple(map(row.get, names)) for row in rows], columns)

    def check(self, rows: list[dict[str, Any]], columns: str, **options: Any) -> list[dict[str, Any]]:
        """The meters by Spark, which are the command's."""
        from filmlab.spark import by_film, sentiment

        scale = options.get("scale")
        found = by_film(sentiment(self.frame(rows, columns).repartition(3), text="text"), **options)
        self.assertEqual(found.columns, list(filmlab.Meters._fields))
        made = [{**row.asDict(), "mean_rating": _rounded(row.mean_rating)} for row in found.collect()]
        command = {name: value for name, value in options.items() if name.endswith("_field")}
        wanted = [film._asdict() for film in filmlab.by_film(rows, scale=scale, **command)]
        by_key = sorted(made, key=lambda film: film["film"])
        self.assertEqual(by_key, sorted(wanted, key=lambda film: film["film"]))
        return by_key

    def test_the_sample(self) -> None:
        films = self.check(reviews(), _SAMPLE)
        self.assertEqual(len(films), len({row["film"] for row in reviews()}))
        self.assertTrue(any(film["popcornmeter"] is not None for film in films))
        self.assertTrue(any(film["predicted"] for film in films))

    def test_what_sentiment_found_is_no_label_of_reviewers(self) -> None:
        from filmlab.spark import by_film, sentiment

        columns = "film string, text string, label string"
        scored = sentiment(self.frame([{"film": "a", "text": "A gem.", "label": "rotten"}], columns), text="text")
        with self.assertRaisesRegex(filmlab.UsageError, 'in "input_label"'):
            by_film(scored, label_field="label")
        self.assertEqual(by_film(scored, label_field="input_label").collect()[0].predicted, 0)

    def test_labels_in_words_and_scores_in_every_notation(self) -> None:
        scores = ["3.5/4", "B+", "2/6", "***1/2", "72.35%", "capsule", "", None, "8/7", "5"]
        labels = ["Fresh", None, "ROTTEN", None, None, "neutral", None, "positive", "maybe", "down"]
        rows = [
            {
                "film": f"{place % 2}",
                "text": "A gem." if place % 3 else "Dull.",
                "fresh": label,
                "original_score": score,
            }
            for place, (label, score) in enumerate(zip(labels, scores))
        ]
        self.check(rows, "film string, text string, fresh string, original_score string")

    def test_plain_numbers_need_a_scale_or_suggest_one(self) -> None:
        rows = [{"film": "a", "text": "A gem.", "original_score": stars / 2} for stars in range(1, 11)]
        (film,) = self.check(rows, "film string, text string, original_score double", scale=10)
        self.assertEqual(film["tomatometer"], 0)
        (film,) = self.check(rows, "film string, text string, original_score double")
        self.assertEqual(film["tomatometer"], 50)

    def test_labels_as_numbers(self) -> None:
        rows = [{"film": "a", "text": "Dull.", "fresh": place % 2} for place in range(6)]
        self.check(rows, "film string, text string, fresh int")
        # Of 1 to 6 none is a label.
        rows = [{"film": "a", "text": "Dull.", "fresh": place + 1} for place in range(6)]
        self.check(rows, "film string, text string, fresh int")

    def test_the_audience_counts_by_stars_else_label_else_text(self) -> None:
        given = [("4/5", None), ("3/5", True), (None, True), (None, False), (None, None), ("3.5/5", None)]
        rows = [
            {"film": "a", "source": "audience", "text": text, "fresh": fresh, "original_score": score}
            for score, fresh in given
            for text in ("A gem.", "Dull.", "Xqzt.")
        ]
        self.check(rows, "film string, source string, text string, fresh boolean, original_score string")

    def test_a_missing_text_is_no_review_and_an_empty_one_is(self) -> None:
        texts = ["A gem.", "", None, "Xqzt."]
        rows = [{"film": "a", "text": text, "fresh": fresh} for text in texts for fresh in (True, None)]
        (film,) = self.check(rows, "film string, text string, fresh boolean")
        self.assertEqual((film["tomatometer_reviews"], film["no_evidence"]), (4, 2))

    def test_whole_numbers_are_keys_without_a_point(self) -> None:
        rows = [{"film": film, "text": "A gem."} for film in (1.0, 2.5, None, math.inf)]
        films = self.check(rows, "film double, text string")
        self.assertEqual([film["film"] for film in films], ["", "1", "2.5"])

    def test_films_without_a_key_are_known_by_title_and_year(self) -> None:
        named = [
            (None, "Solaris (1972)", None), ("", "Solaris", "1972"), (None, "Solaris", "1972-03-20"),
            (None, "Solaris", "2002"), (None, "Solaris", None), (None, None, None), (None, "", "1972"),
            ("key", "T", "1972"),
        ]  # fmt: skip
        rows = [
            {"film": film, "title": title, "year": year, "text": text}
            for film, title, year in named
            for text in ("A gem.", "Dull.")
        ]
        films = self.check(rows, "film string, title string, year string, text string")
        self.assertEqual([film["film"] for film in films], ["", "Solaris", "Solaris (1972)", "Solaris (2002)", "key"])

    def test_titles_with_other_titles_articles_and_aliases(self) -> None:
        titles = [
            "Mirror, The (Zerkalo) (1975)", "The Mirror (1975)", "Avventura, L' (1960)", "The Fixer (Fixeur) (2016)",
            "A Woman, A Gun and a Noodle Shop (San qiang) (The First Gun) (2010)", "Footprints (2011/ii) (2011)",
            "Sex(Ed) the Movie (2014)", "Elizabeth I (Part 2) (2006)", "Birdman: Or (The Unexpected Virtue) (2014)",
            "(500) Days of Summer (2009)", "2012 (2009)", "The Office (2001–2003)", "It (2017 film)", "(1984)",
            "Ready, Set, Bag! (Paper or Plastic?) (2008)", "Seven a.k.a. Se7en (1995)", "Twins (1990) (1990)",
            "Two (2011) (2012)", "Solo (2011) (Alone)", "Boat, Das", "Boot, Das (1981)", "Old (1234)",
        ]  # fmt: skip
        rows = [{"title": title, "text": "A gem."} for title in titles]
        self.check(rows, "title string, text string")

    def test_other_names_of_columns(self) -> None:
        rows = [{"movie": place % 2, "text": "A gem.", "stars": "1/5", "verdict": True} for place in range(12)]
        self.check(
            rows,
            "movie int, text string, stars string, verdict boolean",
            film_field="movie",
            score_field="stars",
            label_field="verdict",
        )


class SumsTests(SparkTest):
    """What the meters are made of."""

    def test_the_order_of_the_reviews_does_not_count(self) -> None:
        from filmlab.spark import by_film

        rows = [("a", "fresh", 1.0 / 7 * (place % 7), 1.0) for place in range(700)]
        columns = "film string, label string, rating double, score double"
        found = {
            by_film(self.spark.createDataFrame(some, columns).repartition(parts)).collect()[0].mean_rating
            for some, parts in ((rows, 1), (rows[::-1], 5), (sorted(rows), 3))
        }
        self.assertEqual(len(found), 1)

    def test_written_and_read_again(self) -> None:
        from filmlab.spark import by_film

        frame = self.spark.createDataFrame(
            [("a", "fresh", 0.9, 2.0, "2/5")] * 5,
            "film string, label string, rating double, score double, original_score string",
        )
        (film,) = by_film(frame).collect()
        self.assertEqual((film.tomatometer, film.tomatometer_from_text, film.mean_rating), (0, 100, 0.4))

    def test_texts_are_scored_once(self) -> None:
        """Labels and scores are read from the reviews, not from the scored ones, which Spark would score for that."""
        from filmlab.spark import _origins, sentiment

        reviews = self.spark.createDataFrame(
            [("A gem.", "1/5", "x")], "review string, original_score string, label string"
        )
        scored = sentiment(reviews)
        for name in ("original_score", "input_label"):
            column = _origins.column(scored, name)
            self.assertNotIn("mapInArrow", column._jdf.queryExecution().toString())
            self.assertEqual(column.columns, [name])
        self.assertEqual(_origins.column(scored, "input_label").collect()[0][0], "x")

    def test_a_column_that_was_renamed_twice_is_itself(self) -> None:
        from filmlab.spark import _origins, sentiment

        reviews = self.spark.createDataFrame(
            [("A gem.", "own", "other")], "review string, label string, input_label string"
        )
        scored = sentiment(reviews)
        for name in ("input_label", "input_input_label"):
            wanted, found = scored.select(name).collect(), _origins.column(scored, name).collect()
            self.assertEqual(found[0][0], wanted[0][0])

    def test_unused_columns_that_may_be_scores_are_told(self) -> None:
        from filmlab.spark import by_film, sentiment

        frame = self.spark.createDataFrame([("a", "A gem.", 4)], "film string, review string, rating int")
        notes = self.notes(lambda: by_film(sentiment(frame)))
        self.assertEqual(notes, ["input_rating: not used; label_field= and score_field= name what reviewers gave"])

    def test_scores_that_are_not_understood_are_told(self) -> None:
        from filmlab.spark import by_film

        frame = self.spark.createDataFrame(
            [("fresh", 0.5, 1.0, "8/7")], "label string, rating double, score double, grade string"
        )
        notes = self.notes(lambda: by_film(frame, score_field="grade"))
        self.assertEqual(
            notes, ['"grade": 1 score was not understood: "8/7"; scales are of 4, 5, 6, 8, 10, 12, 20 or 100']
        )

    def test_errors_name_the_column(self) -> None:
        from filmlab.spark import by_film

        frame = self.spark.createDataFrame([("A gem.", [1])], "review string, list array<int>")
        with self.assertRaisesRegex(filmlab.NoInputError, 'no column "label": .* what sentiment returned'):
            by_film(frame)
        scored = frame.selectExpr("*", "'fresh' as label", "0.5D as rating", "1D as score")
        with self.assertRaisesRegex(
            filmlab.NoInputError, 'there is no column "stars"; the columns: review, list, label'
        ):
            by_film(scored, score_field="stars")
        with self.assertRaisesRegex(filmlab.DataError, 'the column "list" has array<int>, not labels or scores'):
            by_film(scored, score_field="list")

    def test_a_column_of_texts_is_no_column_of_scores(self) -> None:
        from filmlab.spark import by_film

        many = self.spark.range(100_001).selectExpr("'fresh' as label", "0.5D as rating", "1D as score", "id as key")
        with self.assertRaisesRegex(filmlab.DataError, '"key" has more than 100,000 different values'):
            by_film(many, score_field="key")


if __name__ == "__main__":
    unittest.main()
