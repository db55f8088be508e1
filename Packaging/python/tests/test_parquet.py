"""`filmlab.sentiment` of files of Parquet."""

import os
import unittest
from unittest import mock

from support import Test, needs, reviews

import filmlab
from filmlab import _arrow, _parquet


@needs("pyarrow")
class ParquetTests(Test):
    def setUp(self) -> None:
        super().setUp()
        import pyarrow
        import pyarrow.parquet

        self.pyarrow = pyarrow
        self.table = pyarrow.table(
            {"id": [review["id"] for review in reviews()], "text": [r["text"] for r in reviews()]}
        )
        self.path = self.folder / "reviews.parquet"
        self.pyarrow.parquet.write_table(self.table, self.path, row_group_size=50)

    def test_a_file_is_as_its_table(self) -> None:
        expected = filmlab.sentiment(self.table, text="text").to_pydict()
        for path in (self.path, str(self.path)):
            self.assertEqual(filmlab.sentiment(path, text="text").to_pydict(), expected)

    def test_results_are_written_beside_the_columns(self) -> None:
        output = self.folder / "scored.parquet"
        with mock.patch.object(_parquet, "_ROWS", 30), mock.patch.object(_arrow, "ROWS", 7):
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


if __name__ == "__main__":
    unittest.main()
