"""`filmlab.train_…`: models from your own data."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from . import _command, _files, _folder, _options, _places
from ._options import Option


@dataclass(frozen=True)
class Trained:
    """A model that was trained; other functions take it as `models=`."""

    folder: Path
    figures: dict[str, float]  #: on films held out, if there were enough

    def __fspath__(self) -> str:
        return os.fspath(self.folder)


def train_sentiment(
    reviews: Any, *, output: _places.PathLike, text: Optional[str] = None, **options: Option
) -> Trained:
    """Trains a lexicon on labelled or rated reviews: 30 of each label at least, thousands for a good one.

    - `reviews`: a DataFrame or table with texts and labels or scores, rows as mappings, or a file's name.
    - `output`: the model's folder, which appears whole or not at all.
    - `text`: the column of texts, if it has an unusual name.
    - Further options of `filmlab train sentiment`: `label_field=…`, `entries=20000`, `validation="dev.jsonl"` …

    Raises FilmlabError.
    """
    return learned(reviews, output, text, options)


def learned(
    reviews: Any, output: _places.PathLike, text: Optional[str], options: Mapping[str, Option], named: bool = True
) -> Trained:
    """A lexicon that is trained.

    - `named`: whether the user named the columns.
    """
    further = _command.further(options, "text_field")
    with _folder.temporary() as folder:
        path = _files.written(reviews, folder / "reviews.jsonl", text, options)
        words = _options.words(output=output, text_field=text, **further)
        answer = _command.run("train", "sentiment", options=words, arguments=[path], hidden=str(folder))
    _command.warn(answer.notes, named)
    return _trained(output)


def train_ratings(
    ratings: Any, *, output: _places.PathLike, films: Any = None, method: Optional[str] = None, **options: Option
) -> Trained:
    """Trains a model of ratings or likes, for `predict`, `recommend`, `recommend_all` and `similar`.

    - `ratings`: rows of `user`, `item` and `rating`: a DataFrame, a table, mappings or a file's name.
    - `output`: the model's folder, which appears whole or not at all.
    - `films`: a table with the titles of the ratings' keys.
    - `method`: "biased", which predicts ratings, or "als", which ranks films by likes.
    - Further options of `filmlab train ratings`: `factors=64`, `held_out_share=0.1` …

    Raises FilmlabError.
    """
    with _folder.temporary() as folder:
        path = _files.written(ratings, folder / "ratings.jsonl")
        words = _options.words(output=output, method=method, **_command.further(options))
        if films is not None:
            words += _options.words(films=_files.written(films, folder / "films.jsonl"))
        answer = _command.run("train", "ratings", options=words, arguments=[path], hidden=str(folder))
    _command.warn(answer.notes)
    return _trained(output)


def train_similarity(
    *, output: _places.PathLike, ratings: Any = None, reviews: Any = None, films: Any = None, **options: Option
) -> Trained:
    """Trains similar titles on ratings, reviews and facts of films; ratings or reviews are needed.

    - `ratings`: rows of `user`, `item` and `rating`; `reviews`: with texts and films; `films`: titles, genres,
      directors: each a DataFrame, a table, mappings or a file's name.
    - `output`: the model's folder, which appears whole or not at all.
    - Further options of `filmlab train similarity`: `update="old"`, `minimum_count=5` …

    Raises FilmlabError.
    """
    inputs = {"ratings": ratings, "reviews": reviews, "films": films}
    with _folder.temporary() as folder:
        words = _options.words(output=output, **_command.further(options))
        for name, data in inputs.items():
            if data is not None:
                # Names of columns are those of reviews.
                fields = options if name == "reviews" else {}
                words += _options.words(**{name: _files.written(data, folder / f"{name}.jsonl", options=fields)})
        answer = _command.run("train", "similarity", options=words, hidden=str(folder))
    _command.warn(answer.notes)
    return _trained(output)


def _trained(output: _places.PathLike) -> Trained:
    folder = Path(output)
    with open(folder / "model.json", encoding="utf-8") as file:
        return Trained(folder, json.load(file)["provenance"]["figures"])
