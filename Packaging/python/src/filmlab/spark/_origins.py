"""The reviews that scored ones were made of: their other columns can be read without scoring once more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from . import _schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


class _Origin(NamedTuple):
    reviews: DataFrame
    names: Mapping[str, str]  #: those of the reviews' columns, by those of the scored ones


# Spark would score all texts for any column of a scored DataFrame, since it cannot see into the scoring.
_origins: WeakKeyDictionary[DataFrame, _Origin] = WeakKeyDictionary()


def remember(scored: DataFrame, reviews: DataFrame) -> DataFrame:
    """The scored reviews, whose origin is known from now on; their columns come first, in the same order."""
    _origins[scored] = _Origin(reviews, dict(zip(scored.columns, reviews.columns)))
    return scored


def column(scored: DataFrame, name: str) -> DataFrame:
    """A column alone: of the origin where it is known, else of the scored reviews themselves."""
    origin = _origins.get(scored)
    if origin is None:
        return scored.select(_schema.column(name))
    return origin.reviews.select(_schema.column(origin.names[name]).alias(name))
