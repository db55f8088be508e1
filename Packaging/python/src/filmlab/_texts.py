"""Texts of Python as the library reads them: UTF-8 in one piece, with offsets."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Callable

from ._library import Chunk
from .errors import DataError

#: Texts that a thread converts and scores at a time: 15 ms of work, 2 MB of snippets.
ROWS = 16_384
#: Characters at a time, for long texts.
_CHARACTERS = 1 << 24
#: Names of the types of pandas' missing values, which cannot be compared with themselves.
_MISSING_TYPES = ("NAType", "NaTType")


def chunks(count: int, part: Callable[[int, int], Sequence[object]]) -> Iterator[tuple[int, Chunk]]:
    """Texts in chunks, each with the row of its first.

    - `part` gives the texts from a row up to another.
    """
    for start in range(0, count, ROWS):
        yield from _chunks(start, texts(part(start, min(start + ROWS, count)), start))


def _chunks(start: int, texts: Sequence[str]) -> Iterator[tuple[int, Chunk]]:
    middle = len(texts) // 2
    if middle and sum(map(len, texts)) > _CHARACTERS:
        yield from _chunks(start, texts[:middle])
        yield from _chunks(start + middle, texts[middle:])
    else:
        yield start, chunk(texts)


def chunk(texts: Sequence[str]) -> Chunk:
    """Texts in one piece."""
    if all(map(str.isascii, texts)):
        # A character is a byte.
        data, lengths = "".join(texts).encode(), map(len, texts)
    else:
        # Half a character of UTF-16 is no UTF-8; the library reads it as U+FFFD.
        encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
        data, lengths = b"".join(encoded), map(len, encoded)
    offsets = array("q", accumulate(lengths, initial=0))
    return Chunk(data, offsets.buffer_info()[0], len(texts), (data, offsets))


def texts(values: Sequence[object], start: int) -> Sequence[str]:
    """The values as texts; those that are missing as empty ones, which are neutral."""
    if set(map(type, values)) <= {str}:
        return values  # type: ignore[return-value]
    return [text(value, start + place) for place, value in enumerate(values)]


def text(value: Any, row: int) -> str:
    """A value as a text; a missing one as an empty one.

    - `row`: its row, from 0 on; messages count from 1.

    Raises DataError.
    """
    if isinstance(value, str):
        return value
    if is_missing(value):
        return ""
    raise DataError(f"row {row + 1} of the texts: a text is needed, not {value!r:.60} of type {type(value).__name__}")


def is_missing(value: object) -> bool:
    """Whether a value stands for none: None, NaN, pandas' NA and NaT."""
    return value is None or (isinstance(value, float) and value != value) or type(value).__name__ in _MISSING_TYPES


def each(count: int, part: Callable[[int, int], Sequence[object]]) -> Iterator[str]:
    """The same texts one by one."""
    for start in range(0, count, ROWS):
        yield from texts(part(start, min(start + ROWS, count)), start)
