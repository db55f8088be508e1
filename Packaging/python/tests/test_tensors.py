"""`filmlab.factors`."""

import pickle
import unittest

from support import Test, needs

import filmlab
from filmlab import _places


@needs("numpy")
class FactorsTests(Test):
    def test_tensors_are_in_place(self) -> None:
        import numpy

        factors = filmlab.factors()
        themes = factors["themes"]
        self.assertEqual((themes.dtype, themes.shape[1]), (numpy.int8, 64))
        self.assertFalse(themes.flags.owndata)
        self.assertFalse(themes.flags.writeable)
        self.assertEqual(len(factors.films()), themes.shape[0])
        self.assertIn("themes I8", repr(factors))
        self.assertIn("words_weights", factors)
        self.assertEqual(len(list(factors)), len(factors))

    def test_rows_are_scaled(self) -> None:
        factors = filmlab.factors()
        rows = factors.rows("themes")
        scale = factors["themes_scales"][7]
        self.assertAlmostEqual(float(rows[7, 3]), float(factors["themes"][7, 3] * scale), places=6)

    def test_neighbours_are_those_of_the_command(self) -> None:
        import numpy

        factors = filmlab.factors()
        films = factors.films()
        rows = factors.rows("themes")
        rows /= numpy.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
        place = next(place for place, film in enumerate(films) if film["id"] == "the_mirror_1975")
        nearest = {films[other]["title"] for other in numpy.argsort(-(rows @ rows[place]))[:200]}
        self.assertTrue(nearest & {film.title for film in filmlab.similar("The Mirror", count=5)})

    def test_an_array_outlives_its_file(self) -> None:
        self.assertEqual(int(filmlab.factors()["words_starts"][0]), 0)

    def test_faults_are_said(self) -> None:
        folder = self.folder / "similarity"
        folder.mkdir()
        (folder / "model.json").write_text("{}")
        with self.assertRaisesRegex(filmlab.NoInputError, "factors.safetensors: there is no such file"):
            filmlab.factors(folder)
        for data in (b"", b"abc", b"\xff" * 30, (12).to_bytes(8, "little") + b"[1, 2, 3, 4]"):
            (folder / "factors.safetensors").write_bytes(data)
            with self.assertRaisesRegex(filmlab.DataError, "safetensors"):
                filmlab.factors(folder)
        with self.assertRaises(KeyError):
            filmlab.factors()["nothing"]

    def test_the_model_is_found_as_the_command_finds_it(self) -> None:
        models = _places.model("similarity", None).parent
        self.assertEqual(filmlab.factors(models).folder, filmlab.factors(models / "similarity").folder)
        with self.assertRaisesRegex(filmlab.NoInputError, "there is no similarity model"):
            filmlab.factors(self.folder)


class ErrorTests(Test):
    def test_errors_can_be_pickled(self) -> None:
        for kind in (filmlab.UsageError, filmlab.DataError, filmlab.NoInputError, filmlab.InputOutputError):
            error = pickle.loads(pickle.dumps(kind("words")))
            self.assertEqual((type(error), str(error), error.status), (kind, "words", kind.status))


if __name__ == "__main__":
    unittest.main()
