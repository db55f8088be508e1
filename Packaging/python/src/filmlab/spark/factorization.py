"""`filmlab.spark.from_als`: what MLlib's ALS has learned, as a model of filmlab."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional

from .. import _command, _places
from . import _als, _film_rows, _model_folder, _pyspark, _ratings

if TYPE_CHECKING:
    from pyspark.ml.recommendation import ALS, ALSModel
    from pyspark.sql import DataFrame


def from_als(
    model: ALSModel,
    films: DataFrame,
    folder: _places.PathLike,
    *,
    users: Optional[DataFrame] = None,
    ratings: Optional[DataFrame] = None,
    als: Optional[ALS] = None,
) -> Path:
    """Writes the factors of MLlib's ALS as a folder that `filmlab similar`, `recommend` and `predict` read.

    - `films`: a row for each film: the model's column of items, and `title`, perhaps `year`, `genres`, `directors`,
      `alternate_titles`, `imdb_id`, `movielens_id`. Titles may end with their year. A column `id` has the films' keys
      where the items are numbers made for MLlib, as by StringIndexer.
    - `folder`: the model's folder, which appears whole or not at all.
    - `users`: the model's column of users and `id`, where users are such numbers too.
    - `ratings`: what the model was trained on: says how well known each film is, and the scale of predictions.
    - `als`: the estimator, if the model was loaded; else the model knows it.

    Factors and films are brought to the driver: 2 million rows of 50 factors take 1 GB there.

    Returns the folder, which other functions take as `models=`.

    Raises FilmlabError.
    """
    _pyspark.session(films)
    settings = _als.settings(model, als)
    found = None if ratings is None else _ratings.summary(ratings, settings)
    of_users, of_items = _als.factors(model.userFactors), _als.factors(model.itemFactors)
    rows, notes = _film_rows.rows(films, of_items.ids, settings.item_column, found)
    keys = _film_rows.keys(users, of_users.ids, settings.user_column)
    written = _model_folder.write(Path(folder), of_users, of_items, keys, rows, settings, found)
    _command.warn([*settings.notes, *notes])
    return written
