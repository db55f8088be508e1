"""Tables of Arrow and files of Parquet, scored batch by batch."""

from __future__ import annotations

import importlib
import os
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _arrow, _schema_metadata
from ._columns import kept_names
from ._scoring import Request
from .errors import DataError, InputOutputError, NoInputError

if TYPE_CHECKING:
    import pyarrow

#: Rows that are read and written at a time, some tens of megabytes of snippets: a file that is written has as many in a
#: row group.
_ROWS = 131_072


def _results(request: Request, array: Any) -> Iterator[pyarrow.RecordBatch]:
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
    results = [result for column in columns for result in _results(request, column)]
    return pyarrow.Table.from_batches(results, _arrow.schema(request.parts))


def file(request: Request, path: str) -> pyarrow.Table:
    """The results of a file of Parquet, of which one column is read."""
    with _opened(path, request.text) as file:
        import pyarrow

        read = _in_batches(path, file, [request.text])
        results = [result for batch in read for result in _results(request, batch.column(0))]
        return pyarrow.Table.from_batches(results, _arrow.schema(request.parts))


def rewritten(request: Request, path: str, output: str) -> int:
    """Writes a file of Parquet with the columns of another and the results behind them; how many rows it has.

    A column with the name of a result gets `input_` before it. The new file appears whole or not at all.
    """
    # A symbolic link stays one.
    target = os.path.realpath(output)
    try:
        # A folder of its own, so that several writers of one file do not meet, and the file is as readable as any.
        with (
            _opened(path, request.text) as file,
            tempfile.TemporaryDirectory(prefix=".filmlab-", dir=os.path.dirname(target)) as folder,
        ):
            unfinished = os.path.join(folder, os.path.basename(target))
            rows = _write(request, path, file, unfinished)
            os.replace(unfinished, target)
    except OSError as error:
        raise InputOutputError(f"{output}: {error.strerror or error}") from error
    return rows


def _write(request: Request, path: str, file: Any, output: str) -> int:
    import pyarrow.parquet

    schema, rows = _joined(file.schema_arrow, _arrow.schema(request.parts)), 0
    with pyarrow.parquet.ParquetWriter(output, schema) as writer:
        for batch in _in_batches(path, file):
            results = _results(request, batch.column(request.text))
            found = pyarrow.Table.from_batches(results, _arrow.schema(request.parts))
            writer.write_table(pyarrow.Table.from_arrays([*batch.columns, *found.columns], schema=schema))
            rows += len(batch)
    return rows


def _joined(inputs: pyarrow.Schema, results: pyarrow.Schema) -> pyarrow.Schema:
    import pyarrow

    names = kept_names(inputs.names, results.names)
    renamed = [field.with_name(name) for field, name in zip(inputs, names)]
    metadata = _schema_metadata.renamed(inputs.metadata, dict(zip(inputs.names, names)))
    return pyarrow.schema([*renamed, *results], metadata=metadata)


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


def read(path: str) -> Iterator[pyarrow.RecordBatch]:
    """A file of Parquet in batches."""
    with opened(path) as file:
        yield from _in_batches(path, file)


def _in_batches(path: str, file: Any, columns: list[str] | None = None) -> Iterator[pyarrow.RecordBatch]:
    """The rows of a file. Of all groups at once pyarrow keeps what it has read.

    Raises DataError where its pages are damaged.
    """
    import pyarrow

    for group in range(file.num_row_groups):
        batches = file.iter_batches(_ROWS, row_groups=[group], columns=columns)
        while True:
            try:
                batch = next(batches, None)
            except (OSError, pyarrow.ArrowException) as error:
                raise DataError(f"{path}: cannot be read as Parquet: {error}") from None
            if batch is None:
                break
            yield batch


def opened(path: str) -> Any:
    """A file of Parquet.

    Raises ModuleNotFoundError without pyarrow, NoInputError, DataError.
    """
    _arrow.module("reading Parquet")
    parquet = importlib.import_module("pyarrow.parquet")
    try:
        return parquet.ParquetFile(path)
    except FileNotFoundError:
        raise NoInputError(f"{path}: there is no such file") from None
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: cannot be read as Parquet: {error}") from None


def _opened(path: str, text: str) -> Any:
    file = opened(path)
    _arrow.check_column(file.schema_arrow, text)
    return file
