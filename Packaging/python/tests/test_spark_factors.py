"""`filmlab.spark.from_als`: a model of MLlib as a folder that the command reads."""

from __future__ import annotations

import csv
import json
import tempfile
import unittest
import zlib
from pathlib import Path
from typing import Any

from spark_support import SparkTest

import filmlab

#: Two tastes: users with odd numbers like the films of the first list.
_DREAMS = [
    "Mirror, The (Zerkalo) (1975)",
    "Stalker (1979)",
    "Persona (1966)",
    "Solaris (1972)",
    "Nostalghia (1983)",
    "8½ (1963)",
]
_FIGHTS = ["Commando (1985)", "Predator (1987)", "Die Hard (1988)", "Speed (1994)", "Con Air (1997)", "Cobra (1986)"]
_TITLES = dict(enumerate(_DREAMS + _FIGHTS, start=10))


def _likes(user: int, item: int) -> bool:
    return (user % 2 == 1) == (item < 16)


class FactorsTests(SparkTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        from pyspark.ml.recommendation import ALS

        rows = [
            (user, item, 4.5 if _likes(user, item) else 1.0)
            for user in range(1, 25)
            for item in _TITLES
            if (user * 5 + item) % 4
        ]
        cls.ratings = cls.spark.createDataFrame(rows, "user int, item int, rating double").cache()
        cls.films = cls.spark.createDataFrame(list(_TITLES.items()), "item int, title string")
        names = {"userCol": "user", "itemCol": "item", "ratingCol": "rating"}
        cls.als = ALS(rank=4, maxIter=8, regParam=0.05, seed=1, numItemBlocks=2, numUserBlocks=2, **names)
        cls.model = cls.als.fit(cls.ratings)

    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "model"

    def written(self, films: Any = None, **options: Any) -> dict[str, Any]:
        from filmlab.spark import from_als

        found = from_als(self.model, self.films if films is None else films, self.folder, **options)
        self.assertEqual(found, self.folder)
        return json.loads((self.folder / "model.json").read_text(encoding="utf-8"))

    def table(self, name: str) -> list[dict[str, str]]:
        with open(self.folder / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def test_factors_give_the_predictions_of_mllib(self) -> None:
        self.written()
        factors = filmlab.tensors.Factors(self.folder)
        users = [row["id"] for row in self.table("users.csv")]
        items = [row["id"] for row in self.table("films.csv")]
        ratings = factors["user_factors"] @ factors["item_factors"].T
        for row in self.model.transform(self.ratings).collect():
            rating = ratings[users.index(str(row.user)), items.index(str(row.item))]
            self.assertAlmostEqual(float(rating), row.prediction, places=5)

    def test_the_description_says_how_the_model_was_trained(self) -> None:
        description = self.written(ratings=self.ratings)
        wanted = {
            "kind": "ratings",
            "values": "ratings",
            "users": 24,
            "films": 12,
            "factors": 4,
            "regularization": 0.05,
        }
        self.assertEqual({name: description[name] for name in wanted}, wanted)
        self.assertEqual(description["scale"], [1.0, 4.5])
        for name, checksum in description["checksums"].items():
            self.assertEqual(checksum, f"crc32:{zlib.crc32((self.folder / name).read_bytes()):08x}")

    def test_a_model_of_likes_says_so(self) -> None:
        from filmlab.spark import from_als

        als = self.als.copy().setImplicitPrefs(True).setAlpha(20.0)
        from_als(als.fit(self.ratings), self.films, self.folder, ratings=self.ratings)
        description = json.loads((self.folder / "model.json").read_text(encoding="utf-8"))
        self.assertEqual((description["values"], description["alpha"]), ("likes", 20.0))
        self.assertNotIn("scale", description)

    def test_the_estimator_of_a_loaded_model_is_given_or_a_note_tells(self) -> None:
        from pyspark.ml.recommendation import ALSModel

        from filmlab.spark import from_als

        self.model.write().overwrite().save(str(self.folder.parent / "saved"))
        loaded = ALSModel.load(str(self.folder.parent / "saved"))
        notes = self.notes(lambda: from_als(loaded, self.films, self.folder))
        self.assertEqual(len(notes), 1)
        self.assertIn("regParam=0.1", notes[0])
        self.assertEqual(self.notes(lambda: from_als(loaded, self.films, self.folder, als=self.als)), [])
        description = json.loads((self.folder / "model.json").read_text(encoding="utf-8"))
        self.assertEqual(description["regularization"], 0.05)

    def test_films_have_titles_years_and_how_well_they_are_known(self) -> None:
        rows = [(item, title, ["Drama", "War"] if item == 10 else None) for item, title in _TITLES.items()]
        self.written(
            self.spark.createDataFrame(rows, "item int, title string, genres array<string>"), ratings=self.ratings
        )
        mirror, *_, last = self.table("films.csv")
        self.assertEqual(
            (mirror["id"], mirror["title"], mirror["year"], mirror["genres"]), ("10", "The Mirror", "1975", "Drama|War")
        )
        self.assertEqual(mirror["alternate_titles"], "Zerkalo")
        self.assertEqual((last["title"], last["genres"]), ("Cobra", ""))
        count = self.ratings.where("item = 10").count()
        liked = self.ratings.where("item = 10 and rating > 4").count()
        self.assertEqual((mirror["popcornmeter_liked"], mirror["popcornmeter_ratings"]), (str(liked), str(count)))

    def test_keys_of_films_and_users_that_were_made_numbers(self) -> None:
        films = self.spark.createDataFrame(
            [(item, f"tt{item}", _TITLES[item]) for item in _TITLES], "item int, id string, title string"
        )
        users = self.spark.createDataFrame([(1, "anna, b")], "user int, id string")
        self.written(films, users=users)
        self.assertEqual(self.table("films.csv")[0]["id"], "tt10")
        self.assertEqual([row["id"] for row in self.table("users.csv")][:2], ["anna, b", "2"])

    def test_films_that_are_missing_are_told(self) -> None:
        from filmlab.spark import from_als

        films = self.films.where("item > 10").union(
            self.spark.createDataFrame([(99, "Unseen")], "item int, title string")
        )
        notes = self.notes(lambda: from_als(self.model, films, self.folder))
        self.assertEqual(notes[0], "1 film of the model has no title: 10")
        self.assertEqual(notes[1], "1 film has no ratings that the model was trained on, and is not in it")
        self.assertEqual(self.table("films.csv")[0]["title"], "10")

    def test_errors_say_what_is_missing(self) -> None:
        from filmlab.spark import from_als

        with self.assertRaisesRegex(
            filmlab.NoInputError, 'no column "item" in the films, as the model has it; .*: movie, title'
        ):
            from_als(self.model, self.films.withColumnRenamed("item", "movie"), self.folder)
        with self.assertRaisesRegex(filmlab.DataError, 'no film has a number of the model in the column "item"'):
            from_als(self.model, self.films.where("item > 50"), self.folder)
        with self.assertRaisesRegex(filmlab.NoInputError, 'no column "rating" in the ratings'):
            from_als(self.model, self.films, self.folder, ratings=self.ratings.drop("rating"))
        twins = self.spark.createDataFrame(
            [(item, "same", "T") for item in _TITLES], "item int, id string, title string"
        )
        with self.assertRaisesRegex(filmlab.DataError, 'two films have the id "same"'):
            from_als(self.model, twins, self.folder)
        self.assertFalse(self.folder.exists())

    def test_a_model_is_replaced_and_nothing_else(self) -> None:
        self.written()
        (self.folder / "old").touch()
        self.written()
        self.assertFalse((self.folder / "old").exists())
        self.assertEqual([path.name for path in self.folder.parent.iterdir()], ["model"])
        (self.folder / "model.json").unlink()
        with self.assertRaisesRegex(filmlab.UsageError, "is there, and is no model; name another folder"):
            self.written()

    def test_similar_titles(self) -> None:
        self.written(ratings=self.ratings)
        found = filmlab.similar("The Mirror", count=5, models=self.folder)
        self.assertEqual({film.title for film in found}, {title[:-7] for title in _DREAMS[1:]})

    def test_recommendations(self) -> None:
        self.written(ratings=self.ratings)
        found = filmlab.recommend(
            [{"title": "Stalker", "rating": 5}, {"title": "Speed", "rating": 1}], count=4, models=self.folder
        )
        self.assertLessEqual({film.title for film in found}, {"The Mirror", *(title[:-7] for title in _DREAMS[1:])})


if __name__ == "__main__":
    unittest.main()
