"""Tables of Arrow, scored batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _arrow
from ._scoring import Request
from .errors import DataError

if TYPE_CHECKING:
    import pyarrow


def results(request: Request, array: Any) -> Iterator[pyarrow.RecordBatch]:
    """The results of a column, by all threads at once."""
    columns = request.columns(_arrow.chunks(array, request.text), len(array))
    texts = (text for part in _arrow.parts(array, request.text) for text in _arrow.values(part))
    yield _arrow.batch(columns, request.described(texts), request.parts)


def table(request: Request, source: object) -> pyarrow.Table:
    """The results of a table, of a column, or of what another library hands on as a table."""
    import pyarrow

    source = _imported(source)
    if isinstance(source, (pyarrow.Array, pyarrow.ChunkedArray)):
        columns: Iterator[Any] = iter([source])
    else:
        columns = _texts(source, request.text)
    found = [result for column in columns for result in results(request, column)]
    return pyarrow.Table.from_batches(found, _arrow.schema(request.parts))


def batches(source: Any) -> Iterator[pyarrow.RecordBatch]:
    """A table, or what another library hands on as one, in batches."""
    import pyarrow

    table = _imported(source)
    if isinstance(table, (pyarrow.Array, pyarrow.ChunkedArray)):
        raise DataError("a table of Arrow is needed, not a column alone")
    if isinstance(table, pyarrow.RecordBatch):
        return iter([table])
    return iter(table.to_batches() if isinstance(table, pyarrow.Table) else table)


def _imported(source: Any) -> Any:
    """What another library hands on as Arrow: a reader of a table, or a column."""
    pyarrow = _arrow.module("a table of Arrow")
    if _arrow.is_own(source):
        return source
    try:
        return pyarrow.RecordBatchReader.from_stream(source)
    except pyarrow.ArrowInvalid:
        return pyarrow.chunked_array(source)


def _texts(source: Any, name: str) -> Iterator[Any]:
    """The columns of the texts in the batches of a table."""
    for batch in batches(source):
        _arrow.check_column(batch.schema, name)
        yield batch.column(name)
