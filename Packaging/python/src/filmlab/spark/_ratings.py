"""What the ratings that a model was trained on say of it: their scale, and how well known each film is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import NoInputError
from . import _als, _schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

#: The share of the best rating from which on a rating is a like: 3.5 of 5, as in Popcornmeter.swift.
_LIKED = 0.7 - 1e-9


class RatingSummary(NamedTuple):
    """The ratings of a model."""

    least: float
    greatest: float
    number: int
    films: dict[int, tuple[int, int]]  #: of each item its likes and its ratings


def summary(ratings: DataFrame, settings: _als.Settings) -> RatingSummary:
    """Reads the ratings once or twice, in Spark.

    Raises NoInputError.
    """
    from pyspark.sql import functions

    for name in (settings.item_column, settings.rating_column):
        if name not in ratings.columns:
            raise NoInputError(f'there is no column "{name}" in the ratings; the columns: {", ".join(ratings.columns)}')
    item = _schema.column(settings.item_column).cast("int").alias("item")
    value = _schema.column(settings.rating_column).cast("double").alias("value")
    pairs = ratings.select(item, value).dropna()
    least, greatest, number = pairs.agg(
        functions.min("value"), functions.max("value"), functions.count("value")
    ).collect()[0]
    if not number:
        raise NoInputError("there are no ratings")
    liked = functions.count(functions.when(functions.col("value") >= _LIKED * greatest, True))
    films = pairs.groupBy("item").agg(liked, functions.count("value")).collect()
    return RatingSummary(least, greatest, number, {film[0]: (film[1], film[2]) for film in films})
