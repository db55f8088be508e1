"""Options of the command as words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Union

from .errors import UsageError

_Path = Union[str, "os.PathLike[str]"]
#: A value of an option of the command: True stands for a flag, a sequence for several values.
Option = Union[None, bool, int, float, _Path, Sequence[Union[int, float, _Path]]]

#: Options that are given once for each value.
_REPEATED = frozenset((
    "against", "cast", "compare", "critics", "director", "films", "genre", "ratings", "ratings_from", "reviews",
    "training", "unlike", "user_lexicon", "words",
))  # fmt: skip
#: Options whose values stand between commas; the command refuses several where it takes one.
_BETWEEN_COMMAS = frozenset(("context", "domain", "method", "weights", "without"))


def words(**given: Any) -> list[str]:
    """Options as words: `min_count=3` is `--min-count=3`; None and False are left out.

    Raises UsageError.
    """
    return [word for name, value in given.items() for word in _words(name.rstrip("_"), _plain(value))]


def _plain(value: Any) -> Any:
    """A number or an array of numpy, as grids of parameters have them, as Python's own."""
    return value.tolist() if hasattr(value, "tolist") else value


def _words(name: str, value: Any) -> list[str]:
    option = "--" + name.replace("_", "-")
    if value is None or value is False:
        return []
    if value is True:
        return [option]
    if isinstance(value, (str, int, float, os.PathLike)):
        return [f"{option}={_said(name, value)}"]
    if isinstance(value, (Mapping, bytes)) or not isinstance(value, Iterable) or hasattr(value, "columns"):
        raise UsageError(f"{name}=: {value!r:.60} of type {type(value).__name__} is no value of an option")
    values = [_said(name, _plain(item)) for item in value]
    if name in _REPEATED:
        return [f"{option}={item}" for item in values]
    if name in _BETWEEN_COMMAS:
        return [f"{option}={','.join(values)}"] if values else []
    raise UsageError(f"{name}=: one value is needed, not {value!r:.60}")


def _said(name: str, value: Any) -> str:
    if isinstance(value, os.PathLike):
        return os.fsdecode(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise UsageError(f"{name}=: {value!r:.60} of type {type(value).__name__} is no value of an option")
    return str(value)


def titles(given: Union[str, Iterable[str]]) -> list[str]:
    """One title or several.

    Raises UsageError.
    """
    if isinstance(given, str):
        return [given]
    if isinstance(given, Mapping) or not isinstance(given, Iterable) or hasattr(given, "columns"):
        given = [given]  # type: ignore[list-item]
    found = list(given)
    for title in found:
        if not isinstance(title, str):
            raise UsageError(f"a title is a text, not {title!r:.60} of type {type(title).__name__}")
    return found
