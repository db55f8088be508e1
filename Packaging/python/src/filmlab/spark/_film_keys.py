"""Which film a review is of, as `filmlab sentiment --by-film` knows it: by its key, else by title and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from . import _schema, _titles

if TYPE_CHECKING:
    from pyspark.sql import Column

#: "1972", "1972.0", "1972-03-20".
_YEAR = r"^(\d{4})(?!\d)"


def film(key: Optional[str], title: Optional[str], year: Optional[str]) -> tuple[Column, Column]:
    """The key of a review's film and its title, from the columns of these names.

    A key alone decides; without one, title and year do, wherever the year stands. Reviews that name no film have "".
    """
    from pyspark.sql.functions import coalesce, concat, lit, when

    name, own = _text(title), _text(key)
    # Patterns take as long as all else together: only where there is no key.
    written = _titles.parsed(when(own.isNull(), name))
    bare = when(written.year.isNotNull(), written.bare).otherwise(name)
    made = coalesce(_titles.found(when(own.isNull(), _text(year)), _YEAR, 1), written.year)
    named = when(made.isNotNull(), concat(bare, lit(" ("), made, lit(")"))).otherwise(bare)
    return coalesce(own, named, lit("")), when(own.isNull(), named).otherwise(name)


def _text(name: Optional[str]) -> Column:
    """A column's values as texts; null where they are empty, or where there is no column."""
    from pyspark.sql.functions import lit, when

    if name is None:
        return lit(None).cast("string")
    value = _schema.column(name).cast("string")
    return when(value != "", value)
