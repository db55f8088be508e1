"""Lists of films as answers: they print as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

from . import _html

if TYPE_CHECKING:
    import pandas

Film = TypeVar("Film", bound=NamedTuple)

#: The field that holds what has no column of its own.
_FACTS = "facts"
_NUMBERS = ("year", "similarity", "stars", "deviation")


class FilmList(list[Film]):
    """A list of films; `notes` says what was guessed, left out or doubtful."""

    notes: tuple[str, ...]
    _columns: ClassVar[tuple[str, ...]] = ()  #: of a frame without rows

    def __init__(self, films: Iterable[Film] = (), notes: Iterable[str] = ()) -> None:
        super().__init__(films)
        self.notes = tuple(notes)

    def to_frame(self) -> pandas.DataFrame:
        """The list as a data frame of pandas, its facts as columns."""
        import pandas

        frame: pandas.DataFrame = pandas.DataFrame(
            [_row(film) for film in self], columns=None if self else list(self._columns)
        )
        return frame

    def __repr__(self) -> str:
        names, rows = self._table()
        widths = [max(len(cell) for cell in column) for column in zip(names, *rows)]
        lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in [names, *rows])
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        names, rows = self._table()
        numbers = [place for place, name in enumerate(names) if name in _NUMBERS]
        return _html.table(names, rows, numbers)

    def _table(self) -> tuple[list[str], list[list[str]]]:
        names = [name for name in type(self[0])._fields if name != _FACTS] if self else ["no film"]
        return names, [[_cell(getattr(film, name)) for name in names] for film in self]


def _row(film: Any) -> dict[str, Any]:
    values: dict[str, Any] = film._asdict()
    facts = values.pop(_FACTS, {})
    return {**values, **facts}


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)
