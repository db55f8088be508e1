"""Where the command, the library and the models are: in the package, unless the user names others."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional, Union

from .errors import NoInputError, UsageError

PathLike = Union[str, "os.PathLike[str]"]
#: A folder of models; None: FILMLAB_MODELS, else the package's own.
Models = Optional[PathLike]

_PACKAGE = Path(__file__).absolute().parent


def command() -> Path:
    """The command; FILMLAB_COMMAND names another, such as one that was just built."""
    return _place("FILMLAB_COMMAND", _PACKAGE / "bin" / "filmlab")


def library() -> Path:
    """The library; FILMLAB_LIBRARY names another."""
    return _place("FILMLAB_LIBRARY", _PACKAGE / "lib" / "libfilmlab.so")


def _place(variable: str, usual: Path) -> Path:
    path = Path(os.environ.get(variable) or usual)
    if not path.is_file():
        raise NoInputError(f"{path}: there is no such file; the package filmlab must be installed from a wheel")
    return path


def shared() -> Path:
    """The files that the command reads: models, the registry of data sets, the sample."""
    return _PACKAGE / "share" / "filmlab"


def sample(name: str) -> Path:
    """A file of the sample, such as `reviews.jsonl`, `films.jsonl`, `ratings.csv` or `taste.csv`.

    The reviews were written for filmlab and are free to use; the films are real.
    """
    folder = shared() / "Datasets" / "sample"
    if not (folder / name).is_file():
        names = ", ".join(sorted(file.name for file in folder.glob("*.*")))
        raise NoInputError(f'there is no file "{name}" in the sample; there are {names}')
    return folder / name


def model(kind: str, models: Models) -> Path:
    """The folder of one model, `sentiment` or `similarity`, found as the command finds it."""
    if models is not None and not isinstance(models, (str, os.PathLike)):
        raise UsageError(f"models=: a folder is needed, not {models!r:.60} of type {type(models).__name__}")
    folder = Path(models or os.environ.get("FILMLAB_MODELS") or shared() / "Models")
    inner = folder / kind
    if not _is_model(inner) and _is_model(folder):
        return folder
    if not _is_model(inner):
        raise NoInputError(f"{inner}: there is no {kind} model; name the folder of one with models=")
    return inner


def _is_model(folder: Path) -> bool:
    return (folder / "model.json").is_file()
