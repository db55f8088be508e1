"""What is noted in a file of Parquet beside its columns, after scoring."""

import json
import unittest

from support import Test, needs

import filmlab
from filmlab._schema_metadata import renamed


class MetadataTests(Test):
    def test_other_metadata_stays(self) -> None:
        self.assertEqual(renamed({b"a": b"b"}, {"x": "input_x"}), {b"a": b"b"})
        self.assertIsNone(renamed(None, {}))

    def test_sparks_list_of_columns_does_not_hide_further_ones(self) -> None:
        self.assertEqual(renamed({b"org.apache.spark.sql.parquet.row.metadata": b"{}"}, {}), {})

    def test_names_are_adjusted(self) -> None:
        columns = [{"name": "label", "field_name": "label"}, {"name": None, "field_name": "__index_level_0__"}]
        noted = {"columns": columns, "index_columns": ["__index_level_0__", {"kind": "range"}], "pandas_version": "2"}
        found = json.loads(renamed({b"pandas": json.dumps(noted).encode()}, {"label": "input_label"})[b"pandas"])
        self.assertEqual(found["columns"][0], {"name": "input_label", "field_name": "input_label"})
        self.assertEqual((found["columns"][1:], found["index_columns"]), (columns[1:], noted["index_columns"]))
        self.assertEqual(found["pandas_version"], "2")

    def test_what_pandas_did_not_write_is_left_out(self) -> None:
        for text in (b"no JSON", b"[]", b'{"columns": [5], "index_columns": []}'):
            self.assertEqual(renamed({b"pandas": text, b"a": b"b"}, {}), {b"a": b"b"})

    @needs("pandas", "pyarrow")
    def test_a_frame_comes_back_as_it_was(self) -> None:
        import pandas

        frame = pandas.DataFrame(
            {"review": ["A gem.", "Dull."], "id": pandas.array([1, None], "Int64"),
             "label": pandas.array([True, None], "boolean")},
            index=pandas.Index(["x", "y"], name="score"),
        )  # fmt: skip
        frame.to_parquet(self.folder / "in.parquet")
        filmlab.sentiment(self.folder / "in.parquet", output=self.folder / "out.parquet")
        found = pandas.read_parquet(self.folder / "out.parquet")
        self.assertEqual((str(found["id"].dtype), str(found.input_label.dtype)), ("Int64", "boolean"))
        self.assertEqual((found.index.name, list(found.index)), ("input_score", ["x", "y"]))
        self.assertEqual(list(found.columns[3:]), ["label", "probability", "rating", "score"])


if __name__ == "__main__":
    unittest.main()
