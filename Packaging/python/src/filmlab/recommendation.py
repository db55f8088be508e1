"""`filmlab.recommend` and `filmlab.predict`: films for someone, and the stars that someone will give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Optional, Union

from . import _command, _files, _folder, _options, _pandas, _places
from ._answers import FilmList
from ._options import Option
from .errors import UsageError
from .similarity import Match

#: What not every model gives, and not every question.
_PARTS = ("stars", "deviation", "because", "score", "matched")


class Recommendation(NamedTuple):
    """A film with the stars that someone is predicted to give it."""

    title: str
    year: Optional[int]
    stars: Optional[float]  #: None by a model of likes
    deviation: Optional[float]  #: the standard deviation of a rating, by the bundled model
    because: Optional[str]  #: the rated film that is the main reason, by the bundled model
    id: str
    score: Optional[float] = None  #: by a model of likes: only its order counts
    matched: Optional[Match] = None  #: how the title was understood, of a predicted film


#: How many of these the bundled model gives.
_USUAL = Recommendation._fields.index("id") + 1


class Recommendations(FilmList[Recommendation]):
    """A list of films with predicted stars."""

    matched: tuple[Match, ...] = ()  #: how the titles of the ratings were understood
    unknown: tuple[str, ...] = ()  #: titles that the model does not know
    _columns = Recommendation._fields[:_USUAL]


class PairPrediction(NamedTuple):
    """A predicted rating of a user."""

    user: str
    item: str
    rating: float
    deviation: Optional[float] = None  #: of a rating; with method="bayesian" alone


def recommend(ratings: Any, *, count: int = 10, models: _places.Models = None, **options: Option) -> Any:
    """Recommends films to someone, from their ratings.

    - `ratings`: a DataFrame or table with columns such as `title`, `year`, `rating`, rows as mappings, or the name
      of a file: the exports of Letterboxd, IMDb, Trakt and others, CSV, JSON, Parquet.
    - `models`: another folder of models, or a model of `train_ratings`, into which the ratings are folded.
    - Further options of `filmlab recommend`: `genre="Drama"`, `year="..1979"`, `user="3"`, `films="movies.csv"`,
      `scale=5` …

    Returns the list, surest first; for a DataFrame a DataFrame. `recommend_all` is for many users.

    Raises FilmlabError.
    """
    words = _options.words(format="json", count=count, models=models, **_command.further(options))
    return _answer("recommend", ratings, (), words, options)


def predict(
    ratings: Any,
    titles: Union[str, Sequence[str], None] = None,
    *,
    pairs: Any = None,
    method: Optional[str] = None,
    models: _places.Models = None,
    **options: Option,
) -> Any:
    """Predicts the stars that someone will give to films, or the ratings of pairs of users and films.

    - `ratings`: someone's ratings, as `recommend` reads them; with `pairs` those of many users; with neither titles
      nor pairs the pairs themselves, which a model of `train_ratings` predicts.
    - `titles`: films, none in an empty list; unknown ones are in the answer's `unknown`.
    - `pairs`: rows of `user` and `item`: a DataFrame, a table, mappings or a file's name. A model is trained on the
      ratings by `method`: "biased" or "bayesian", which gives deviations.
    - `models`: another folder of models, or a model of `train_ratings`.

    Returns `Recommendations` or a list of `PairPrediction`; for a DataFrame of ratings a DataFrame.

    Raises FilmlabError.
    """
    words = _options.words(format="json", method=method, models=models, **_command.further(options))
    if titles is None:
        return _pairs(ratings, pairs, words, options)
    if pairs is not None:
        raise UsageError("give titles or pairs, not both")
    names = _options.titles(titles)
    if not names:
        return _given(Recommendations(), ratings)
    return _answer("predict", ratings, names, words, options)


def _answer(command: str, ratings: Any, titles: Sequence[str], words: list[str], options: Mapping[str, Option]) -> Any:
    with _folder.temporary() as folder:
        path = _files.written(ratings, folder / "ratings.jsonl", options=options)
        if _files.is_empty(path, folder):
            return _given(Recommendations(), ratings)
        answer = _command.run(command, options=words, arguments=[path, *titles], hidden=str(folder))
    _command.warn(answer.notes)
    found = answer.value
    films = Recommendations(map(_film, found["films"]), answer.notes)
    films.matched = tuple(Match.read(match) for match in found["matched"])
    films.unknown = tuple(found["unknown"])
    return _given(films, ratings)


def _given(films: Recommendations, ratings: Any) -> Any:
    """The list in the form of what was given."""
    return _frame(films) if _pandas.is_frame(ratings) else films


def _frame(films: Recommendations) -> Any:
    """The list as a DataFrame, with the columns that the model and the question have."""
    frame = films.to_frame()
    unused = [name for name in _PARTS if films and name in frame and frame[name].isna().all()]
    return frame.drop(columns=unused)


def _film(found: dict[str, Any]) -> Recommendation:
    match = found.get("matched")
    return Recommendation(
        title=found["title"],
        year=found.get("year"),
        stars=found.get("stars"),
        deviation=found.get("deviation"),
        because=found.get("because"),
        id=found["id"],
        score=found.get("score"),
        matched=Match.read(match) if match else None,
    )


def _pairs(ratings: Any, pairs: Any, words: list[str], options: Mapping[str, Option]) -> Any:
    with _folder.temporary() as folder:
        path = wanted = _files.written(ratings, folder / "ratings.jsonl", options=options)
        if pairs is not None:
            wanted = _files.written(pairs, folder / "pairs.jsonl")
            words += _options.words(pairs=wanted)
        if _files.is_empty(wanted, folder):
            return _pair_frame([]) if _pandas.is_frame(ratings) else []
        answer = _command.run("predict", options=words, arguments=[path], hidden=str(folder))
    _command.warn(answer.notes)
    found = [PairPrediction(**pair) for pair in answer.value]
    return _pair_frame(found) if _pandas.is_frame(ratings) else found


def _pair_frame(found: list[PairPrediction]) -> Any:
    import pandas

    return pandas.DataFrame(found, columns=list(PairPrediction._fields)).astype({"deviation": float})
