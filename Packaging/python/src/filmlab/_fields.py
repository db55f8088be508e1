"""Names of columns in options of the command, which looks on where one is not there; a user of Python is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from .errors import NoInputError

_END = "_field"
#: What the command takes for no column at all.
_NONE = "none"
#: What tells the films and critics of a context, in the command's note on the columns that it took.
_NEEDED = {"film": ("film from", "title from"), "critic": ("critic from",)}


def check(columns: Iterable[str], text: Optional[str], options: Mapping[str, Any]) -> None:
    """Raises NoInputError where there is no column of a name that was given.

    - `text`: the column of texts; `options` may have `film_field` and its kin.
    """
    columns = list(columns)
    given = {"text": text, **{name: value for name, value in options.items() if name.endswith(_END)}}
    for option, name in given.items():
        if isinstance(name, str) and name != _NONE and not _is_there(name, columns):
            raise NoInputError(f'{option}=: there is no column "{name}"; the columns: {", ".join(columns) or "none"}')


def check_context(options: Mapping[str, Any], notes: Sequence[str]) -> None:
    """Raises NoInputError where the command has found no films or critics for the context that was asked for."""
    context = str(options.get("context") or "").split(",")
    # Without its notes nothing is known of what the command took.
    if options.get("quiet"):
        return
    for source, signs in _NEEDED.items():
        if source in context and not any(sign in note for note in notes for sign in signs):
            raise NoInputError(
                f'context="{source}" needs a column of {source}s, and none has a usual name, such as {source}'
                + ("; name it with film_field=" if source == "film" else "")
            )


def _is_there(name: str, columns: Iterable[str]) -> bool:
    """Whether a column has a name, which may be that of a field inside one: `review.text`."""
    wanted = {_folded(name), _folded(name.split(".")[0])}
    return any(_folded(column) in wanted for column in columns)


def _folded(name: str) -> str:
    """A name as the command compares it: letters and digits alone, capitals or not."""
    return "".join(filter(str.isalnum, name.lower())) or name
