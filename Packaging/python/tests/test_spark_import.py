"""`import filmlab.spark` without PySpark, and with workers that have no filmlab."""

import subprocess
import sys
import unittest
from types import SimpleNamespace

from spark_support import session

import filmlab

_WITHOUT = "import sys; sys.modules['pyspark'] = None; import filmlab.spark"


class ImportTests(unittest.TestCase):
    def test_without_pyspark_it_says_what_to_install(self) -> None:
        finished = subprocess.run([sys.executable, "-c", _WITHOUT], capture_output=True, text=True, check=False)
        self.assertEqual(
            finished.stderr.splitlines()[-1],
            "ModuleNotFoundError: filmlab.spark needs pyspark: pip install 'filmlab[spark]'",
        )

    def test_filmlab_alone_does_not_import_pyspark(self) -> None:
        code = "import sys, filmlab; print('pyspark' in sys.modules)"
        finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        self.assertEqual(finished.stdout.strip(), "False")


class WorkerTests(unittest.TestCase):
    """Sessions whose workers run a certain Python."""

    @classmethod
    def setUpClass(cls) -> None:
        session()

    def frame(self, python: str, master: str = "local[2]") -> SimpleNamespace:
        context = SimpleNamespace(pythonExec=python, master=master)
        return SimpleNamespace(sparkSession=SimpleNamespace(sparkContext=context))

    def test_workers_that_cannot_import_filmlab_are_told_before_the_job(self) -> None:
        from filmlab.spark import _pyspark

        with self.assertRaisesRegex(filmlab.UsageError, f"PYSPARK_PYTHON={sys.executable} before the session"):
            _pyspark.session(self.frame("false"))

    def test_this_python_is_right(self) -> None:
        from filmlab.spark import _pyspark

        _pyspark.session(self.frame(sys.executable))

    def test_workers_of_a_cluster_are_not_asked(self) -> None:
        from filmlab.spark import _pyspark

        _pyspark.session(self.frame("false", master="yarn"))

    def test_other_data_frames_are_refused(self) -> None:
        import filmlab.spark

        with self.assertRaisesRegex(filmlab.UsageError, "a DataFrame of Spark is needed, not list; filmlab.sentiment"):
            filmlab.spark.sentiment(["A gem."])
