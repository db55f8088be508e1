"""`filmlab.spark.sentiment`."""

from __future__ import annotations

import json
import shutil
import tempfile
import unittest
from pathlib import Path
from typing import Any

from spark_support import SparkTest
from support import texts

import filmlab
from filmlab import _places

_RESULTS = ["label", "probability", "rating", "score"]
#: Beyond what a fraction holds.
_BIG = 2**60 + 1


class ScoringTests(SparkTest):
    def frame(self, reviews: Any = None, partitions: int = 3) -> Any:
        rows = list(enumerate(texts() if reviews is None else reviews))
        return self.spark.createDataFrame(rows, "id long, review string").repartition(partitions)

    def scored(self, frame: Any, **options: Any) -> list[Any]:
        from filmlab.spark import sentiment

        return sorted(sentiment(frame, **options).collect())

    def test_results_are_those_of_one_process(self) -> None:
        wanted = [(score.label, score.probability, score.rating, score.score) for score in filmlab.sentiment(texts())]
        self.assertEqual([tuple(row[2:]) for row in self.scored(self.frame())], wanted)

    def test_neither_order_nor_partitions_nor_batches_count(self) -> None:
        wanted = self.scored(self.frame(partitions=1))
        self.spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
        self.addCleanup(self.spark.conf.unset, "spark.sql.execution.arrow.maxRecordsPerBatch")
        shuffled = self.frame(partitions=5).orderBy("review")
        self.assertEqual(self.scored(shuffled), wanted)

    def test_it_is_lazy_and_the_same_twice(self) -> None:
        from filmlab.spark import sentiment

        scored = sentiment(self.frame(["A gem.", "Dull."]))
        self.assertEqual(sorted(scored.collect()), sorted(scored.collect()))

    def test_columns_stay_as_they_are(self) -> None:
        rows = [(1, "A gem.", _BIG, [1, 2], "x"), (2, "Dull.", None, None, None)]
        frame = self.spark.createDataFrame(rows, "id long, review string, n long, list array<int>, `a.b` string")
        self.assertEqual([tuple(row[:5]) for row in self.scored(frame.coalesce(1))], rows)

    def test_the_schema_is_stated(self) -> None:
        from filmlab.spark import sentiment

        schema = sentiment(self.frame(), explain=True, aspects=True).schema
        self.assertEqual(schema.names, ["id", "review", *_RESULTS, "entries", "aspects"])
        self.assertEqual([schema[name].dataType.simpleString() for name in _RESULTS], ["string"] + ["double"] * 3)
        self.assertEqual(
            schema["aspects"].dataType.simpleString(),
            "array<struct<aspect:string,label:string,start:bigint,end:bigint,score:double>>",
        )

    def test_a_column_with_the_name_of_a_result_is_kept(self) -> None:
        frame = self.spark.createDataFrame([("A gem.", 4.0, "x")], "review string, Score double, label string")
        (row,) = self.scored(frame)
        self.assertEqual((row["input_Score"], row["input_label"], row["label"]), (4.0, "x", "fresh"))

    def test_missing_texts_are_neutral_without_a_score(self) -> None:
        missing, empty, known = self.scored(self.frame([None, "", "A gem."]))
        self.assertEqual(tuple(missing[2:]), ("neutral", None, None, None))
        self.assertEqual(tuple(empty[2:5]), ("neutral", None, None))
        self.assertIsNotNone(empty.score)
        self.assertEqual(known.label, "fresh")

    def test_only_missing_texts_and_no_rows_at_all(self) -> None:
        frame = self.spark.createDataFrame([(None,)], "review void")
        self.assertEqual(self.scored(frame)[0].label, "neutral")
        self.assertEqual(self.scored(self.frame().where("id < 0")), [])

    def test_reasons_and_aspects(self) -> None:
        text = "The acting is superb, but the plot is dull."
        (row,) = self.scored(self.frame([text]), explain=True, aspects=True)
        (wanted,) = filmlab.sentiment([text], explain=True, aspects=True)
        self.assertEqual([tuple(entry) for entry in row.entries], [tuple(entry) for entry in wanted.entries or ()])
        self.assertEqual([tuple(aspect) for aspect in row.aspects], [tuple(aspect) for aspect in wanted.aspects or ()])

    def test_wrong_columns_are_told_at_once(self) -> None:
        from filmlab.spark import sentiment

        with self.assertRaisesRegex(filmlab.NoInputError, 'no column "text" for the texts; .*: id, review$'):
            sentiment(self.frame(), text="text")
        with self.assertRaisesRegex(filmlab.DataError, 'the column "id" has bigint, not texts'):
            sentiment(self.frame(), text="id")
        frame = self.frame()
        with self.assertRaisesRegex(filmlab.UsageError, 'there are 2 columns "review"'):
            sentiment(frame.join(frame.select("review"), frame.id >= 0))

    def test_a_worker_with_another_version_is_refused(self) -> None:
        from filmlab.spark.scoring import Scorer

        with self.assertRaisesRegex(
            filmlab.UsageError, "^this worker has filmlab .*, the driver 0.0; install the same"
        ):
            Scorer("review", 0, (), ("review", *_RESULTS), None, "0.0").check_version()


class ShippedModelTests(SparkTest):
    """Models of the driver's machine, on the workers."""

    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.model = Path(folder.name) / "sentiment"
        shutil.copytree(_places.shared() / "Models" / "sentiment", self.model)

    def change(self) -> None:
        """Makes "gem" the worst of words."""
        lexicon = self.model / "lexicon.tsv"
        lines = lexicon.read_text(encoding="utf-8").splitlines(keepends=True)
        changed = ["gem\t-9\t-1\t100\n" if line.startswith("gem\t") else line for line in lines]
        self.assertNotEqual(lines, changed)
        lexicon.write_text("".join(changed), encoding="utf-8")
        description = json.loads((self.model / "model.json").read_text(encoding="utf-8"))
        description.pop("checksums", None)
        (self.model / "model.json").write_text(json.dumps(description), encoding="utf-8")

    def label(self) -> str:
        from filmlab.spark import sentiment

        frame = self.spark.createDataFrame([("A gem.",)], "review string")
        return str(sentiment(frame, models=self.model.parent).collect()[0].label)

    def test_a_changed_folder_goes_out_again_an_equal_one_does_not(self) -> None:
        self.assertEqual(self.label(), "fresh")
        before = len(self.spark.sparkContext.listArchives)
        self.assertEqual(self.label(), "fresh")
        self.assertEqual(len(self.spark.sparkContext.listArchives), before)
        self.change()
        self.assertEqual(self.label(), "rotten")
        self.assertEqual(len(self.spark.sparkContext.listArchives), before + 1)

    def test_the_folder_may_be_gone_when_the_job_runs(self) -> None:
        from filmlab.spark import sentiment

        scored = sentiment(self.spark.createDataFrame([("A gem.",)], "review string"), models=self.model)
        shutil.rmtree(self.model)
        self.assertEqual(scored.collect()[0].label, "fresh")

    def test_a_folder_without_a_model_is_told_at_once(self) -> None:
        from filmlab.spark import sentiment

        with self.assertRaisesRegex(filmlab.NoInputError, "there is no sentiment model"):
            sentiment(self.spark.createDataFrame([("A gem.",)], "review string"), models="nowhere")


if __name__ == "__main__":
    unittest.main()
