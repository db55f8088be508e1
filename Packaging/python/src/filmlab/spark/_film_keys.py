"""Which film a review is of, as `filmlab sentiment --by-film` knows it: by its key, else by title and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._cells import MOST_WHOLE
from . import _schema, _titles

if TYPE_CHECKING:
    from pyspark.sql import Column
    from pyspark.sql.types import StructType

#: "1972", "1972.0", "1972-03-20".
_YEAR = r"^(\d{4})(?!\d)"


def film(schema: StructType, key: Optional[str], title: Optional[str], year: Optional[str]) -> tuple[Column, Column]:
    """The key of a review's film and its title, from the columns of these names.

    A key alone decides; without one, title and year do, wherever the year stands. Reviews that name no film have "".
    """
    from pyspark.sql.functions import coalesce, concat, lit, when

    name, own = _text(schema, title), _text(schema, key)
    # Patterns take as long as all else together: only where there is no key.
    written = _titles.parsed(when(own.isNull(), name))
    bare = when(written.year.isNotNull(), written.bare).otherwise(name)
    made = coalesce(_titles.found(when(own.isNull(), _text(schema, year)), _YEAR, 1), written.year)
    named = when(made.isNotNull(), concat(bare, lit(" ("), made, lit(")"))).otherwise(bare)
    return coalesce(own, named, lit("")), when(own.isNull(), named).otherwise(name)


def _text(schema: StructType, name: Optional[str]) -> Column:
    """A column's values as texts, as `_cells` has them; null where they are empty, or where there is no column."""
    from pyspark.sql.functions import abs, lit, when

    if name is None:
        return lit(None).cast("string")
    value = _schema.column(name)
    text = value.cast("string")
    if schema[name].dataType.simpleString().startswith(("double", "float", "decimal")):
        return when(abs(value) < float("inf"), _number(value))
    return when(text != "", text)


def _number(value: Column) -> Column:
    """A number as text, a whole one without a point."""
    from pyspark.sql.functions import abs, when

    is_whole = (abs(value) < MOST_WHOLE) & (value % 1 == 0)
    return when(is_whole, value.cast("bigint").cast("string")).otherwise(value.cast("string"))
