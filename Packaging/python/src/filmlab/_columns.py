"""The results of many texts as four columns of plain numbers, 25 bytes a text."""

from __future__ import annotations

from array import array
from math import nan

from ._results import Label

#: Labels by the library's code for them: 1, 0 and -1, which is the last.
LABELS: tuple[Label, ...] = ("rotten", "fresh", "neutral")


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
