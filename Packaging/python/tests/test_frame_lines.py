"""DataFrames as JSON lines."""

import datetime
import json
import unittest
import uuid

from support import Test, needs

import filmlab

try:
    import pandas

    from filmlab import _frame_lines
except ModuleNotFoundError:
    pass


@needs("pandas")
class FrameLinesTests(Test):
    def rows(self, frame, text=None) -> list[dict]:
        return [json.loads(line) for line in "".join(_frame_lines.lines(frame, text)).splitlines()]

    def values(self, *values, dtype) -> list:
        return [row["x"] for row in self.rows(pandas.DataFrame({"x": pandas.Series(values, dtype=dtype)}))]

    def test_whole_numbers_are_keys_in_every_type(self) -> None:
        for dtype in ("float64", "float32", "Float64", "object", "category", "Sparse[float64]"):
            with self.subTest(dtype=dtype):
                found = self.values(1.0, None, 3.0, dtype=dtype)
                self.assertEqual(repr(found), "[1, None, 3]")
        self.assertEqual(
            repr(self.values(1.0, None, 2.5, 1e300, float("inf"), dtype="float64")), "[1, None, 2.5, 1e+300, None]"
        )
        self.assertEqual(repr(self.values("a", 2.0, True, dtype="object")), "['a', 2, True]")

    @needs("pyarrow")
    def test_columns_that_arrow_keeps(self) -> None:
        import pyarrow

        days = [datetime.datetime(1975, 3, 7), None]
        table = pyarrow.table({"n": [1.0, None], "m": [0.5, 1.0], "s": ["a", None], "d": days})
        frame = table.to_pandas(types_mapper=pandas.ArrowDtype)
        self.assertEqual([(row["n"], row["m"], row["s"]) for row in self.rows(frame)], [(1, 0.5, "a"), (None, 1, None)])
        self.assertEqual(self.rows(frame)[0]["d"][:4], "1975")
        scored = filmlab.sentiment(frame.assign(review=["A gem.", "Dull."]), abstain=0.1)
        self.assertEqual(list(scored.label), ["fresh", "rotten"])

    def test_periods_intervals_and_objects_are_texts(self) -> None:
        key = uuid.UUID(int=1)
        frame = pandas.DataFrame(
            {"p": pandas.period_range("1975", periods=1, freq="Y"), "i": [pandas.Interval(0, 1)], "k": [key]}
        )
        (row,) = self.rows(frame)
        self.assertEqual(row, {"p": "1975", "i": "(0, 1]", "k": str(key)})

    def test_lists_stay_lists(self) -> None:
        frame = pandas.DataFrame({"x": [["a", 1.0], ["b", None]]})
        self.assertEqual([row["x"] for row in self.rows(frame)], [["a", 1], ["b", None]])

    def test_halves_of_characters_are_one_sign(self) -> None:
        frame = pandas.DataFrame({"x": ["a gem \ud83c", "dull"], "film": ["f \ud83c", "g"]}, dtype=object)
        for text in (None, "x"):
            self.assertEqual(self.rows(frame, text)[0], {"x": "a gem \ufffd", "film": "f \ufffd"})
        self.assertEqual(filmlab.sentiment(frame, text="x", context="film").label.tolist(), ["fresh", "rotten"])

    def test_texts_are_checked(self) -> None:
        frame = pandas.DataFrame({"x": ["a", None], "y": [1, 2]}, index=[5, 5])
        self.assertEqual([row["x"] for row in self.rows(frame, "x")], ["a", ""])
        for wrong in (b"a gem", 3, True):
            with self.assertRaisesRegex(filmlab.DataError, "row 2 of the texts: a text is needed, not"):
                self.rows(pandas.DataFrame({"x": pandas.Series(["a", wrong], dtype=object)}), "x")

    def test_names_are_unique(self) -> None:
        for names in (["x", "x"], [1, "1"]):
            with self.assertRaisesRegex(filmlab.DataError, "two columns of the DataFrame have one name"):
                self.rows(pandas.DataFrame([[1, 2]], columns=names))


if __name__ == "__main__":
    unittest.main()
