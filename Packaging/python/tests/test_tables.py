"""`filmlab.sentiment` of tables of Arrow and files of Parquet."""

import os
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
        import pyarrow.parquet

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

    def test_a_scored_file_is_scored_again(self) -> None:
        import pyarrow.parquet as parquet

        names = [str(self.folder / name) for name in ("in.parquet", "once.parquet", "twice.parquet")]
        parquet.write_table(self.table.append_column("label", [["own"] * len(self.table)]), names[0])
        for source, output in zip(names, names[1:]):
            filmlab.sentiment(source, text="text", output=output)
        found = parquet.read_table(names[2])
        self.assertEqual(found["input_label"].to_pylist(), ["own"] * len(found))
        self.assertIn("input_input_label", found.column_names)
        self.assertEqual(found["label"].to_pylist(), parquet.read_table(names[1])["label"].to_pylist())

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


@needs("pyarrow")
class ParquetTests(ArrowTests):
    def setUp(self) -> None:
        super().setUp()
        self.path = self.folder / "reviews.parquet"
        self.pyarrow.parquet.write_table(self.table, self.path, row_group_size=50)

    def test_a_file_is_as_its_table(self) -> None:
        expected = filmlab.sentiment(self.table, text="text").to_pydict()
        for path in (self.path, str(self.path)):
            self.assertEqual(filmlab.sentiment(path, text="text").to_pydict(), expected)

    def test_results_are_written_beside_the_columns(self) -> None:
        output = self.folder / "scored.parquet"
        with mock.patch.object(_tables, "_ROWS", 30), mock.patch.object(_arrow, "ROWS", 7):
            rows = filmlab.sentiment(self.path, text="text", output=output, explain=True)
        self.assertEqual(rows, len(reviews()))
        scored = self.pyarrow.parquet.read_table(output)
        names = ["id", "text", "label", "probability", "rating", "score", "entries"]
        self.assertEqual(scored.column_names, names)
        self.assertEqual(scored["id"].to_pylist(), self.table["id"].to_pylist())
        expected = filmlab.sentiment(self.table, text="text", explain=True)
        self.assertEqual(scored.select(names[2:]).to_pydict(), expected.to_pydict())

    def test_columns_with_names_of_results_are_kept(self) -> None:
        table = self.pyarrow.table({"review": ["A gem."], "label": ["own"]})
        self.pyarrow.parquet.write_table(table, self.path)
        filmlab.sentiment(self.path, output=self.folder / "scored.parquet")
        scored = self.pyarrow.parquet.read_table(self.folder / "scored.parquet").to_pylist()
        self.assertEqual((scored[0]["input_label"], scored[0]["label"]), ("own", "fresh"))

    def test_a_failure_leaves_nothing(self) -> None:
        table = self.pyarrow.table({"review": ["A gem."], "n": [1]})
        self.pyarrow.parquet.write_table(table, self.path)
        with self.assertRaises(filmlab.DataError):
            filmlab.sentiment(self.path, text="n", output=self.folder / "scored.parquet")
        with self.assertRaises(filmlab.InputOutputError):
            filmlab.sentiment(self.path, output=self.folder / "nowhere" / "scored.parquet")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["reviews.parquet"])

    def test_a_link_stays_a_link(self) -> None:
        link = self.folder / "link.parquet"
        link.symlink_to("target.parquet")
        filmlab.sentiment(self.path, text="text", output=link)
        self.assertTrue(link.is_symlink())
        self.assertEqual(self.pyarrow.parquet.read_table(self.folder / "target.parquet").num_rows, len(reviews()))
        self.assertEqual(oct(os.stat(link).st_mode), oct(os.stat(self.path).st_mode))

    def test_damaged_pages_are_the_inputs_fault(self) -> None:
        table = self.pyarrow.table({"review": [f"A gem {place}." for place in range(1_000)]})
        self.pyarrow.parquet.write_table(table, self.path, compression="zstd")
        data = bytearray(self.path.read_bytes())
        data[100:2_000] = bytes(1_900)
        self.path.write_bytes(data)
        for output in (None, self.folder / "scored.parquet"):
            with self.assertRaisesRegex(filmlab.DataError, "reviews.parquet: cannot be read as Parquet"):
                filmlab.sentiment(self.path, output=output)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["reviews.parquet"])

    def test_other_files_are_refused(self) -> None:
        with self.assertRaisesRegex(filmlab.NoInputError, "there is no such file"):
            filmlab.sentiment(self.folder / "none.parquet")
        with self.assertRaisesRegex(filmlab.DataError, "cannot be read as Parquet"):
            filmlab.sentiment("a\ud800b.parquet")
        self.path.write_text("no Parquet at all")
        with self.assertRaisesRegex(filmlab.DataError, "cannot be read as Parquet"):
            filmlab.sentiment(self.path)
        with self.assertRaisesRegex(filmlab.UsageError, "must end in .parquet"):
            filmlab.sentiment(filmlab.sample("reviews.jsonl"))

    def test_other_calls_read_it_too(self) -> None:
        self.pyarrow.parquet.write_table(self.pyarrow.Table.from_pylist(reviews()), self.path)
        films = filmlab.by_film(self.path)
        self.assertEqual(films, filmlab.by_film(filmlab.sample("reviews.jsonl")))


if __name__ == "__main__":
    unittest.main()
