"""Columns of pandas as texts, and results as data frames. pandas is imported only where its objects are given."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Optional

from . import _arrow, _texts
from ._columns import LABELS, Columns
from ._library import Chunk
from .errors import NoInputError, UsageError

if TYPE_CHECKING:
    import pandas


def is_frame(value: object) -> bool:
    """Whether a value is a data frame of pandas."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.DataFrame)


def is_series(value: object) -> bool:
    """Whether a value is a series of pandas."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.Series)


def column(frame: pandas.DataFrame, name: str) -> pandas.Series[Any]:
    """A column of a data frame."""
    if name not in frame.columns:
        names = ", ".join(map(str, frame.columns)) or "none"
        raise NoInputError(f'there is no column "{name}" for the texts; name it with text=; the columns: {names}')
    found = frame[name]
    if is_frame(found):
        if frame.columns.nlevels > 1:
            raise UsageError(f'"{name}" is a group of columns; one column is needed, so flatten the names first')
        raise UsageError(f'there are {found.shape[1]} columns "{name}"; one is needed')
    return found


def chunks(series: pandas.Series[Any]) -> Iterator[tuple[int, Chunk]]:
    """The texts of a column in chunks, each with the row of its first."""
    # Of columns that Arrow keeps, the bytes are used where they are.
    if _is_arrows(series):
        return _arrow.chunks(series.array.__arrow_array__(), str(series.name))
    return _texts.chunks(len(series), lambda start, end: series.iloc[start:end].tolist())


def _is_arrows(series: pandas.Series[Any]) -> bool:
    return getattr(series.dtype, "storage", "") == "pyarrow" or hasattr(series.dtype, "pyarrow_dtype")


def texts(series: pandas.Series[Any]) -> Iterator[str]:
    """The texts of a column one by one."""
    return _texts.each(len(series), lambda start, end: listed(series.iloc[start:end]))


def listed(series: pandas.Series[Any]) -> list[Any]:
    """The values of a column."""
    return _arrow.values(series.array.__arrow_array__()) if _is_arrows(series) else list(series.tolist())


def frame(
    columns: Columns, index: Any, described: Optional[Sequence[dict[str, Any]]] = None, parts: Sequence[str] = ()
) -> pandas.DataFrame:
    """Results as a data frame with the index of the texts."""
    import numpy
    import pandas

    codes = numpy.frombuffer(columns.labels, dtype=numpy.int8).copy()
    codes[codes < 0] = len(LABELS) - 1
    data: dict[str, Any] = {
        "label": pandas.Categorical.from_codes(codes, categories=pandas.Index(LABELS)),
        "probability": numpy.frombuffer(columns.probabilities),
        "rating": numpy.frombuffer(columns.ratings),
        "score": numpy.frombuffer(columns.scores),
    }
    for part in parts:
        cells = pandas.Series([row.get(part, []) for row in described or ()], dtype=object)
        data[part] = cells.to_numpy()
    results: pandas.DataFrame = pandas.DataFrame(data, index=index)
    return results
