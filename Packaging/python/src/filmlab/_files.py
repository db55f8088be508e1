"""Files for the command, made of what is in memory: JSON lines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Optional

from . import _arrow, _pandas, _tables
from ._texts import ROWS, is_missing
from .errors import DataError

#: How pandas writes rows: with all digits of a number, and signs as they are.
_JSON: Mapping[str, Any] = {
    "orient": "records", "lines": True, "force_ascii": False, "date_format": "iso", "double_precision": 15,
}  # fmt: skip
#: Beyond, a number of 64 bits is whole because it has no digits left.
_MOST_WHOLE = 2**53


def written(data: Any, path: Path, text: Optional[str] = None) -> str:
    """The name of a file with rows: the data itself if it names one, else a new file at `path`.

    - `data`: a file's name, a DataFrame, a Series of texts, a table of Arrow, or rows, each a mapping or a text.
    - `text`: the column of texts, in which nothing is missing then; the name that texts get.
    """
    if isinstance(data, (str, os.PathLike)):
        name = os.fspath(data)
        if not name.endswith(".parquet"):
            return name
        data = (row for batch in _tables.read(name) for row in batch.to_pylist())
    with open(path, "w", encoding="utf-8", errors="replace") as file:
        for part in _lines(data, text):
            file.write(part)
    return str(path)


def _lines(data: Any, text: Optional[str]) -> Iterator[str]:
    if _pandas.is_series(data):
        data = data.to_frame(text or "text")
    if _pandas.is_frame(data):
        return _frame_lines(data, text)
    if _arrow.is_arrow(data):
        return _row_lines((row for batch in _tables.batches(data) for row in batch.to_pylist()), text)
    return _row_lines(data, text)


def _frame_lines(frame: Any, text: Optional[str]) -> Iterator[str]:
    if not frame.columns.is_unique:
        raise DataError("two columns of the DataFrame have one name")
    # Whole numbers beside missing ones are 1.0 in pandas; as keys of users and films they are "1".
    whole = {name: "Int64" for name in frame.select_dtypes("float") if _are_whole(frame[name].dropna())}
    for start in range(0, len(frame), ROWS):
        part = frame.iloc[start : start + ROWS].astype(whole)
        if text in part:
            part = part.copy(deep=False)
            part[text] = part[text].astype(object).where(part[text].notna(), "")
        yield _json(part)


def _are_whole(numbers: Any) -> bool:
    return bool((numbers.abs() < _MOST_WHOLE).all() and (numbers % 1 == 0).all())


def _json(part: Any) -> str:
    try:
        return str(part.to_json(**_JSON))
    except UnicodeEncodeError:
        # Half a character of UTF-16, which UTF-8 cannot say.
        mended = part.apply(lambda column: column.map(_mended))
        return str(mended.to_json(**_JSON))


def _mended(value: Any) -> Any:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _row_lines(rows: Iterable[Any], text: Optional[str]) -> Iterator[str]:
    for row in rows:
        values = dict(row) if isinstance(row, Mapping) else {text or "text": row}
        values = {name: None if is_missing(value) else value for name, value in values.items()}
        if text in values and values[text] is None:
            values[text] = ""
        yield json.dumps(values, ensure_ascii=False, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    """A number of numpy as Python's own, anything else as it prints."""
    return value.item() if hasattr(value, "item") else str(value)
