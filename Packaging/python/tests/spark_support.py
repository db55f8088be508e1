"""What the tests of Spark share: one session, since a session takes seconds to start."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import unittest
import warnings
from typing import Any

import filmlab

_sessions: list[Any] = []


def session() -> Any:
    """Spark on this machine, with two tasks at a time.

    Raises SkipTest without PySpark or Java.
    """
    if importlib.util.find_spec("pyspark") is None:
        raise unittest.SkipTest("pyspark is not installed")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise unittest.SkipTest("Java is not installed")
    if not _sessions:
        from pyspark.sql import SparkSession

        os.environ["PYSPARK_PYTHON"] = sys.executable
        started = SparkSession.builder.master("local[2]").appName("filmlab tests")
        for name, value in (
            ("spark.ui.enabled", "false"),
            ("spark.ui.showConsoleProgress", "false"),
            ("spark.driver.bindAddress", "127.0.0.1"),
            ("spark.driver.host", "127.0.0.1"),
            ("spark.sql.shuffle.partitions", "2"),
            ("spark.default.parallelism", "2"),
        ):
            started = started.config(name, value)
        _sessions.append(started.getOrCreate())
        _sessions[0].sparkContext.setLogLevel("OFF")
    return _sessions[0]


class SparkTest(unittest.TestCase):
    """A test with a session, and without warnings of PySpark and notes of the command."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.spark = session()

    def setUp(self) -> None:
        catcher = warnings.catch_warnings()
        catcher.__enter__()
        self.addCleanup(catcher.__exit__, None, None, None)
        warnings.simplefilter("ignore")

    def notes(self, call: Any) -> list[str]:
        """What a call notes."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            call()
        return [str(warning.message) for warning in caught if issubclass(warning.category, filmlab.FilmlabNote)]
