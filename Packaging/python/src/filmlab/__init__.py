"""Sentiment and similarity of films, from reviews and ratings.

    import filmlab
    filmlab.sentiment(["A gem.", "Dull and lifeless."])
    filmlab.explain("Not nearly as clever as it thinks, but never dull.")
    filmlab.similar("The Mirror")

Nothing but the standard library is needed; pandas and pyarrow are used where their objects are given.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from ._places import sample
from ._results import Aspect, Entry, Score
from .errors import DataError, FilmlabError, FilmlabNote, InputOutputError, NoInputError, UsageError
from .evaluation import (
    evaluate_aspects,
    evaluate_ranking,
    evaluate_ratings,
    evaluate_sentiment,
    evaluate_similarity,
)
from .explanation import Explanation, explain
from .meters import Meters, by_film
from .recommendation import PairPrediction, Recommendation, Recommendations, predict, recommend
from .scoring import sentiment
from .similarity import Match, SimilarFilm, SimilarFilms, similar
from .tensors import Factors, factors
from .training import Trained, train_ratings, train_sentiment, train_similarity
from .user_lists import UserFilm, recommend_all

if TYPE_CHECKING:
    from .classifier import SentimentClassifier

__all__ = [
    "Aspect", "DataError", "Entry", "Explanation", "Factors", "FilmlabError", "FilmlabNote", "InputOutputError",
    "Match", "Meters", "NoInputError", "PairPrediction", "Recommendation", "Recommendations", "Score",
    "SentimentClassifier", "SimilarFilm", "SimilarFilms", "Trained", "UsageError", "UserFilm", "__version__",
    "by_film", "evaluate_aspects", "evaluate_ranking", "evaluate_ratings", "evaluate_sentiment",
    "evaluate_similarity", "explain", "factors", "predict", "recommend", "recommend_all", "sample", "sentiment",
    "similar", "train_ratings", "train_sentiment", "train_similarity",
]  # fmt: skip
if find_spec("sklearn") is None:
    # Without it the name leads to an error, which help() and an import of all names would meet.
    __all__.remove("SentimentClassifier")


def __getattr__(name: str) -> Any:
    # What other packages are needed for is imported when it is asked for.
    if name == "SentimentClassifier":
        from .classifier import SentimentClassifier

        return SentimentClassifier
    if name == "__version__":
        from importlib.metadata import version

        return version("filmlab")
    raise AttributeError(f"module 'filmlab' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
