"""Files for the command, made of what is in memory: JSON lines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Optional

from . import _arrow, _fields, _frame_lines, _pandas, _parquet, _tables
from ._cells import cell, mended
from ._texts import is_missing
from ._texts import text as checked
from .errors import DataError


def written(data: Any, path: Path, text: Optional[str] = None, options: Optional[Mapping[str, Any]] = None) -> str:
    """The name of a file with rows: the data itself if it names one, else a new file at `path`.

    - `data`: a file's name, a DataFrame, a Series of texts, a table of Arrow, or rows, each a mapping or a text.
    - `text`: the column of texts, in which nothing is missing then; the name that texts get.
    - `options` may name other columns: `film_field` and its kin.

    Raises DataError, NoInputError.
    """
    if isinstance(data, (str, os.PathLike)):
        name = os.fspath(data)
        if not name.endswith(".parquet"):
            return name
        data = (row for batch in _parquet.read(name) for row in _arrow.rows(batch))
    columns: dict[str, None] = {}
    with open(path, "w", encoding="utf-8") as file:
        for part in _lines(data, text, columns):
            file.write(part)
    if columns:
        _fields.check(columns, text, options or {})
    return str(path)


def is_empty(path: str, folder: Path) -> bool:
    """Whether a file that was made in a folder has no rows; of a user's own file the command tells."""
    return Path(path).parent == folder and os.path.getsize(path) == 0


def check_rows(data: Any, wanted: str = "a DataFrame, a table, rows or a file's name is needed") -> None:
    """Raises DataError for what is no collection of rows or texts, though it may be iterated."""
    kind = type(data).__name__
    if isinstance(data, Mapping):
        raise DataError(f"rows or texts are needed, and a {kind} is one row; give a list of rows, or a DataFrame")
    if isinstance(data, (set, frozenset)):
        raise DataError(f"rows or texts in an order are needed, and a {kind} has none; give a list")
    if hasattr(data, "columns"):
        module = type(data).__module__.split(".")[0]
        raise DataError(f"a DataFrame of pandas or a table of Arrow is needed, not a {kind} of {module}; convert it")
    if not isinstance(data, Iterable) or isinstance(data, (bytes, bytearray)) or getattr(data, "shape", None) == ():
        raise DataError(f"{wanted}, not {data!r:.60} of type {kind}")


def _lines(data: Any, text: Optional[str], columns: dict[str, None]) -> Iterator[str]:
    """The lines of data, whose columns are noted."""
    if _pandas.is_series(data):
        data = data.to_frame(text or "text")
    if _pandas.is_frame(data):
        columns.update(dict.fromkeys(map(str, data.columns)))
        return _frame_lines.lines(data, text)
    if _arrow.is_arrow(data):
        return _row_lines((row for batch in _tables.batches(data) for row in _arrow.rows(batch)), text, columns)
    check_rows(data)
    return _row_lines(data, text, columns)


def _row_lines(rows: Iterable[Any], text: Optional[str], columns: dict[str, None]) -> Iterator[str]:
    for place, row in enumerate(rows):
        values = _values(row, text, place)
        columns.update(dict.fromkeys(values))
        yield json.dumps(values, ensure_ascii=False) + "\n"


def _values(row: Any, text: Optional[str], place: int) -> dict[str, Any]:
    if hasattr(row, "_asdict"):
        row = row._asdict()
    if not isinstance(row, Mapping):
        if not isinstance(row, str) and not is_missing(row):
            raise DataError(
                f"row {place + 1}: a mapping or a text is needed, not {row!r:.60} of type {type(row).__name__}"
            )
        row = {text or "text": row}
    return {
        mended(str(name)): mended(checked(value, place)) if name == text else cell(value) for name, value in row.items()
    }
