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


def context_notes(options: Mapping[str, Any], notes: Sequence[str]) -> list[str]:
    """What is to be told of a context for which the command has found no column.

    - `notes`: what the command told.

    Raises NoInputError where it has found none for all that was asked for.
    """
    given = options.get("context") or ""
    wanted = [name for name in (given.split(",") if isinstance(given, str) else given) if name in _NEEDED]
    # Without its notes nothing is known of what the command took.
    if options.get("quiet"):
        return []
    missing = [name for name in wanted if not any(sign in note for note in notes for sign in _NEEDED[name])]
    if missing and missing == wanted:
        raise NoInputError(
            f"context=: there is no column of {' or '.join(f'{name}s' for name in missing)}; give one a usual name, "
            f'such as "{missing[0]}"' + (", or name it with film_field=" if "film" in missing else "")
        )
    return [f"context=: there is no column of {name}s, so {name}s do not count" for name in missing]


def _is_there(name: str, columns: Iterable[str]) -> bool:
    """Whether a column has a name, which may be that of a field inside one: `review.text`."""
    wanted = {_folded(name), _folded(name.split(".")[0])}
    return any(_folded(column) in wanted for column in columns)


def _folded(name: str) -> str:
    """A name as the command compares it: letters and digits alone, capitals or not."""
    return "".join(filter(str.isalnum, name.lower())) or name
