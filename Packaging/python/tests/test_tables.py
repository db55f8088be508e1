"""`filmlab.sentiment` of tables of Arrow."""

import unittest
from unittest import mock

from support import Test, needs, reviews

import filmlab
from filmlab import _arrow, _tables

TEXTS = ["A gem.", None, "Dull and lifeless.", "", "Naïve — yet “moving”, a 🎬 gem", None, "xyzzy"]


class Handing:
    """A table of another library, which hands its data on by Arrow's protocol alone."""

    def __init__(self, table):
        self.table = table

    def __arrow_c_stream__(self, schema=None):
        return self.table.__arrow_c_stream__(schema)


@needs("pyarrow")
class ArrowTests(Test):
    def setUp(self) -> None:
        super().setUp()
        import pyarrow

        self.pyarrow = pyarrow
        self.labels = [score.label for score in filmlab.sentiment(TEXTS)]
        self.table = pyarrow.table(
            {"id": [review["id"] for review in reviews()], "text": [r["text"] for r in reviews()]}
        )

    def test_all_threads_share_a_column(self) -> None:
        chunks = []
        with mock.patch.object(_tables, "_arrow", wraps=_arrow) as arrow:
            arrow.chunks.side_effect = lambda array, name: iter(chunks.append(len(array)) or _arrow.chunks(array, name))
            filmlab.sentiment(self.table, text="text")
        self.assertEqual(chunks, [len(self.table)])

    def test_every_type_of_text(self) -> None:
        kinds = [self.pyarrow.string(), self.pyarrow.large_string(), self.pyarrow.string_view()]
        for kind in [*kinds, self.pyarrow.dictionary(self.pyarrow.int32(), self.pyarrow.string())]:
            with self.subTest(kind=str(kind)):
                array = self.pyarrow.array(TEXTS, self.pyarrow.string()).cast(kind)
                scored = filmlab.sentiment(self.pyarrow.table({"review": array}))
                self.assertEqual(scored["label"].to_pylist(), self.labels)
                # A slice begins in the middle of its buffers.
                part = filmlab.sentiment(self.pyarrow.table({"review": array}).slice(2, 3))
                self.assertEqual(part["label"].to_pylist(), self.labels[2:5])

    def test_dictionaries_of_other_libraries(self) -> None:
        codes = self.pyarrow.array([0, None, 1], self.pyarrow.uint32())
        for kind in (self.pyarrow.string_view(), self.pyarrow.large_string()):
            words = self.pyarrow.array(["A gem.", "Dull."]).cast(kind)
            array = self.pyarrow.DictionaryArray.from_arrays(codes, words)
            scored = filmlab.sentiment(self.pyarrow.table({"review": array}), explain=True)
            self.assertEqual(scored["label"].to_pylist(), ["fresh", "neutral", "rotten"])

    @needs("polars")
    def test_polars(self) -> None:
        import polars

        frame = polars.DataFrame({"review": ["A gem.", None, "Dull."], "film": ["a", "a", "b"], "n": [1.0, None, 2.0]})
        for kind in (polars.String, polars.Categorical, polars.Enum(["A gem.", "Dull."])):
            scored = filmlab.sentiment(frame.with_columns(polars.col("review").cast(kind)))
            self.assertEqual(scored["label"].to_pylist(), ["fresh", "neutral", "rotten"])
            films = filmlab.by_film(frame.with_columns(polars.col("film").cast(polars.Categorical)))
            self.assertEqual([film.film for film in films], ["a", "b"])

    def test_bytes_that_are_no_texts(self) -> None:
        bad = self.pyarrow.array([b"A gem. \xff", None], self.pyarrow.binary()).view(self.pyarrow.string())
        scored = filmlab.sentiment(self.pyarrow.table({"review": bad}), explain=True)
        self.assertEqual(scored["label"].to_pylist(), ["fresh", "neutral"])
        self.assertTrue(scored["entries"][0])

    def test_nothing_said_is_null(self) -> None:
        scored = filmlab.sentiment(self.pyarrow.table({"review": TEXTS}))
        missing = [label == "neutral" for label in self.labels]
        self.assertEqual([value is None for value in scored["probability"].to_pylist()], missing)
        self.assertEqual([value is None for value in scored["rating"].to_pylist()], missing)

    def test_columns_batches_and_other_libraries(self) -> None:
        whole = filmlab.sentiment(self.table, text="text")
        self.assertEqual(whole.num_rows, len(reviews()))
        pieces = self.pyarrow.Table.from_batches(self.table.to_batches(max_chunksize=7))
        for source in (
            pieces,
            self.table["text"],
            self.table.to_batches()[0],
            Handing(pieces),
            Handing(pieces["text"]),
        ):
            with self.subTest(source=type(source).__name__):
                self.assertEqual(filmlab.sentiment(source, text="text").to_pydict(), whole.to_pydict())
        self.assertEqual(filmlab.sentiment(self.table["text"].chunk(0)).to_pydict(), whole.to_pydict())

    def test_small_parts_change_nothing(self) -> None:
        whole = filmlab.sentiment(self.table, text="text", explain=True, aspects=True)
        with mock.patch.object(_arrow, "ROWS", 10):
            parts = filmlab.sentiment(self.table, text="text", explain=True, aspects=True)
        self.assertEqual(parts.to_pydict(), whole.to_pydict())

    def test_it_agrees_with_texts(self) -> None:
        scored = filmlab.sentiment(self.table, text="text", explain=True, aspects=True).to_pylist()
        plain = filmlab.sentiment(self.table["text"].to_pylist(), explain=True, aspects=True)
        for row, score in zip(scored, plain):
            self.assertEqual((row["label"], row["probability"]), (score.label, score.probability))
            self.assertEqual([entry["entry"] for entry in row["entries"]], [entry.entry for entry in score.entries])
            self.assertEqual([aspect["aspect"] for aspect in row["aspects"]], [found.aspect for found in score.aspects])

    def test_no_rows(self) -> None:
        for table in (self.table.slice(0, 0), self.table.schema.empty_table()):
            scored = filmlab.sentiment(table, text="text")
            self.assertEqual((scored.num_rows, scored.column_names), (0, ["label", "probability", "rating", "score"]))

    def test_a_column_alone_has_no_films(self) -> None:
        for column in (self.table["text"], self.table["text"].chunk(0)):
            with self.assertRaisesRegex(filmlab.DataError, "a table of Arrow is needed, not a column alone"):
                filmlab.by_film(column)

    def test_faults_are_said(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, 'no one column "review".*the columns: id, text'):
            filmlab.sentiment(self.table)
        with self.assertRaisesRegex(filmlab.DataError, 'the column "n" has int64, not texts'):
            filmlab.sentiment(self.pyarrow.table({"n": [1]}), text="n")
        with self.assertRaisesRegex(filmlab.UsageError, "context: needs a DataFrame"):
            filmlab.sentiment(self.table, text="text", context="film")


if __name__ == "__main__":
    unittest.main()
