"""PySpark, or what to install; and whether Spark's workers run a Python that has filmlab."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from ..errors import UsageError

try:
    import pyspark  # noqa: F401
except ModuleNotFoundError:
    raise ModuleNotFoundError("filmlab.spark needs pyspark: pip install 'filmlab[spark]'", name="pyspark") from None

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

#: What a worker imports.
_NEEDED = "import filmlab.spark, pyarrow"
#: Seconds for these imports; they take one.
_PATIENCE = 60


def session(frame: DataFrame) -> SparkSession:
    """The session of a DataFrame.

    Raises UsageError where the frame is not of Spark, or the workers of a local session cannot import filmlab.
    """
    found: Any = getattr(frame, "sparkSession", None)
    if found is None:
        raise UsageError(f"a DataFrame of Spark is needed, not {type(frame).__name__}; filmlab.sentiment takes others")
    if not is_remote(found):
        _check_workers(found.sparkContext)
    return found


def is_remote(session: SparkSession) -> bool:
    """Whether a session is a client of Spark Connect, which has no context."""
    return type(session).__module__.startswith("pyspark.sql.connect")


def _check_workers(context: Any) -> None:
    # Only a session on this machine can be asked; of a cluster nobody here knows.
    worker = shutil.which(context.pythonExec)
    if not context.master.startswith("local") or worker is None:
        return
    if os.path.dirname(os.path.abspath(worker)) == os.path.dirname(os.path.abspath(sys.executable)):
        return
    if not _has_filmlab(worker):
        raise UsageError(
            f"Spark's workers run {worker}, which cannot import filmlab and pyarrow; "
            f"set PYSPARK_PYTHON={sys.executable} before the session starts"
        )


@functools.cache
def _has_filmlab(worker: str) -> bool:
    finished = subprocess.run([worker, "-c", _NEEDED], capture_output=True, timeout=_PATIENCE, check=False)
    return finished.returncode == 0
