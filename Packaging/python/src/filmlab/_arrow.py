"""Columns of Arrow as texts, without a copy, and results as tables. pyarrow is imported only where it is needed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Optional

from ._columns import LABELS, Columns
from ._library import Chunk
from ._texts import ROWS
from .errors import DataError, NoInputError

if TYPE_CHECKING:
    import pyarrow


def module(reason: str) -> Any:
    """pyarrow.

    Raises ModuleNotFoundError with the reason for which it is needed.
    """
    try:
        import pyarrow
    except ModuleNotFoundError:
        raise ModuleNotFoundError(f"{reason} needs pyarrow: pip install 'filmlab[arrow]'", name="pyarrow") from None
    return pyarrow


def is_arrow(value: object) -> bool:
    """Whether a value is of Arrow, or of a library that hands its data on as Arrow does, such as polars."""
    return is_own(value) or hasattr(value, "__arrow_c_stream__")


def is_own(value: object) -> bool:
    """Whether a value is of pyarrow itself: not every version hands all of them on."""
    pyarrow = sys.modules.get("pyarrow")
    if pyarrow is None:
        return False
    tables = (pyarrow.Table, pyarrow.RecordBatch, pyarrow.RecordBatchReader)
    return isinstance(value, (*tables, pyarrow.Array, pyarrow.ChunkedArray))


def check_column(schema: pyarrow.Schema, name: str) -> None:
    """Raises NoInputError unless there is one column of a name."""
    if schema.get_field_index(name) < 0:
        names = ", ".join(schema.names) or "none"
        raise NoInputError(f'there is no one column "{name}" for the texts; name it with text=; the columns: {names}')


def parts(array: Any, name: str) -> Iterator[Any]:
    """A column in parts, as many texts as are scored at a time: arrays of large strings without nulls."""
    import pyarrow.compute

    for chunk in getattr(array, "chunks", [array]):
        _check(chunk.type, name)
        for start in range(0, len(chunk), ROWS):
            part = _large(chunk.slice(start, ROWS))
            yield pyarrow.compute.fill_null(part, "") if part.null_count else part


def rows(batch: pyarrow.RecordBatch) -> list[dict[str, Any]]:
    """The rows of a batch.

    Raises DataError.
    """
    names = batch.schema.names
    if len(set(names)) < len(names):
        raise DataError("two columns of the table have one name")
    return [dict(zip(names, row)) for row in zip(*map(values, batch.columns))]


def values(array: Any) -> list[Any]:
    """The values of a column; U+FFFD where the bytes of a text are no UTF-8."""
    try:
        return list(array.to_pylist())
    except UnicodeDecodeError:
        return [value if value is None else value.decode("utf-8", "replace") for value in _bytes(array)]


def _bytes(array: Any) -> Iterator[Optional[bytes]]:
    import pyarrow

    for chunk in getattr(array, "chunks", [array]):
        yield from _large(chunk).cast(pyarrow.large_binary()).to_pylist()


def _large(array: Any) -> Any:
    """An array of texts as one of large strings; not every dictionary can be cast as a whole."""
    import pyarrow

    if pyarrow.types.is_dictionary(array.type):
        return array.dictionary.cast(pyarrow.large_string()).take(array.indices)
    return array.cast(pyarrow.large_string())


def _check(kind: Any, name: str) -> None:
    from pyarrow import types

    inner = kind.value_type if types.is_dictionary(kind) else kind
    # By the name, since older versions know no views.
    if str(inner) not in ("string", "large_string", "string_view", "null"):
        raise DataError(f'the column "{name}" has {kind}, not texts')


def chunks(array: Any, name: str) -> Iterator[tuple[int, Chunk]]:
    """The texts of a column in chunks, each with the row of its first."""
    start = 0
    for part in parts(array, name):
        yield start, chunk(part)
        start += len(part)


def chunk(part: Any) -> Chunk:
    """An array of large strings, used where it is."""
    _, offsets, data = part.buffers()
    if offsets is None:
        # An array without items may have no buffers.
        return Chunk(b"", 0, 0, ())
    return Chunk(data.address if data else b"", offsets.address + 8 * part.offset, len(part), (part,))


def batch(
    columns: Columns, described: Optional[Sequence[dict[str, Any]]] = None, named: Sequence[str] = ()
) -> pyarrow.RecordBatch:
    """Results as a batch of Arrow; null where a text says nothing."""
    import pyarrow
    import pyarrow.compute as compute

    codes = _array(pyarrow.int8(), columns.labels)
    codes = compute.if_else(compute.less(codes, 0), pyarrow.scalar(len(LABELS) - 1, pyarrow.int8()), codes)
    arrays = [pyarrow.DictionaryArray.from_arrays(codes, list(LABELS))]
    for numbers in (columns.probabilities, columns.ratings, columns.scores):
        array = _array(pyarrow.float64(), numbers)
        arrays.append(compute.if_else(compute.is_nan(array), pyarrow.scalar(None, pyarrow.float64()), array))
    for part in named:
        arrays.append(pyarrow.array([row.get(part, []) for row in described or ()], schema(named).field(part).type))
    return pyarrow.RecordBatch.from_arrays(arrays, schema=schema(named))


def _array(kind: Any, numbers: Any) -> Any:
    import pyarrow

    return pyarrow.Array.from_buffers(kind, len(numbers), [None, pyarrow.py_buffer(numbers)])


def schema(named: Sequence[str]) -> pyarrow.Schema:
    """The columns of results, with entries or aspects where these are named."""
    import pyarrow

    text, place, number = pyarrow.string(), pyarrow.int64(), pyarrow.float64()
    spans = [("start", place), ("end", place)]
    structures = {
        "entries": [("text", text), ("entry", text), ("valence", number), ("rating_weight", number), *spans],
        "aspects": [("aspect", text), ("label", text), *spans, ("score", number)],
    }
    fields = [("label", pyarrow.dictionary(pyarrow.int8(), text))]
    fields += [(name, number) for name in ("probability", "rating", "score")]
    fields += [(name, pyarrow.list_(pyarrow.struct(structures[name]))) for name in named]
    return pyarrow.schema(fields)
