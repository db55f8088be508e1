"""Names of columns in options of the command."""

import unittest

from support import Test, needs

import filmlab
from filmlab import _fields

ROWS = [{"text": "A gem.", "film": "a", "fresh": True}, {"text": "Dull.", "film": "b", "fresh": False}]


class FieldsTests(Test):
    def test_names_are_as_the_command_compares_them(self) -> None:
        for name in ("movie_name", "Movie Name", "inner.film", "none"):
            _fields.check(["Movie-Name", "inner"], None, {"film_field": name})
        with self.assertRaisesRegex(filmlab.NoInputError, 'film_field=: there is no column "x"; the columns: a, b'):
            _fields.check(["a", "b"], None, {"film_field": "x"})

    def test_a_column_that_is_not_there(self) -> None:
        for call in (filmlab.by_film, filmlab.evaluate_sentiment):
            with self.assertRaisesRegex(filmlab.NoInputError, 'no column "x"; the columns: text, film, fresh'):
                call(ROWS, label_field="x")
            with self.assertRaisesRegex(filmlab.NoInputError, 'text=: there is no column "x"; the columns: text, film'):
                call(ROWS, text="x")

    @needs("pandas", "pyarrow")
    def test_frames_and_tables(self) -> None:
        import pandas
        import pyarrow

        with self.assertRaisesRegex(filmlab.NoInputError, 'film_field=: there is no column "x"'):
            filmlab.sentiment(pandas.DataFrame(ROWS), text="text", context="film", film_field="x")
        with self.assertRaisesRegex(filmlab.NoInputError, 'film_field=: there is no column "x"'):
            filmlab.by_film(pyarrow.Table.from_pylist(ROWS), film_field="x")

    @needs("pandas")
    def test_a_context_without_its_column(self) -> None:
        import pandas

        frame = pandas.DataFrame(ROWS)
        with self.assertRaisesRegex(filmlab.NoInputError, "context=: there is no column of films; .* film_field="):
            filmlab.sentiment(frame.drop(columns="film"), text="text", context="film")
        with self.assertRaisesRegex(filmlab.NoInputError, "context=: there is no column of films or critics"):
            filmlab.evaluate_sentiment(frame.drop(columns="film"), context=["film", "critic"], replicates=0)
        with self.assertWarnsRegex(filmlab.FilmlabNote, "no column of critics, so critics do not count"):
            filmlab.sentiment(frame, text="text", context=["film", "critic"])


if __name__ == "__main__":
    unittest.main()
