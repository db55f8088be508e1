"""The package needs the standard library alone, and brings the command along."""

import os
import shutil
import subprocess
import sys
import sysconfig
import unittest
from pathlib import Path

from support import Test, needs

import filmlab

#: Modules that are imported by a program and come neither with Python nor with the package.
FOREIGN = """
import sys
before = set(sys.modules)
import filmlab
filmlab.sentiment(["A gem."]); filmlab.explain("A gem."); filmlab.similar("The Mirror", count=1)
imported = {name.split(".")[0] for name in set(sys.modules) - before}
print(sorted(imported - set(sys.stdlib_module_names) - {"filmlab"}))
"""


class BareTests(Test):
    @unittest.skipIf(sys.version_info < (3, 10), "Python cannot list its modules")
    def test_nothing_foreign_is_imported(self) -> None:
        run = subprocess.run([sys.executable, "-c", FOREIGN], capture_output=True, text=True, check=True)
        self.assertEqual(run.stdout, "[]\n")

    @unittest.skipUnless(Path(filmlab.__file__).parent.joinpath("bin").is_dir(), "not installed from a wheel")
    def test_the_command_is_on_the_path(self) -> None:
        script = os.path.join(sysconfig.get_path("scripts"), "filmlab")
        environment = {"PATH": "/nowhere", "LC_ALL": "C"}
        run = subprocess.run(
            [script, "similar", "The Mirror"], capture_output=True, text=True, env=environment, cwd="/"
        )
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("Andrei Rublev", run.stdout)

    def test_it_runs_as_a_module(self) -> None:
        run = subprocess.run([sys.executable, "-m", "filmlab", "explain", "A gem."], capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue(run.stdout.startswith("fresh, 100 %"), run.stdout)

    @unittest.skipUnless(Path(filmlab.__file__).parent.joinpath("bin").is_dir(), "not installed from a wheel")
    def test_the_versions_are_one(self) -> None:
        run = subprocess.run([sys.executable, "-m", "filmlab", "--version"], capture_output=True, text=True)
        self.assertEqual(run.stdout.strip(), filmlab.__version__)

    def test_every_name_is_there(self) -> None:
        for name in set(filmlab.__all__) - {"SentimentClassifier", "__version__"}:
            self.assertIsNotNone(getattr(filmlab, name))
        with self.assertRaises(AttributeError):
            filmlab.nothing  # noqa: B018

    def test_all_names_can_be_imported(self) -> None:
        found: dict = {}
        exec("from filmlab import *", found)
        self.assertIn("sentiment", found)

    def test_training_with_openblas_works(self) -> None:
        # Of all that the command does this needs OpenBLAS, which the wheel carries.
        model = filmlab.train_similarity(reviews=filmlab.sample("reviews.jsonl"), output=self.folder / "similarity")
        self.assertTrue((model.folder / "factors.safetensors").is_file())

    @unittest.skipUnless(shutil.which("ldd"), "ldd is not installed")
    def test_the_libraries_come_along(self) -> None:
        from filmlab import _places

        for program in (_places.command(), _places.library()):
            run = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True)
            self.assertNotIn("not found", run.stdout)


@unittest.skipIf(sys.version_info < (3, 10), "scikit-learn's tags are too old there")
class MissingPackageTests(Test):
    def test_the_extra_is_named(self) -> None:
        code = "import sys; sys.modules['sklearn'] = None; sys.modules['pyarrow'] = None; import filmlab; {}"
        for call, extra in (("filmlab.SentimentClassifier", "sklearn"), ("filmlab.sentiment('a.parquet')", "arrow")):
            run = subprocess.run([sys.executable, "-c", code.format(call)], capture_output=True, text=True)
            self.assertIn(f"pip install 'filmlab[{extra}]'", run.stderr)

    @needs("pandas")
    def test_pandas_alone_is_enough_for_series(self) -> None:
        code = """
import sys
sys.modules["pyarrow"] = None
import pandas, filmlab
print(filmlab.sentiment(pandas.Series(["A gem."], dtype=object)).label[0])
"""
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        self.assertEqual(run.stdout, "fresh\n", run.stderr)


if __name__ == "__main__":
    unittest.main()
