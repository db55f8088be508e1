"""The results of many texts as four columns of plain numbers, 25 bytes a text."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from math import nan

from ._results import Label

#: Labels by the library's code for them: 1, 0 and -1, which is the last.
LABELS: tuple[Label, ...] = ("rotten", "fresh", "neutral")
#: Before the name of an input's column that has the name of a result, as in `filmlab sentiment --keep`.
PREFIX = "input_"


class Columns:
    """Labels, probabilities, ratings and scores, which threads fill from different rows on."""

    def __init__(self, count: int) -> None:
        self.count = count
        numbers = bytes(8 * count)
        self.probabilities = array("d", numbers)
        self.ratings = array("d", numbers)
        self.scores = array("d", numbers)
        self.labels = array("b", bytes(count))

    def clear(self) -> None:
        """Makes all rows those of texts that say nothing."""
        for row in range(self.count):
            self.labels[row] = -1
            self.probabilities[row] = self.ratings[row] = self.scores[row] = nan

    def addresses(self, row: int) -> tuple[int, int, int, int]:
        """Where the library writes from a row on: probabilities, ratings, scores, labels."""
        return (
            _address(self.probabilities, row),
            _address(self.ratings, row),
            _address(self.scores, row),
            _address(self.labels, row),
        )


def _address(numbers: array[float] | array[int], row: int) -> int:
    return numbers.buffer_info()[0] + row * numbers.itemsize


def kept_names(inputs: Sequence[str], results: Sequence[str], key: Callable[[str], str] = str) -> list[str]:
    """The names of the input's columns beside those of results: `input_` before one that a result has, and again where
    that name is taken too.

    - `key`: what is equal in names that are taken for one.
    """
    taken = {key(name) for name in results}
    free = taken | {key(name) for name in inputs}
    names = []
    for name in inputs:
        kept = name
        if key(name) in taken:
            while key(kept) in free:
                kept = PREFIX + kept
            free.add(key(kept))
        names.append(kept)
    return names
