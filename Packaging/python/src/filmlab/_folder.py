"""Folders for temporary files that are gone after the call, even where Python was killed in it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

_PREFIX = "filmlab-python-"
_LOCK = ".lock"


@contextlib.contextmanager
def temporary() -> Iterator[Path]:
    """A new folder, removed at the end of the block.

    Its own name is always the same: models say of what files they were trained, and equal data makes equal bytes.
    """
    _remove_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    # Whoever is killed gives the lock up: so the next call knows that the folder is nobody's.
    lock = os.open(folder / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # Others see it only once it is locked.
        os.rename(folder / "lock", folder / _LOCK)
        data = folder / "python"
        data.mkdir()
        yield data
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _remove_abandoned() -> None:
    """Removes the folders of calls that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(_PREFIX + "*"):
        with contextlib.suppress(OSError):
            lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)
