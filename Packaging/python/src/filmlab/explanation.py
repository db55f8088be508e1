"""`filmlab.explain`: why one text scores as it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from . import _explanation_page, _library, _places, _results
from ._results import Aspect, Entry, Label
from ._texts import chunk
from .errors import DataError


@dataclass(frozen=True)
class Explanation:
    """Why a text scores as it does: `bias` and the valences of the entries add up to the score.

    Prints as a sentence; in a notebook it is the text in colours: warm speaks for the film, cold against it.
    """

    text: str
    label: Label  #: neutral: the text says nothing that the lexicon knows
    probability: Optional[float]  #: that the review is fresh
    rating: Optional[float]  #: 0 to 1
    score: float  #: log-odds of fresh
    bias: float  #: where every text starts from
    length_factor: float  #: how often an entry counts in a text of this length
    entries: tuple[Entry, ...]  #: in the order of the text
    aspects: tuple[Aspect, ...]  #: what is praised and blamed
    kinds: Mapping[str, float] = field(repr=False)  #: the sums of plain entries, of negated ones, of those behind "but"

    @property
    def strongest(self) -> tuple[Entry, ...]:
        """The entries that add most to the score or take most from it, those first."""
        return tuple(sorted(self.entries, key=lambda entry: (-abs(entry.valence), entry.start)))

    def __str__(self) -> str:
        return _explanation_page.sentence(self)

    def _repr_html_(self) -> str:
        return _explanation_page.html(self)


def explain(text: str, *, models: _places.Models = None) -> Explanation:
    """Explains why a text scores as it does.

    - `models`: another folder of models.

    Raises FilmlabError.
    """
    if not isinstance(text, str):
        raise DataError(f"a text is needed, not {text!r:.60} of type {type(text).__name__}")
    model = _library.model(models)
    (found,) = model.describe(chunk([text]), ["entries", "aspects"] if model.has_aspects else ["entries"])
    return _explanation(text, found)


def _explanation(text: str, found: Mapping[str, Any]) -> Explanation:
    return Explanation(
        text=text,
        label=found["label"],
        probability=found["probability"],
        rating=found["rating"],
        score=found["score"],
        bias=found["bias"],
        length_factor=found["length_factor"],
        entries=_results.entries(found),
        aspects=_results.aspects(found),
        kinds=found["kinds"],
    )
