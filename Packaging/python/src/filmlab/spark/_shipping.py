"""A folder of a model on its way to Spark's workers: once to each machine, and read once by each worker."""

from __future__ import annotations

import atexit
import contextlib
import functools
import hashlib
import os
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from .. import _folder, _library, _places
from . import _pyspark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def shipped(session: SparkSession, models: _places.Models) -> Optional[str]:
    """The name under which the workers find a folder of a model; None for the model of the workers' own package.

    - `models`: a folder of this machine; None: FILMLAB_MODELS, else the package's.
    """
    if models is None and not os.environ.get("FILMLAB_MODELS"):
        return None
    folder = _places.model("sentiment", models)
    # Named by its content: a folder that changes goes out again, an equal one does not.
    name = f"filmlab-model-{_digest(folder)}"
    archive = _archives() / f"{name}.zip"
    if not archive.exists():
        _pack(folder, archive)
    # Spark ignores what it has already.
    if _pyspark.is_remote(session):
        session.addArtifacts(f"{archive}#{name}", archive=True)
    elif not any(f"{name}.zip" in known for known in session.sparkContext.listArchives):
        session.sparkContext.addArchive(f"{archive}#{name}")
    return name


def model(name: Optional[str]) -> _library.Model:
    """The model of that name, on a worker; opened at the first call of a process."""
    if name is None:
        return _library.model(None)
    return _opened(name)


@functools.lru_cache(maxsize=8)
def _opened(name: str) -> _library.Model:
    from pyspark import SparkFiles

    # A client of Spark Connect finds archives where its worker runs.
    root = Path(str(SparkFiles.getRootDirectory()))
    return _library.model(root / name if (root / name).is_dir() else Path(name))


os.register_at_fork(after_in_child=_opened.cache_clear)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for file in _files(folder):
        whole.update(f"{file.name}\0{file.stat().st_size}\0".encode())
        whole.update(file.read_bytes())
    return whole.hexdigest()[:16]


def _pack(folder: Path, archive: Path) -> None:
    # Several threads may want one model at once.
    unfinished = archive.with_suffix(f".{threading.get_ident()}.part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in _files(folder):
            packed.write(file, file.name)
    unfinished.replace(archive)


@functools.cache
def _archives() -> Path:
    """A folder for archives, which Spark fetches as long as this process runs."""
    kept, owner = contextlib.ExitStack(), os.getpid()
    folder = kept.enter_context(_folder.temporary())

    def close() -> None:
        # A process that was forked from this one ends before it.
        if os.getpid() == owner:
            kept.close()

    atexit.register(close)
    return folder
