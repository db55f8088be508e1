"""`filmlab.spark.sentiment`: fresh or rotten, a probability, a rating and a score for each review of a DataFrame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Optional

from .. import _arrow, _places
from .._scoring import Request
from ..errors import UsageError
from . import _origins, _pyspark, _schema, _shipping

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame


def sentiment(
    reviews: DataFrame,
    *,
    text: str = "review",
    explain: bool = False,
    aspects: bool = False,
    models: _places.Models = None,
) -> DataFrame:
    """Scores reviews, each by its text alone: neither order nor partitions count, and a retry gives the same.

    - `reviews`: a DataFrame of Spark; its columns stay, and one with the name of a result gets `input_` before it.
    - `text`: the column with the texts.
    - `explain`, `aspects`: add the entries of the lexicon behind each score; what a review praises and blames.
    - `models`: another folder of models, such as one of `filmlab.train_sentiment`; it is shipped to the workers.

    Returns, lazily, the DataFrame with label, probability, rating and score. A text that says nothing the lexicon
    knows is neutral and has neither probability nor rating; a missing one has no score either.

    Raises FilmlabError.
    """
    session = _pyspark.session(reviews)
    place = _schema.place(reviews.schema, text)
    parts = tuple(name for name, wanted in (("entries", explain), ("aspects", aspects)) if wanted)
    schema = _schema.scored(reviews.schema, parts)
    scorer = Scorer(text, place, parts, tuple(schema.names), _shipping.shipped(session, models), _version())
    # Places for names, since PySpark takes a point in a name for an inner field.
    numbered = reviews.toDF(*map(str, range(len(reviews.columns))))
    # Not mapInPandas: it makes an object of each text, and a fraction of a whole number that has a null beside it.
    return _origins.remember(numbered.mapInArrow(scorer, schema), reviews)


@dataclass(frozen=True)
class Scorer:
    """Scores the batches of a partition; Spark sends it to the workers."""

    text: str  #: the name of the column of texts
    place: int  #: its place
    parts: tuple[str, ...]
    names: tuple[str, ...]  #: of all columns of the results
    models: Optional[str]  #: see `_shipping`
    version: Optional[str]  #: of the driver's filmlab

    def __call__(self, batches: Iterator[pyarrow.RecordBatch], /) -> Iterator[pyarrow.RecordBatch]:
        self.check_version()
        # One thread: Spark runs as many tasks at once as it has cores.
        request = Request(self.text, self.parts, _shipping.model(self.models), 1, {})
        for batch in batches:
            start = 0
            for texts in _arrow.parts(batch.column(self.place), self.text):
                yield self.joined(batch.slice(start, len(texts)), _results(request, texts))
                start += len(texts)

    def check_version(self) -> None:
        """Raises UsageError where the worker's filmlab might score otherwise than the driver's."""
        if self.version != _version():
            raise UsageError(
                f"this worker has filmlab {_version()}, the driver {self.version}; install the same everywhere"
            )

    def joined(self, batch: pyarrow.RecordBatch, results: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """The columns of a batch and of its results."""
        import pyarrow
        import pyarrow.compute as compute

        columns: list[Any] = [*batch.columns, *results.columns]
        label, score = (len(batch.columns) + results.schema.get_field_index(name) for name in ("label", "score"))
        # Spark has no dictionaries.
        columns[label] = columns[label].dictionary_decode()
        texts = batch.column(self.place)
        if texts.null_count:
            none = pyarrow.scalar(None, pyarrow.float64())
            columns[score] = compute.if_else(compute.is_valid(texts), columns[score], none)
        return pyarrow.RecordBatch.from_arrays(columns, names=list(self.names))


def _results(request: Request, texts: Any) -> pyarrow.RecordBatch:
    columns = request.columns([(0, _arrow.chunk(texts))], len(texts))
    return _arrow.batch(columns, request.described(text.as_py() for text in texts), request.parts)


def _version() -> Optional[str]:
    try:
        return version("filmlab")
    except PackageNotFoundError:
        return None
