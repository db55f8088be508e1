"""DataFrames of pandas as JSON lines, whatever their columns are kept as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Optional

from . import _pandas
from ._cells import MOST_WHOLE, cell, mended
from ._texts import ROWS, texts
from .errors import DataError

if TYPE_CHECKING:
    import pandas

#: How pandas writes rows: with all digits of a number, and signs as they are.
_JSON: Mapping[str, Any] = {
    "orient": "records", "lines": True, "force_ascii": False, "date_format": "iso", "double_precision": 15,
}  # fmt: skip
#: Kinds of numpy's types, and pandas' own types, that pandas writes as `cell` says them: truth values, whole numbers,
#: dates. Texts too: halves of characters are mended where they are met.
_KINDS = "biuMm"
_TYPES = frozenset(
    ("boolean", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "string", "str")
)
#: What objects may be that pandas writes so.
_OBJECTS = ("string", "boolean", "empty")


def lines(frame: pandas.DataFrame, text: Optional[str]) -> Iterator[str]:
    """The rows of a DataFrame, some thousands of lines at a time.

    - `text`: the column of texts, in which nothing is missing then.

    Raises DataError.
    """
    import pandas

    names = [mended(str(name)) for name in frame.columns]
    if len(set(names)) < len(names):
        raise DataError("two columns of the DataFrame have one name")
    for start in range(0, len(frame), ROWS):
        part = frame.iloc[start : start + ROWS]
        columns: dict[str, Any] = {}
        for place, name in enumerate(names):
            column = part.iloc[:, place]
            if name == text:
                columns[name] = pandas.Series(texts(_pandas.listed(column), start), dtype=object)
            else:
                columns[name] = _plain(column)
        yield _json(pandas.DataFrame(columns))


def _plain(column: pandas.Series[Any]) -> pandas.Series[Any]:
    """A column as one that pandas writes as `cell` says its values."""
    import numpy
    import pandas
    from pandas.api.types import infer_dtype, is_float_dtype, is_object_dtype

    kind = column.dtype
    is_numpys = isinstance(kind, numpy.dtype) and kind.kind in _KINDS
    if is_numpys or kind.name in _TYPES or isinstance(kind, pandas.DatetimeTZDtype):
        return column.reset_index(drop=True)
    if is_float_dtype(kind):
        return _numbers(column)
    if isinstance(kind, pandas.CategoricalDtype):
        values = pandas.Series([*map(cell, kind.categories), None], dtype=object)
        return values.iloc[column.cat.codes.to_numpy()].reset_index(drop=True)
    if is_object_dtype(kind) and infer_dtype(column, skipna=True) in _OBJECTS:
        return column.reset_index(drop=True)
    return pandas.Series(list(map(cell, _pandas.listed(column))), dtype=object)


def _numbers(column: pandas.Series[Any]) -> pandas.Series[Any]:
    """Numbers, those that are whole without a point: beside missing ones pandas keeps keys of users and films so."""
    import numpy
    import pandas

    values = column.to_numpy(dtype="float64", na_value=numpy.nan)
    is_finite = numpy.isfinite(values)
    is_whole = is_finite & (numpy.abs(values) < MOST_WHOLE) & (values == numpy.round(values))
    integers = numpy.where(is_whole, values, 0).astype("int64")
    if (is_whole == is_finite).all():
        return pandas.Series(pandas.arrays.IntegerArray(integers, ~is_finite))
    if not is_whole.any():
        return pandas.Series(values)
    mixed = values.astype(object)
    mixed[is_whole] = integers[is_whole]
    return pandas.Series(mixed, dtype=object)


def _json(part: pandas.DataFrame) -> str:
    try:
        return str(part.to_json(**_JSON))
    except UnicodeEncodeError:
        return str(part.apply(_mended).to_json(**_JSON))


def _mended(column: pandas.Series[Any]) -> pandas.Series[Any]:
    return column.map(mended, na_action="ignore") if column.dtype == object or column.dtype.name in _TYPES else column
