"""Values as JSON says them."""

import datetime
import decimal
import enum
import unittest
import uuid

from support import Test, needs

from filmlab._cells import cell, mended


class Colour(enum.Enum):
    RED = 1


class CellTests(Test):
    def test_whole_numbers_have_no_point(self) -> None:
        for value in (7, 7.0, decimal.Decimal("7"), decimal.Decimal("7.00")):
            self.assertEqual(repr(cell(value)), "7")
        self.assertEqual([cell(value) for value in (0.5, 1e300, decimal.Decimal("4.5"))], [0.5, 1e300, 4.5])
        self.assertEqual(cell(10**30), str(10**30))
        self.assertIs(cell(True), True)

    def test_what_is_missing_is_null(self) -> None:
        for value in (None, float("nan"), float("inf"), decimal.Decimal("NaN")):
            self.assertIsNone(cell(value))

    def test_other_objects_are_texts(self) -> None:
        key = uuid.UUID(int=1)
        self.assertEqual(cell(key), str(key))
        self.assertEqual(cell(Colour.RED), "Colour.RED")
        self.assertEqual(cell(datetime.date(1975, 3, 7)), "1975-03-07")
        self.assertEqual(cell(b"gem \xff"), "gem \ufffd")

    def test_lists_and_mappings_keep_their_form(self) -> None:
        self.assertEqual(cell({"a": (1.0, None), 2: {"b"}}), {"a": [1, None], "2": ["b"]})

    @needs("numpy")
    def test_numpy(self) -> None:
        import numpy

        self.assertEqual(cell(numpy.array([1.0, numpy.nan])), [1, None])
        self.assertEqual(
            [cell(value) for value in (numpy.float32(2), numpy.int64(2), numpy.float32("nan"))], [2, 2, None]
        )
        self.assertEqual(cell(numpy.datetime64("1975-03-07", "ns"))[:10], "1975-03-07")

    def test_halves_of_characters_are_one_sign(self) -> None:
        self.assertEqual(mended("a \ud83c b"), "a \ufffd b")
        self.assertEqual(cell({"\ud83c": ["\ud83c"]}), {"\ufffd": ["\ufffd"]})
        self.assertEqual(mended("Naïve 🎬"), "Naïve 🎬")


if __name__ == "__main__":
    unittest.main()
