"""Files for the command, made of what is in memory."""

import collections
import json
import unittest

from support import Test, needs

import filmlab
from filmlab import _files


class FilesTests(Test):
    def rows(self, data, text=None) -> list[dict]:
        path = _files.written(data, self.folder / "rows.jsonl", text)
        with open(path, encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def test_rows_of_every_form(self) -> None:
        row = collections.namedtuple("Row", ["user", "item"])
        self.assertEqual(self.rows([{"user": 1.0}, {"item": "a"}]), [{"user": 1}, {"item": "a"}])
        self.assertEqual(self.rows([row(1, "a")]), [{"user": 1, "item": "a"}])
        self.assertEqual(self.rows(iter(["a", None]), "x"), [{"x": "a"}, {"x": ""}])

    def test_what_is_no_collection_of_rows(self) -> None:
        class Frame:
            columns = ("a",)

            def __iter__(self):
                return iter(self.columns)

        for wrong, words in (
            ({"title": "Alien"}, "a dict is one row"),
            ({"Alien"}, "a set has none"),
            (Frame(), "not a Frame of "),
            (None, "is needed, not None of type NoneType"),
            (b"Alien", "is needed, not b'Alien'"),
            ([5], "row 1: a mapping or a text is needed, not 5 of type int"),
        ):
            with self.subTest(words=words), self.assertRaisesRegex(filmlab.DataError, words):
                self.rows(wrong)
        for call in (filmlab.by_film, filmlab.recommend):
            with self.assertRaisesRegex(filmlab.DataError, "not None"):
                call(None)

    def test_texts_are_checked(self) -> None:
        for wrong in (b"A gem.", 5):
            with self.assertRaisesRegex(filmlab.DataError, "row 2 of the texts: a text is needed, not"):
                self.rows([{"x": "a"}, {"x": wrong}], "x")

    @needs("pyarrow")
    def test_bytes_that_are_no_texts(self) -> None:
        import pyarrow

        bad = pyarrow.array([b"A gem. \xff", None], pyarrow.binary()).view(pyarrow.string())
        self.assertEqual(self.rows(pyarrow.table({"x": bad})), [{"x": "A gem. \ufffd"}, {"x": None}])
        with self.assertRaisesRegex(filmlab.DataError, "two columns of the table have one name"):
            self.rows(pyarrow.Table.from_arrays([bad, bad], ["x", "x"]))


if __name__ == "__main__":
    unittest.main()
