"""What is wanted of texts, and how the library gives it, a chunk of texts at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, Optional, Union

from . import _library, _places, _threads
from ._columns import Columns
from ._library import Chunk
from ._options import Option
from ._texts import chunk

#: Described texts take kilobytes each.
_DESCRIBED = 1_024


class Request(NamedTuple):
    """What is wanted of texts."""

    text: str  #: the column of the texts
    parts: tuple[str, ...]  #: of "entries" and "aspects" those that are wanted
    models: Union[_places.Models, _library.Model]
    threads: Optional[int]
    options: Mapping[str, Option]  #: options of the command, which the library does not know

    @property
    def folder(self) -> _places.Models:
        """The folder of the models, for the command."""
        return None if isinstance(self.models, _library.Model) else self.models

    def columns(self, chunks: Iterable[tuple[int, Chunk]], count: int) -> Columns:
        """The results of texts that come in chunks, each with the row of its first text."""
        columns, model = Columns(count), _library.model(self.models)
        work = (partial(model.score, part, columns, start) for start, part in chunks)
        for _ in _threads.results(work, self.threads):
            pass
        return columns

    def described(self, texts: Iterable[str]) -> Optional[list[dict[str, Any]]]:
        """The parts of each text; None where none are wanted."""
        if not self.parts:
            return None
        model = _library.model(self.models)
        work = (partial(model.describe, chunk(some), self.parts) for some in _groups(texts))
        return [
            {part: row[part] for part in self.parts} for rows in _threads.results(work, self.threads) for row in rows
        ]


def _groups(texts: Iterable[str]) -> Iterator[list[str]]:
    waiting: list[str] = []
    for text in texts:
        waiting.append(text)
        if len(waiting) == _DESCRIBED:
            yield waiting
            waiting = []
    if waiting:
        yield waiting
