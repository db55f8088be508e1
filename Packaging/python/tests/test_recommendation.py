"""`filmlab.recommend` and `filmlab.predict`."""

import csv
import json
import random
import unittest

from support import Test, needs

import filmlab

random.seed(1)
#: Users of two kinds, films of two kinds.
RATINGS = [
    {"user": user, "item": item, "rating": 5 if (user + item) % 2 else 2}
    for user in range(30)
    for item in range(20)
    if random.random() < 0.5
]


def taste() -> list[dict[str, str]]:
    with open(filmlab.sample("taste.csv"), encoding="utf-8") as file:
        return list(csv.DictReader(file))


class RecommendTests(Test):
    def test_a_file_and_rows_are_one(self) -> None:
        films = filmlab.recommend(filmlab.sample("taste.csv"), count=5)
        self.assertEqual(len(films), 5)
        self.assertEqual(list(filmlab.recommend(taste(), count=5)), list(films))
        self.assertEqual(films.matched[0].query, "The Mirror (1975)")
        self.assertTrue(0.5 <= films[0].stars <= 5 and films[0].deviation > 0)

    def test_options_of_the_command(self) -> None:
        films = filmlab.recommend(taste(), count=5, year="..1979", genre="Drama")
        self.assertTrue(all(film.year <= 1979 for film in films))

    def test_what_functions_set_is_no_option(self) -> None:
        for options in ({"output": "x.json"}, {"format": "csv"}):
            with self.assertRaisesRegex(filmlab.UsageError, "the function sets it itself"):
                filmlab.recommend([{"title": "The Mirror", "rating": 5}], **options)

    @needs("pandas")
    def test_numbers_of_numpy_are_numbers(self) -> None:
        import numpy

        found = filmlab.similar("The Mirror", count=numpy.int64(2), explain=numpy.bool_(True))
        self.assertEqual(len(found), 2)

    @needs("pandas")
    def test_whole_numbers_beside_missing_ones_are_keys(self) -> None:
        import pandas

        from filmlab import _files

        frame = pandas.DataFrame({"user": [1, None, 3], "rating": [4.5, 1 / 3, 3.0]})
        path = self.folder / "rows.jsonl"
        _files.written(frame, path)
        rows = [json.loads(line) for line in path.read_text().splitlines()]
        self.assertEqual([row["user"] for row in rows], [1, None, 3])
        self.assertNotIn("1.0", path.read_text())
        self.assertAlmostEqual(rows[1]["rating"], 1 / 3, places=14)

    def test_what_was_guessed_is_told(self) -> None:
        with self.assertWarnsRegex(filmlab.FilmlabNote, r"^the ratings: ratings 1 to 5, from the values; scale= says"):
            filmlab.recommend(taste())

    def test_unknown_titles_are_said(self) -> None:
        rows = [*taste(), {"title": "No Such Film At All", "rating": "4"}]
        films = filmlab.recommend(rows, count=1)
        self.assertEqual(films.unknown, ("No Such Film At All",))

    def test_nothing_known_is_an_error(self) -> None:
        with self.assertRaisesRegex(filmlab.FilmlabError, "the ratings: "):
            filmlab.recommend([{"title": "No Such Film At All", "rating": 5}])

    @needs("pandas")
    def test_nothing_found_has_the_columns(self) -> None:
        import pandas

        names = ["title", "year", "stars", "deviation", "because", "id"]
        frame = pandas.DataFrame(taste())
        self.assertEqual(list(filmlab.recommend(frame, year="1890").columns), names)
        self.assertEqual(list(filmlab.recommend(frame[:0]).columns), names)
        self.assertEqual(filmlab.recommend([]), [])
        self.assertEqual(filmlab.predict(RATINGS, pairs=[]), [])
        pairs = filmlab.predict(pandas.DataFrame(RATINGS), pairs=pandas.DataFrame({"user": [], "item": []}))
        self.assertEqual((len(pairs), list(pairs)), (0, list(filmlab.PairPrediction._fields)))
        self.assertEqual(list(filmlab.recommend_all(frame[:0]).columns), list(filmlab.UserFilm._fields))
        self.assertEqual(
            list(filmlab.similar("The Mirror", year="1890").to_frame()), ["title", "year", "similarity", "id"]
        )

    @needs("pandas")
    def test_a_frame_makes_a_frame(self) -> None:
        import pandas

        frame = filmlab.recommend(pandas.DataFrame(taste()), count=3)
        self.assertEqual(list(frame.columns), ["title", "year", "stars", "deviation", "because", "id"])
        self.assertEqual(list(frame.title), [film.title for film in filmlab.recommend(taste(), count=3)])


class RatingModelTests(Test):
    def setUp(self) -> None:
        super().setUp()
        self.model = filmlab.train_ratings(RATINGS, output=self.folder / "ratings", factors=4)

    def test_it_predicts_pairs(self) -> None:
        pairs = [{"user": 1, "item": 2}, {"user": 1, "item": 3}, {"user": 99, "item": 3}]
        found = filmlab.predict(pairs, models=self.model)
        self.assertEqual([(pair.user, pair.item) for pair in found], [("1", "2"), ("1", "3"), ("99", "3")])
        self.assertGreater(found[0].rating, found[1].rating + 1)

    def test_someone_is_folded_in(self) -> None:
        mine = [{"title": str(film), "rating": 5 if film % 2 else 1} for film in range(8)]
        films = filmlab.recommend(mine, models=self.model, count=3)
        self.assertTrue(all(int(film.id) % 2 for film in films), films)
        self.assertIsNone(films[0].deviation)
        self.assertEqual(filmlab.predict(mine, "11", models=self.model)[0].id, "11")

    def test_lists_of_all_users(self) -> None:
        lists = filmlab.recommend_all(RATINGS, models=self.model, count=3)
        self.assertEqual([(row.user, row.rank) for row in lists[:4]], [("0", 1), ("0", 2), ("0", 3), ("1", 1)])
        rated = {(str(row["user"]), str(row["item"])) for row in RATINGS}
        self.assertFalse(rated & {(row.user, row.item) for row in lists})
        self.assertTrue(all(row.rating and row.score is None for row in lists))
        likes = filmlab.recommend_all(RATINGS, method="als", count=1)
        self.assertTrue(all(row.score and row.rating is None for row in likes))

    def test_lists_have_the_titles_that_are_known(self) -> None:
        films = [{"item": item, "title": f"Film {item} (200{item % 10})"} for item in range(20)]
        model = filmlab.train_ratings(RATINGS, films=films, output=self.folder / "titled")
        for row in filmlab.recommend_all(RATINGS, models=model, count=1):
            self.assertEqual((row.title, row.year), (f"Film {row.item}", 2000 + int(row.item) % 10))

    def test_lists_go_into_a_file(self) -> None:
        path = self.folder / "lists.csv"
        self.assertIsNone(filmlab.recommend_all(RATINGS, models=self.model, count=1, output=path))
        self.assertTrue(path.read_text().startswith("user,rank,item,title,year,rating\n0,1,"))

    @needs("numpy")
    def test_its_factors_are_arrays(self) -> None:
        factors = filmlab.factors(self.model)
        self.assertEqual(factors["user_factors"].shape, (len(factors.users()), 4))
        self.assertEqual(factors["item_factors"].shape, (len(factors.films()), 4))
        with self.assertRaises(filmlab.NoInputError):
            filmlab.factors().users()

    @needs("pandas")
    def test_frames(self) -> None:
        import pandas

        frame = pandas.DataFrame(RATINGS)
        lists = filmlab.recommend_all(frame, models=self.model, count=2)
        self.assertEqual(list(lists.columns), ["user", "rank", "item", "rating"])
        films = filmlab.recommend(pandas.DataFrame({"title": ["1", "2"], "rating": [5, 1]}), models=self.model)
        self.assertEqual(list(films.columns), ["title", "year", "stars", "id"])
        pairs = filmlab.predict(frame[["user", "item"]], models=self.model)
        self.assertEqual(len(pairs), len(frame))


class PredictTests(Test):
    def test_titles(self) -> None:
        films = filmlab.predict(taste(), ["Persona", "nosuchfilm"])
        self.assertEqual([film.title for film in films], ["Persona"])
        self.assertEqual(films[0].matched.how, "exact")
        self.assertIn("nosuchfilm", films.unknown)
        self.assertEqual(list(filmlab.predict(taste(), "Persona")), list(films))

    def test_no_titles_are_no_films(self) -> None:
        self.assertEqual(filmlab.predict(taste(), []), [])
        with self.assertRaisesRegex(filmlab.UsageError, "titles or pairs, not both"):
            filmlab.predict(RATINGS, [], pairs=[])

    def test_pairs(self) -> None:
        pairs = [{"user": 1, "item": 2}, {"user": 1, "item": 3}, {"user": 99, "item": 3}]
        found = filmlab.predict(RATINGS, pairs=pairs)
        self.assertEqual([(pair.user, pair.item) for pair in found], [("1", "2"), ("1", "3"), ("99", "3")])
        self.assertGreater(found[0].rating, found[1].rating + 1)
        self.assertIsNone(found[0].deviation)
        bayesian = filmlab.predict(RATINGS, pairs=pairs, method="bayesian", iterations=20)
        self.assertGreater(bayesian[2].deviation, 0)

    def test_titles_or_pairs(self) -> None:
        with self.assertRaisesRegex(filmlab.UsageError, "titles or pairs, not both"):
            filmlab.predict(RATINGS, ["Persona"], pairs=[])
        with self.assertRaisesRegex(filmlab.UsageError, "name films, or give pairs=, or name a model"):
            filmlab.predict(taste())

    @needs("pandas")
    def test_frames(self) -> None:
        import pandas

        ratings, pairs = pandas.DataFrame(RATINGS), pandas.DataFrame([{"user": 1, "item": 2}])
        found = filmlab.predict(ratings, pairs=pairs)
        self.assertEqual(list(found.columns), ["user", "item", "rating", "deviation"])
        self.assertEqual(str(found.deviation.dtype), "float64")
        self.assertEqual(list(filmlab.predict(pandas.DataFrame(taste()), "Persona").title), ["Persona"])


if __name__ == "__main__":
    unittest.main()
