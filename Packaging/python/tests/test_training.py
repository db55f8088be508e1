"""`filmlab.train_…`."""

import json
import os
import unittest

from support import Test, needs, reviews

import filmlab


class TrainingTests(Test):
    def test_a_lexicon_is_a_model(self) -> None:
        model = filmlab.train_sentiment(reviews(), output=self.folder / "sentiment", minimum_count=2)
        self.assertEqual(os.fspath(model), str(self.folder / "sentiment"))
        for models in (model, self.folder, str(self.folder)):
            (score,) = filmlab.sentiment(["haunting and moving"], models=models)
            self.assertNotEqual(score.label, "neutral")
        self.assertTrue(filmlab.explain("haunting and moving", models=model).entries)

    def test_the_same_data_makes_the_same_bytes(self) -> None:
        for name in ("a", "b"):
            filmlab.train_sentiment(reviews(), output=self.folder / name / "my" / "lexicon", date="2026-01-01")
        for name in ("lexicon.tsv", "model.json"):
            a, b = ((self.folder / folder / "my" / "lexicon" / name).read_bytes() for folder in "ab")
            self.assertEqual(a, b)
        command = json.loads(a)["provenance"]["command"]
        self.assertIn("python/reviews.jsonl", command)

    def test_similar_titles(self) -> None:
        ratings = [
            {"user": user, "title": f"Film {film} (2000)", "rating": 5 if (user + film) % 2 else 1}
            for user in range(20)
            for film in range(10)
        ]
        model = filmlab.train_similarity(ratings=ratings, output=self.folder / "similarity")
        films = filmlab.similar("Film 1 (2000)", models=model, count=4)
        self.assertTrue(all(int(film.title.split()[1]) % 2 for film in films), films)
        self.assertEqual(len(filmlab.factors(model).films()), 10)

    def test_a_column_that_is_not_there(self) -> None:
        for train, given in (
            (filmlab.train_sentiment, {"reviews": reviews()}),
            (filmlab.train_similarity, {"reviews": reviews(), "ratings": [{"user": 1, "title": "Alien", "rating": 5}]}),
        ):
            with self.assertRaisesRegex(filmlab.NoInputError, 'film_field=: there is no column "x"; the columns: id'):
                train(**given, output=self.folder / "model", film_field="x")

    def test_too_few_reviews(self) -> None:
        with self.assertRaisesRegex(filmlab.DataError, "30 fresh and 30 rotten ones are needed"):
            filmlab.train_sentiment(reviews()[:20], output=self.folder / "sentiment")
        self.assertEqual(list(self.folder.iterdir()), [])

    @needs("pandas")
    def test_a_frame_with_its_own_names(self) -> None:
        import pandas

        frame = pandas.DataFrame(reviews())[["text", "fresh", "film"]].rename(columns={"text": "words"})
        model = filmlab.train_sentiment(frame, text="words", output=self.folder / "sentiment")
        self.assertTrue((model.folder / "lexicon.tsv").is_file())


if __name__ == "__main__":
    unittest.main()
