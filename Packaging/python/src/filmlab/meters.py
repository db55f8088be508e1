"""`filmlab.by_film`: the Tomatometer and the Popcornmeter of each film."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

from . import _command, _files, _folder, _pandas, _places
from ._command import Option


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
    with _folder.temporary() as folder:
        path = _files.written(reviews, folder / "reviews.jsonl", text)
        words = _command.options(
            format="json", by_film=True, text_field=text, models=models, **_command.further(options)
        )
        answer = _command.run("sentiment", options=words, arguments=[path], hidden=str(folder))
    _command.warn(answer.notes)
    films = [Meters(**{"title": None, **film}) for film in answer.value]
    if not _pandas.is_frame(reviews):
        return films
    import pandas

    return pandas.DataFrame(films, columns=list(Meters._fields))
