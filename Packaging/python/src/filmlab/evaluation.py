"""`filmlab.evaluate_…`: how good models are on data that they have not seen, as the command's figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Optional, Union

from . import _command, _fields, _files, _folder, _options, _places
from ._options import Option

#: The figures by their names, such as accuracy, macro_f1 and intervals.
Figures = dict[str, Any]
_Methods = Union[str, Sequence[str]]


def evaluate_sentiment(
    reviews: Any,
    *,
    text: Optional[str] = None,
    folds: Optional[int] = None,
    replicates: int = 1000,
    models: _places.Models = None,
    **options: Option,
) -> Figures:
    """Compares predicted labels and ratings with the reviews' own.

    - `reviews`: a DataFrame or table with texts and labels or scores, rows as mappings, or a file's name.
    - `text`: the column of texts, if it has an unusual name.
    - `folds`: cross-validation: lexicons trained on the other folds instead of a model.
    - `replicates`: of the bootstrap, for intervals; 0 leaves them out.
    - Further options of `filmlab evaluate sentiment`: `context="film,critic"`, `label_field=…`,
      `compare="rival.jsonl"`, `report="report.html"` …

    Returns `accuracy`, `macro_f1`, `mcc`, `auc`, `brier`, `ece`, `rating_mae` …, `intervals`, `baseline`.

    Raises FilmlabError.
    """
    given = {"folds": folds, "replicates": replicates, "models": models, **options}
    return _evaluated("sentiment", {"reviews": reviews}, {}, given, text)


def evaluate_aspects(judged: Any, *, models: _places.Models = None, **options: Option) -> Figures:
    """Compares what is found praised and blamed in reviews with people's judgements: rows of `text` and `aspects`."""
    return _evaluated("aspects", {"judged": judged}, {}, {"models": models, **options})


def evaluate_ratings(
    ratings: Any, *, test: Any = None, method: _Methods = "bias", reviews: Any = None, **options: Option
) -> Figures:
    """Trains on ratings and predicts others: RMSE and MAE of each method and of the baselines.

    - `ratings`: rows of `user`, `item` and `rating`: a DataFrame, a table, mappings or a file's name.
    - `test`: the ratings to predict; without them a part is held out.
    - `method`: "mean", "user", "film", "bias", "biased", "bayesian"; or several of them.
    - `reviews`: reviews of the same films; those without a score count by their texts.
    - Further options of `filmlab evaluate ratings`: `split="latest"`, `folds=10`, `factors=30` …

    Raises FilmlabError.
    """
    others = {"test": test, "reviews": reviews}
    return _evaluated("ratings", {"ratings": ratings}, others, {"method": method, **options})


def evaluate_ranking(
    ratings: Any, *, fold_in: Any = None, held_out: Any = None, method: _Methods = "als", **options: Option
) -> Figures:
    """Trains on likes and ranks films for other users: Recall@20, Recall@50, NDCG@100.

    - `ratings`: as for `evaluate_ratings`; without `fold_in` and `held_out` users are held out.
    - `fold_in`, `held_out`: what the test users are known to like, and the likes to be found.
    - `method`: "als", "ease", "neighbours", "popularity", "random"; or several of them.

    Raises FilmlabError.
    """
    others = {"fold_in": fold_in, "held_out": held_out}
    return _evaluated("ranking", {"ratings": ratings}, others, {"method": method, **options})


def evaluate_similarity(
    *,
    tags: Any = None,
    ratings: Any = None,
    judgements: Any = None,
    models: _places.Models = None,
    **options: Option,
) -> Figures:
    """Measures lists of similar titles by facts, by people's tags and judgements, and by the likes of unseen users.

    Raises FilmlabError.
    """
    others = {"tags": tags, "ratings": ratings, "judgements": judgements}
    return _evaluated("similarity", {}, others, {"models": models, **options})


def _evaluated(
    kind: str,
    inputs: Mapping[str, Any],
    others: Mapping[str, Any],
    given: Mapping[str, Option],
    text: Optional[str] = None,
) -> Figures:
    """The figures of an evaluation of inputs, with other inputs that are options."""
    further = _command.further(given, "text_field")
    with _folder.temporary() as folder:
        paths = [_files.written(data, folder / f"{name}.jsonl", text, given) for name, data in inputs.items()]
        words = _options.words(format="json", text_field=text, **further)
        for name, data in others.items():
            if data is not None:
                words += _options.words(**{name: _files.written(data, folder / f"{name}.jsonl")})
        answer = _command.run("evaluate", kind, options=words, arguments=paths, hidden=str(folder))
    _command.warn(answer.notes)
    if any(Path(path).parent == folder for path in paths):
        _command.warn(_fields.context_notes(given, answer.notes))
    figures: Figures = answer.value
    return figures
