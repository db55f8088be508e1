"""`filmlab.by_film`: the Tomatometer and the Popcornmeter of each film."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, Optional

from . import _command, _fields, _files, _folder, _options, _pandas, _places
from ._options import Option


class Meters(NamedTuple):
    """The meters of a film."""

    film: str  #: its key in the reviews
    title: Optional[str]
    tomatometer: Optional[int]  #: per cent of its reviews that are fresh, by labels and scores, else by texts
    tomatometer_reviews: int
    popcornmeter: Optional[int]  #: per cent of its ratings that are 3.5 of 5 or better
    popcornmeter_ratings: int
    tomatometer_from_text: Optional[int]  #: by the texts alone
    mean_rating: Optional[float]  #: 0 to 1
    predicted: int  #: reviews that count by their texts
    no_evidence: int  #: reviews that say nothing and count nowhere


def by_film(reviews: Any, *, text: Optional[str] = None, models: _places.Models = None, **options: Option) -> Any:
    """The meters of each film.

    - `reviews`: a DataFrame or table with texts and a column such as `film` or `title`, perhaps labels and scores;
      rows as mappings, or a file's name.
    - `text`: the column of texts, if it has an unusual name.
    - Further options of `filmlab sentiment`: `film_field=…`, `context="film"` …

    Returns a list of `Meters`; for a DataFrame a DataFrame.

    Raises FilmlabError.
    """
    further = _command.further(options, "keep", "text_field")
    with _folder.temporary() as folder:
        path = _files.written(reviews, folder / "reviews.jsonl", text, options)
        words = _options.words(format="json", by_film=True, text_field=text, models=models, **further)
        if _files.is_empty(path, folder):
            films = []
        else:
            answer = _command.run("sentiment", options=words, arguments=[path], hidden=str(folder))
            _command.warn(answer.notes)
            if Path(path).parent == folder:
                _command.warn(_fields.context_notes(options, answer.notes))
            films = [Meters(**{"title": None, **film}) for film in answer.value]
    return _frame(films) if _pandas.is_frame(reviews) else films


def _frame(films: list[Meters]) -> Any:
    """The meters as a DataFrame, whose types do not depend on what is missing."""
    import pandas

    texts = pandas.Series(["a"]).dtype
    types = {"film": texts, "title": texts, "mean_rating": "float64"}
    types |= dict.fromkeys(("tomatometer", "popcornmeter", "tomatometer_from_text"), "Int64")
    columns = zip(*films) if films else [()] * len(Meters._fields)
    return pandas.DataFrame(
        {name: pandas.Series(column, dtype=types.get(name, "int64")) for name, column in zip(Meters._fields, columns)}
    )
