"""The films of a model as rows of films.csv, and the keys of films and users."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from ..errors import DataError, NoInputError
from . import _ratings, _schema, _titles

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

_IN_PARENTHESES = re.compile(r"\(\s*([^()]*?)\s*\)")
#: MovieLens' word for none.
_NO_GENRES = "(no genres listed)"
#: The columns of a film that are taken over as they are.
_FACTS = ("alternate_titles", "year", "genres", "directors", "movielens_id", "imdb_id")


def rows(
    films: DataFrame, items: Sequence[int], item_column: str, ratings: Optional[_ratings.RatingSummary]
) -> tuple[list[dict[str, str]], list[str]]:
    """The films of the model's items in their order, and notes on those that are missing.

    Raises NoInputError, DataError.
    """
    found = _by_number(films, item_column, "films")
    if not any(item in found for item in items):
        raise DataError(f'no film has a number of the model in the column "{item_column}"')
    made = [_row(item, found.get(item, {}), ratings) for item in items]
    _check_unique([row["id"] for row in made], "films")
    untitled = [row["id"] for row in made if row["title"] == row["id"]]
    return made, _notes(untitled, without=len(found) - sum(item in found for item in items))


def _notes(untitled: Sequence[str], without: int) -> list[str]:
    notes = []
    if len(untitled) == 1:
        notes.append(f"1 film of the model has no title: {untitled[0]}")
    elif untitled:
        notes.append(f"{len(untitled):,} films of the model have no title, such as {untitled[0]}")
    if without == 1:
        notes.append("1 film has no ratings that the model was trained on, and is not in it")
    elif without:
        notes.append(f"{without:,} films have no ratings that the model was trained on, and are not in it")
    return notes


def keys(users: Optional[DataFrame], numbers: Sequence[int], user_column: str) -> list[str]:
    """The keys of the model's users in their order.

    Raises NoInputError, DataError.
    """
    found = {} if users is None else _by_number(users, user_column, "users")
    made = [_text(found.get(number, {}).get("id")) or str(number) for number in numbers]
    _check_unique(made, "users")
    return made


def _by_number(frame: DataFrame, column: str, what: str) -> dict[int, dict[str, Any]]:
    if column not in frame.columns:
        names = ", ".join(frame.columns)
        raise NoInputError(f'there is no column "{column}" in the {what}, as the model has it; the columns: {names}')
    wanted = [name for name in ("id", "title", *_FACTS) if name in frame.columns and name != column]
    parts: list[Column] = []
    if "title" in wanted:
        title = _titles.parsed(_schema.column("title").cast("string"))
        parts = [part.alias(f"title_{name}") for name, part in title._asdict().items()]
    number = _schema.column(column).cast("int").alias("number")
    read = frame.select(number, *map(_schema.column, wanted), *parts).dropna(subset=["number"])
    return {row["number"]: row.asDict() for row in read.toLocalIterator()}


def _check_unique(ids: Sequence[str], what: str) -> None:
    seen: set[str] = set()
    for key in ids:
        if key in seen:
            raise DataError(f'two {what} have the id "{key}"')
        seen.add(key)


def _row(item: int, film: Mapping[str, Any], ratings: Optional[_ratings.RatingSummary]) -> dict[str, str]:
    row = {name: _text(film.get(name)) for name in _FACTS}
    row["id"] = _text(film.get("id")) or str(item)
    row["title"] = _text(film.get("title_bare")).strip() or row["id"]
    row["year"] = row["year"] or _text(film.get("title_year"))
    others = _IN_PARENTHESES.findall(_text(film.get("title_others")))
    row["alternate_titles"] = row["alternate_titles"] or "|".join(filter(None, others))
    if row["genres"] == _NO_GENRES:
        row["genres"] = ""
    if ratings is not None:
        liked, count = ratings.films.get(item, (0, 0))
        row["popcornmeter_liked"], row["popcornmeter_ratings"] = str(liked), str(count)
    return row


def _text(value: Any) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, (list, tuple)):
        return "|".join(map(str, value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
