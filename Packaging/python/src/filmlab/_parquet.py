"""Files of Parquet, scored and written batch by batch."""

from __future__ import annotations

import importlib
import os
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _arrow, _schema_metadata
from ._columns import kept_names
from ._scoring import Request
from ._tables import results
from .errors import DataError, InputOutputError, NoInputError

if TYPE_CHECKING:
    import pyarrow

#: Rows that are read and written at a time, some tens of megabytes of snippets: a file that is written has as many in a
#: row group.
_ROWS = 131_072


def file(request: Request, path: str) -> pyarrow.Table:
    """The results of a file of Parquet, of which one column is read."""
    with _opened(path, request.text) as file:
        import pyarrow

        read = _in_batches(path, file, [request.text])
        found = [result for batch in read for result in results(request, batch.column(0))]
        return pyarrow.Table.from_batches(found, _arrow.schema(request.parts))


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
            scored = results(request, batch.column(request.text))
            found = pyarrow.Table.from_batches(scored, _arrow.schema(request.parts))
            writer.write_table(pyarrow.Table.from_arrays([*batch.columns, *found.columns], schema=schema))
            rows += len(batch)
    return rows


def _joined(inputs: pyarrow.Schema, further: pyarrow.Schema) -> pyarrow.Schema:
    import pyarrow

    names = kept_names(inputs.names, further.names)
    renamed = [field.with_name(name) for field, name in zip(inputs, names)]
    metadata = _schema_metadata.renamed(inputs.metadata, dict(zip(inputs.names, names)))
    return pyarrow.schema([*renamed, *further], metadata=metadata)


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
