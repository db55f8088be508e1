"""What is said of one text, as the command's JSON says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, Optional

Label = Literal["fresh", "rotten", "neutral"]


class Entry(NamedTuple):
    """An entry of the lexicon in a text."""

    text: str  #: the words of the text
    entry: str  #: the entry that they are, with its marks, such as NOT_good
    valence: float  #: what it adds to the score
    rating_weight: float  #: what it adds to the rating
    start: int  #: where the words begin: `text[start:end]`
    end: int  #: where they end

    @property
    def is_negated(self) -> bool:
        """Whether a negator stands before the words."""
        return self.entry.startswith("NOT_")


class Aspect(NamedTuple):
    """What a text praises or blames in a film."""

    #: acting, direction, story, characters, visuals, music, humour, pace, thrills, emotion, ideas or originality
    aspect: str
    label: str  #: praised or blamed
    start: int  #: where the words that say so begin: `text[start:end]`
    end: int  #: where they end
    score: float  #: above 0 for praise, below for blame


class Score(NamedTuple):
    """The verdict on a text."""

    label: Label  #: neutral: the text says nothing that the lexicon knows
    probability: Optional[float]  #: that the review is fresh; None where it says nothing
    rating: Optional[float]  #: 0 to 1; None where it says nothing
    score: float  #: log-odds of fresh, the sum of the entries
    entries: Optional[tuple[Entry, ...]] = None  #: with explain=True
    aspects: Optional[tuple[Aspect, ...]] = None  #: with aspects=True


def entries(described: Mapping[str, Any]) -> tuple[Entry, ...]:
    """The entries of a result."""
    return tuple(Entry(**entry) for entry in described["entries"])


def aspects(described: Mapping[str, Any]) -> tuple[Aspect, ...]:
    """The aspects of a result; none where the model has no list of aspects."""
    return tuple(Aspect(**aspect) for aspect in described.get("aspects", ()))


def parts(described: Mapping[str, Any]) -> dict[str, Any]:
    """Entries and aspects, those that a result has."""
    found: dict[str, Any] = {}
    if "entries" in described:
        found["entries"] = entries(described)
    if "aspects" in described:
        found["aspects"] = aspects(described)
    return found
