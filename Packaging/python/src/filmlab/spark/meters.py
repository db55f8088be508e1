"""`filmlab.spark.by_film`: the Tomatometer and the Popcornmeter of each film, added up by Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .. import _command
from .._columns import PREFIX
from ..errors import NoInputError, UsageError
from . import _film_keys, _notations, _origins, _pyspark, _schema, _tally

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

#: The names that columns have by default; those that are not there are done without.
_USUAL = ("film", "title", "year", "source", "fresh", "original_score")
#: Columns of `sentiment` that count.
_RESULTS = ("label", "rating", "score")
#: What columns of the input are called that may hold what reviewers gave.
_RENAMED = tuple(PREFIX + name for name in _RESULTS)


def by_film(
    scored: DataFrame,
    *,
    film_field: str = "film",
    title_field: str = "title",
    label_field: str = "fresh",
    score_field: str = "original_score",
    scale: Optional[float] = None,
) -> DataFrame:
    """The meters of each film, those of `filmlab sentiment --by-film`.

    - `scored`: what `sentiment` returned, or the same read again from where it was written. Columns with usual names
      are used where they are: `film` (a key) or `title` and `year`; `fresh` (a label), `original_score`; `source`,
      "audience" for reviews that count in the Popcornmeter.
    - `film_field`, `title_field`, `label_field`, `score_field`: other names of columns.
    - `scale`: the best score, where scores are plain numbers, for example 5.

    A review counts by its own label or score, read from any notation ("3.5/4", "B+"), else by its text. Spark finds
    the different labels and scores at once; all else is lazy.

    Returns a DataFrame with the columns of `filmlab.Meters`; the order of the films is Spark's.

    Raises FilmlabError.
    """
    _pyspark.session(scored)
    missing = [name for name in _RESULTS if name not in scored.columns]
    if missing:
        raise NoInputError(f'there is no column "{missing[0]}": filmlab.spark.by_film adds up what sentiment returned')
    given = {"film": film_field, "title": title_field, "fresh": label_field, "original_score": score_field}
    names = _names(scored, given)
    reviews = _reviews(scored, names)
    for role in _notations.ROLES:
        column = _origins.column(scored, names[role]) if role in names else None
        reviews = _notations.joined(reviews, role, column, scale)
    return _meters(reviews)


def _names(scored: DataFrame, given: dict[str, str]) -> dict[str, str]:
    """The names of the columns that there are, by their usual names."""
    names = {usual: given.get(usual, usual) for usual in _USUAL}
    for usual, name in names.items():
        if name in _RESULTS:
            raise UsageError(f'"{name}" is what sentiment found; what reviewers gave is in "{PREFIX}{name}"')
        if name not in scored.columns and name != usual:
            raise NoInputError(f'there is no column "{name}"; the columns: {", ".join(scored.columns)}')
    if not {names[role] for role in _notations.ROLES} & set(scored.columns):
        _warn_of_unused(scored)
    return {usual: name for usual, name in names.items() if name in scored.columns}


def _warn_of_unused(scored: DataFrame) -> None:
    """Tells of columns that may hold what reviewers gave, where nothing else does."""
    unused = [name for name in _RENAMED if name in scored.columns]
    if unused:
        _command.warn([f"{', '.join(unused)}: not used; label_field= and score_field= name what reviewers gave"])


def _reviews(scored: DataFrame, names: dict[str, str]) -> DataFrame:
    """What counts of each review: its film, what the reviewer gave, as text, and what its text says."""
    from pyspark.sql.functions import coalesce, col, lit, when

    film, title = _film_keys.film(scored.schema, names.get("film"), names.get("title"), names.get("year"))
    own = [_schema.column(names[role]).cast("string").alias(role) for role in _notations.ROLES if role in names]
    source = _schema.column(names["source"]).cast("string") if "source" in names else lit(None)
    predicted = when(col("label") == "fresh", True).when(col("label") == "rotten", False)
    # A missing text has no score: the row is none, as for the command.
    return scored.where(col("score").isNotNull()).select(
        film.alias("film"),
        title.alias("title"),
        coalesce(source == "audience", lit(False)).alias("is_audience"),
        predicted.alias("predicted"),
        "rating",
        *own,
    )


def _meters(reviews: DataFrame) -> DataFrame:
    from pyspark.sql.functions import coalesce, col, lit, when
    from pyspark.sql.functions import min as least

    # Spark sorts all rows for the least of texts; so it comes after the sums, of which there are few.
    sums = reviews.groupBy("film", "title").agg(*_tally.sums())
    names = [name for name in sums.columns if name not in ("film", "title")]
    films = sums.groupBy("film").agg(least("title").alias("title"), *_tally.totals(names))
    named = when((col("film") == "") & col("title").isNull(), lit("(no film)")).otherwise(col("film"))
    return films.select(
        "film",
        coalesce("title", named).alias("title"),
        _tally.percentage("fresh", "tomatometer_reviews").alias("tomatometer"),
        "tomatometer_reviews",
        _tally.percentage("liked", "popcornmeter_ratings").alias("popcornmeter"),
        "popcornmeter_ratings",
        _tally.percentage("fresh_from_text", "from_text").alias("tomatometer_from_text"),
        _tally.mean_rating().alias("mean_rating"),
        "predicted",
        "no_evidence",
    )
