"""`filmlab.evaluate_…`."""

import unittest

from support import Test, needs, reviews
from test_recommendation import RATINGS

import filmlab


class EvaluationTests(Test):
    def test_sentiment(self) -> None:
        figures = filmlab.evaluate_sentiment(filmlab.sample("reviews.jsonl"), replicates=50)
        self.assertGreater(figures["accuracy"], 0.8)
        low, high = figures["intervals"]["accuracy"]
        self.assertTrue(low < figures["accuracy"] < high)
        self.assertEqual(filmlab.evaluate_sentiment(reviews(), replicates=50), figures)

    def test_sentiment_by_folds(self) -> None:
        figures = filmlab.evaluate_sentiment(reviews(), folds=2, replicates=0, minimum_count=2)
        self.assertGreater(figures["accuracy"], 0.5)

    def test_a_report_is_written(self) -> None:
        filmlab.evaluate_sentiment(reviews(), replicates=0, report=self.folder / "report.html")
        self.assertIn("<html", (self.folder / "report.html").read_text())

    def test_ratings(self) -> None:
        figures = filmlab.evaluate_ratings(RATINGS, method="bias,biased", replicates=0)
        self.assertLess(figures["biased"]["rmse"], figures["bias"]["rmse"])
        held_out = filmlab.evaluate_ratings(RATINGS[20:], test=RATINGS[:20], replicates=0)
        self.assertEqual(held_out["ratings"], 20)

    def test_ranking(self) -> None:
        figures = filmlab.evaluate_ranking(RATINGS, method="als,popularity", replicates=0)
        self.assertIn("ndcg_100", figures["als"])
        known = [row for row in RATINGS if row["user"] < 5 and row["item"] < 10]
        rest = [row for row in RATINGS if row["user"] < 5 and row["item"] >= 10]
        others = [row for row in RATINGS if row["user"] >= 5]
        figures = filmlab.evaluate_ranking(others, fold_in=known, held_out=rest, method="ease", replicates=0)
        self.assertEqual(figures["method"], "ease")

    def test_similarity(self) -> None:
        figures = filmlab.evaluate_similarity(sample=50, replicates=0)
        self.assertGreater(figures["genre_agreement"], figures["baseline"]["genre_agreement"])
        pairs = [
            {"film": "Alien", "film2": "Aliens", "judgement": 5},
            {"film": "Alien", "film2": "Toy Story", "judgement": 1},
            {"film": "Persona", "film2": "The Silence", "judgement": 4},
        ]
        with self.subTest("judgements"):
            figures = filmlab.evaluate_similarity(sample=10, replicates=0, judgements=self.csv(pairs))
            self.assertIn("judgement_spearman", figures)

    def csv(self, rows):
        path = self.folder / "pairs.csv"
        lines = [",".join(["film", "film", "judgement"]), *(",".join(map(str, row.values())) for row in rows)]
        path.write_text("\n".join(lines) + "\n")
        return path

    def test_aspects(self) -> None:
        judged = [{"text": "The acting is superb.", "aspects": ["acting+"]}, {"text": "Dull.", "aspects": ["pace-"]}]
        self.assertIn("f1", filmlab.evaluate_aspects(judged, replicates=0))

    def test_errors_are_the_commands(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, "nofile.csv: there is no such file"):
            filmlab.evaluate_ratings("nofile.csv")
        with self.assertRaisesRegex(filmlab.UsageError, "folds=1"):
            filmlab.evaluate_ratings(RATINGS, folds=1)

    @needs("pandas")
    def test_a_frame_is_as_its_rows(self) -> None:
        import pandas

        frame = pandas.DataFrame(reviews())
        expected = filmlab.evaluate_sentiment(reviews(), replicates=0)
        self.assertEqual(filmlab.evaluate_sentiment(frame, replicates=0)["accuracy"], expected["accuracy"])
        renamed = frame.rename(columns={"text": "words"})
        again = filmlab.evaluate_sentiment(renamed, text="words", replicates=0)
        self.assertEqual(again["accuracy"], expected["accuracy"])

    def test_nothing_stays(self) -> None:
        before = self.temporary()
        filmlab.evaluate_sentiment(reviews(), replicates=0)
        with self.assertRaises(filmlab.FilmlabError):
            filmlab.evaluate_sentiment([{"a": 1}])
        self.assertEqual(self.temporary() - before, set())


if __name__ == "__main__":
    unittest.main()
