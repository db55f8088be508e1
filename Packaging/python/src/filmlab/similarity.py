"""`filmlab.similar`: titles similar to a film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Optional, Union

from . import _command, _options, _places
from ._answers import FilmList
from ._options import Option

Titles = Union[str, Sequence[str]]


class Match(NamedTuple):
    """How a title was understood."""

    query: str  #: as it was asked for
    how: str  #: exact, alternate, key, beginning, segment, typo …
    others: tuple[str, ...]  #: further films that may be meant
    id: Optional[str] = None  #: the key of the film that was taken
    years_apart: int = 0  #: how far the film's year is from the one asked for

    @classmethod
    def read(cls, found: Mapping[str, Any]) -> Match:
        """The match of the command's JSON."""
        return cls(**{**found, "others": tuple(found["others"])})


class SimilarFilm(NamedTuple):
    """A film in a list of similar titles."""

    title: str
    year: Optional[int]
    similarity: float  #: 0 nothing in common, 0.5 as near as the film's own twenty nearest; 1 is never reached
    id: str
    facts: Mapping[str, Any]  #: genres, directors, meters, and with explain=True the reasons


class SimilarFilms(FilmList[SimilarFilm]):
    """A list of similar titles, the most similar first; `matched` says how the title was understood."""

    film: Mapping[str, Any]  #: the film that was asked for: id, title, year, facts
    matched: tuple[Match, ...]  #: of each title that was asked for
    _columns = ("title", "year", "similarity", "id")


def similar(
    *titles: str,
    count: int = 10,
    unlike: Titles = (),
    method: str = "fused",
    diversity: float = 0,
    explain: bool = False,
    models: _places.Models = None,
    **options: Option,
) -> SimilarFilms:
    """Titles similar to a film, or to several.

    - `titles`: as people type them: with or without article, accents and year, in another language, a part of a
      well-known one. A doubtful title is refused with suggestions.
    - `unlike`: films to be unlike.
    - `method`: what counts: "fused" (all), "text", "ratings" or "facts".
    - `diversity`: how much the titles should differ from each other, 0 to 1.
    - `explain`: adds the reasons to each film's `facts`.
    - Further options of `filmlab similar`: `genre="Drama"`, `year="1960..1985"`, `minimum_ratings=100` …

    Raises FilmlabError.
    """
    words = _options.words(
        format="json",
        count=count,
        unlike=_options.titles(unlike),
        method=method,
        diversity=diversity,
        explain=explain,
        models=models,
        **_command.further(options),
    )
    answer = _command.run("similar", options=words, arguments=_options.titles(titles))
    found = answer.value
    films = SimilarFilms((_film(film) for film in found.pop("similar")), answer.notes)
    matches = found.pop("matches", None) or [{"id": found["id"], **found["matched"]}]
    films.film, films.matched = found, tuple(Match.read(match) for match in matches)
    return films


def _film(found: dict[str, Any]) -> SimilarFilm:
    names = found.pop("title"), found.pop("year", None), found.pop("similarity"), found.pop("id")
    return SimilarFilm(*names, found)
