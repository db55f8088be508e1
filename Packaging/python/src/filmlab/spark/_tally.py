"""The sums of a film's reviews, whatever their order: counts, and a sum of ratings in decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import Column

#: From this rating on a review is fresh (3 of 5) and a rating counts as liking (3.5 of 5), as in Freshness.swift and
#: Popcornmeter.swift, with room for what is not exact in binary.
_FRESH, _LIKED = 0.6 - 1e-9, 0.7 - 1e-9
#: The fewest reviews or ratings with which a meter is shown.
_FEWEST = 5
#: Sums of fractions depend on their order, those of decimals do not. Ratings are at most 1.
_EXACT = "decimal(18,17)"
#: Digits of a mean, as in FilmTally.swift.
_MEAN_DIGITS = 13


def sums() -> list[Column]:
    """The sums over the reviews of a film.

    Of columns `is_fresh` (1, 0 or null) and `normalized` (a rating or null), which are the reviewer's own, of
    `predicted` (whether the text is fresh, or null), `rating` (predicted or null) and `is_audience`.
    """
    from pyspark.sql.functions import coalesce, col, count, when
    from pyspark.sql.functions import sum as total

    label, own, predicted = col("is_fresh") == 1, col("normalized"), col("predicted")
    given, is_critic = coalesce(label, own >= _FRESH), ~col("is_audience")
    verdict = coalesce(given, predicted)
    liked = coalesce(own >= _LIKED, label, col("rating") >= _LIKED)
    rating = coalesce(own, col("rating"))

    def number(condition: Column) -> Column:
        return count(when(condition, True))

    return [
        number(is_critic & verdict).alias("fresh"),
        number(is_critic & verdict.isNotNull()).alias("tomatometer_reviews"),
        number(is_critic & predicted).alias("fresh_from_text"),
        number(is_critic & predicted.isNotNull()).alias("from_text"),
        number(~is_critic & liked).alias("liked"),
        number(~is_critic & liked.isNotNull()).alias("popcornmeter_ratings"),
        number(given.isNull() & predicted.isNotNull()).alias("predicted"),
        number(given.isNull() & predicted.isNull()).alias("no_evidence"),
        total(rating.cast(_EXACT)).alias("rating_sum"),
        count(rating).alias("rating_count"),
    ]


def totals(sums: list[str]) -> list[Column]:
    """The sums of sums, under their names."""
    from pyspark.sql.functions import sum as total

    return [total(name).alias(name) for name in sums]


def mean_rating() -> Column:
    """The mean of the ratings; null without any."""
    from pyspark.sql.functions import col, round, when

    mean = col("rating_sum").cast("double") / col("rating_count")
    return when(col("rating_count") > 0, round(mean, _MEAN_DIGITS))


def percentage(part: str, whole: str) -> Column:
    """The share in per cent, rounded half up to a whole number; null with fewer than five."""
    from pyspark.sql.functions import expr

    return expr(f"if({whole} >= {_FEWEST}, cast((200 * {part} + {whole}) div (2 * {whole}) as int), null)")
