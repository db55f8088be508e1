"""`filmlab.sentiment`: fresh or rotten, a probability, a rating and a score for each review."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Optional, Union, overload

from . import _arrow, _by_command, _command, _files, _pandas, _parquet, _places, _results, _tables, _texts
from ._columns import LABELS, Columns
from ._options import Option
from ._results import Score
from ._scoring import Request
from .errors import UsageError

if TYPE_CHECKING:
    import pandas
    import pyarrow

Context = Union[None, str, Iterable[str]]


@overload
def sentiment(
    reviews: Union[pandas.Series[Any], pandas.DataFrame],
    *,
    text: str = ...,
    explain: bool = ...,
    aspects: bool = ...,
    context: Context = ...,
    models: _places.Models = ...,
    threads: Optional[int] = ...,
    output: None = ...,
    **options: Option,
) -> pandas.DataFrame: ...
@overload
def sentiment(
    reviews: _places.PathLike,
    *,
    text: str = ...,
    explain: bool = ...,
    aspects: bool = ...,
    models: _places.Models = ...,
    threads: Optional[int] = ...,
    output: _places.PathLike,
) -> int: ...
@overload
def sentiment(
    reviews: Union[_places.PathLike, pyarrow.Table, pyarrow.RecordBatch, pyarrow.ChunkedArray[Any]],
    *,
    text: str = ...,
    explain: bool = ...,
    aspects: bool = ...,
    models: _places.Models = ...,
    threads: Optional[int] = ...,
) -> pyarrow.Table: ...
@overload
def sentiment(
    reviews: Iterable[Optional[str]],
    *,
    text: str = ...,
    explain: bool = ...,
    aspects: bool = ...,
    context: None = ...,
    models: _places.Models = ...,
    threads: Optional[int] = ...,
    output: None = ...,
    **options: Option,
) -> list[Score]: ...


def sentiment(
    reviews: Any,
    *,
    text: str = "review",
    explain: bool = False,
    aspects: bool = False,
    context: Context = None,
    models: _places.Models = None,
    threads: Optional[int] = None,
    output: Optional[_places.PathLike] = None,
    **options: Option,
) -> Any:
    """Scores reviews.

    - `reviews`: texts, a Series of them, a DataFrame, a table of Arrow (of pyarrow, polars …), or the name of a
      file of Parquet. Missing texts are neutral, as are those that say nothing the lexicon knows.
    - `text`: the column with the texts.
    - `explain`, `aspects`: add the entries of the lexicon behind each score; what a review praises and blames.
    - `context`: `"film"`, `"critic"` or both: what other reviews of the film, and the critic's, say counts too.
      The DataFrame needs columns such as `film`, `critic`, `fresh`, `original_score`.
    - `models`: another folder of models, such as one of `filmlab.train_sentiment`.
    - `threads`: as many as there are processors, if not given.
    - `output`: a file of Parquet for the input's columns and the results, so that no more than 131,072 rows
      are in memory; its number of rows is returned. A column with the name of a result gets `input_` before it.
    - Further options of `filmlab sentiment`, for texts, Series and DataFrames: `abstain=0.2`,
      `user_lexicon="mine.tsv"`, `ratings_from="rated.jsonl"`, `film_field="movie"` … With these or a
      context the numbers have four digits, as the command writes them.

    Returns, in the order of the reviews, a list of `Score`, a DataFrame with the index of the input, or a table,
    with label, probability, rating and score.

    Raises FilmlabError.
    """
    parts = tuple(name for name, wanted in (("entries", explain), ("aspects", aspects)) if wanted)
    if not isinstance(text, Hashable):
        raise UsageError(f"text=: the name of one column is needed, not {text!r:.60}")
    if context is not None:
        options["context"] = list(context) if isinstance(context, (set, Iterator)) else context  # type: ignore[assignment]
    request = Request(text, parts, models, threads, _command.further(options, "jobs", "keep", "text_field"))
    if isinstance(reviews, (str, os.PathLike)):
        return _of_file(request, os.fspath(reviews), output)
    if output is not None:
        raise UsageError("output= is for a file of Parquet; the results of anything else are returned")
    if _pandas.is_frame(reviews) or _pandas.is_series(reviews):
        return _of_pandas(request, reviews)
    if _arrow.is_arrow(reviews):
        return _tables.table(_without_options(request), reviews)
    _files.check_rows(reviews, "texts are needed, such as a list or a column")
    return _of_texts(request, list(reviews))


def _of_file(request: Request, path: str, output: Optional[_places.PathLike]) -> Any:
    if not path.endswith(".parquet"):
        raise UsageError(
            f'"{path:.60}": a file must end in .parquet; give a text in a list, [text], and read other files with '
            "pandas or score them with the command filmlab sentiment"
        )
    _without_options(request)
    return _parquet.file(request, path) if output is None else _parquet.rewritten(request, path, os.fspath(output))


def _without_options(request: Request) -> Request:
    if request.options:
        names = ", ".join(request.options)
        raise UsageError(f"{names}: needs a DataFrame, whose rows are seen together; table.to_pandas() makes one")
    return request


def _of_pandas(request: Request, reviews: Any) -> Any:
    series = reviews if _pandas.is_series(reviews) else _pandas.column(reviews, request.text)
    if request.options:
        columns, described = _by_command.score(request, reviews, len(series), named=_pandas.is_frame(reviews))
    else:
        columns = request.columns(_pandas.chunks(series), len(series))
        described = request.described(_pandas.texts(series)) if request.parts else None
    return _pandas.frame(columns, reviews.index, described, request.parts)


def _of_texts(request: Request, texts: list[Any]) -> list[Score]:
    if request.options:
        if "context" in request.options:
            raise UsageError("context needs a DataFrame, with a column of films or critics")
        checked = list(_texts.each(len(texts), lambda a, b: texts[a:b]))
        columns, described = _by_command.score(request, checked, len(texts), named=False)
    else:
        columns = request.columns(_texts.chunks(len(texts), lambda a, b: texts[a:b]), len(texts))
        described = request.described(_texts.each(len(texts), lambda a, b: texts[a:b]))
    return _scores(columns, described)


def _scores(columns: Columns, described: Optional[list[dict[str, Any]]]) -> list[Score]:
    labels = [LABELS[code] for code in columns.labels]
    probabilities: list[Optional[float]] = [*columns.probabilities]
    ratings: list[Optional[float]] = [*columns.ratings]
    for row, probability in enumerate(columns.probabilities):
        if probability != probability:
            probabilities[row] = ratings[row] = None
    scores = list(map(Score, labels, probabilities, ratings, columns.scores))
    if described is None:
        return scores
    return [score._replace(**_results.parts(row)) for score, row in zip(scores, described)]
