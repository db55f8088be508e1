"""The columns that scored reviews have in Spark: the input's own, and those of the results behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .. import _arrow
from .._columns import kept_names
from ..errors import DataError, NoInputError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import Column
    from pyspark.sql.types import DataType, StructType


def column(name: str) -> Column:
    """A column by its name, whatever signs are in it."""
    from pyspark.sql import functions

    quoted = name.replace("`", "``")
    return functions.col(f"`{quoted}`")


def place(schema: StructType, name: str) -> int:
    """The place of the column of texts.

    Raises NoInputError, UsageError, DataError.
    """
    places = [place for place, column in enumerate(schema.names) if column == name]
    if not places:
        names = ", ".join(schema.names) or "none"
        raise NoInputError(f'there is no column "{name}" for the texts; name it with text=; the columns: {names}')
    if len(places) > 1:
        raise UsageError(f'there are {len(places)} columns "{name}"; one is needed')
    kind = schema.fields[places[0]].dataType.simpleString()
    if kind.split("(")[0] not in ("string", "varchar", "char", "void"):
        raise DataError(f'the column "{name}" has {kind}, not texts')
    return places[0]


def scored(inputs: StructType, parts: Sequence[str]) -> StructType:
    """The columns of scored reviews."""
    from pyspark.sql.types import StructField, StructType

    results = [StructField(field.name, _type(field.type)) for field in _arrow.schema(parts)]
    # Spark takes names for equal that differ in capitals.
    names = kept_names(inputs.names, [field.name for field in results], key=str.lower)
    kept = [
        StructField(name, field.dataType, field.nullable, field.metadata) for field, name in zip(inputs.fields, names)
    ]
    return StructType([*kept, *results])


def _type(kind: Any) -> DataType:
    """Spark's type for one of Arrow's that results have."""
    import pyarrow
    from pyspark.sql.types import ArrayType, DoubleType, LongType, StringType, StructField, StructType

    if pyarrow.types.is_list(kind):
        return ArrayType(_type(kind.value_type))
    if pyarrow.types.is_struct(kind):
        return StructType([StructField(field.name, _type(field.type)) for field in kind])
    if pyarrow.types.is_floating(kind):
        return DoubleType()
    return LongType() if pyarrow.types.is_integer(kind) else StringType()
