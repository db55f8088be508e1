"""`filmlab.recommend_all`: a list of films for every user."""

from __future__ import annotations

import json
import os
from typing import Any, NamedTuple, Optional

from . import _command, _files, _folder, _options, _pandas, _places
from ._options import Option

#: What not every model knows.
_PARTS = ("title", "year", "rating", "score")


class UserFilm(NamedTuple):
    """A film in the list of a user."""

    user: str
    rank: int  #: from 1 on
    item: str  #: the film's key in the ratings
    title: Optional[str] = None  #: where the model knows it
    year: Optional[int] = None
    rating: Optional[float] = None  #: predicted, by a model of ratings
    score: Optional[float] = None  #: by a model of likes: only its order counts


def recommend_all(
    ratings: Any,
    *,
    count: int = 10,
    models: _places.Models = None,
    output: Optional[_places.PathLike] = None,
    **options: Option,
) -> Any:
    """Recommends films to every user of a table of ratings; what a user has rated is left out.

    - `ratings`: rows of `user`, `item` and `rating`: a DataFrame, a table, mappings or a file's name.
    - `models`: a model of `train_ratings`; without one a model is trained on the ratings first.
    - `output`: a file for the lists, CSV or JSON lines by its name, so that they take no memory.
    - Further options of `filmlab recommend`: `method="als"`, `genre="Drama"`, `films="movies.csv"` …

    Returns a list of `UserFilm`, for a DataFrame a DataFrame; with `output` None.

    Raises FilmlabError.
    """
    with _folder.temporary() as folder:
        path = _files.written(ratings, folder / "ratings.jsonl", options=options)
        lists = os.fspath(output) if output is not None else str(folder / "lists.jsonl")
        words = _options.words(all_users=True, count=count, models=models, output=lists, **_command.further(options))
        if output is None and _files.is_empty(path, folder):
            return _frame([]) if _pandas.is_frame(ratings) else []
        answer = _command.run("recommend", options=words, arguments=[path], hidden=str(folder))
        _command.warn(answer.notes)
        if output is not None:
            return None
        with open(lists, encoding="utf-8") as file:
            found = [UserFilm(**json.loads(line)) for line in file]
    return _frame(found) if _pandas.is_frame(ratings) else found


def _frame(found: list[UserFilm]) -> Any:
    import pandas

    frame = pandas.DataFrame(found, columns=list(UserFilm._fields))
    return frame.drop(columns=[name for name in _PARTS if found and frame[name].isna().all()])
