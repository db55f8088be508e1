"""The reviews that scored ones were made of: their other columns can be read without scoring once more."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from .._columns import PREFIX
from . import _schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# Spark would score all texts for any column of a scored DataFrame, since it cannot see into the scoring.
_origins: WeakKeyDictionary[DataFrame, DataFrame] = WeakKeyDictionary()


def remember(scored: DataFrame, reviews: DataFrame) -> DataFrame:
    """The scored reviews, whose origin is known from now on."""
    _origins[scored] = reviews
    return scored


def column(scored: DataFrame, name: str) -> DataFrame:
    """A column alone: of the origin where it is known, else of the scored reviews themselves."""
    origin = _origins.get(scored)
    if origin is None:
        return scored.select(_schema.column(name))
    inner = name if name in origin.columns else name[len(PREFIX) :]
    return origin.select(_schema.column(inner).alias(name))
