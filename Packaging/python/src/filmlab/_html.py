"""Tables of HTML that take the colours of the page around them, as notebooks have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def table(names: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """A table.

    - `numbers`: the columns that are set flush right.
    """
    head = _cells("th", names, numbers)
    body = "".join(f"<tr>{_cells('td', row, numbers)}</tr>" for row in rows)
    style = "border-collapse:collapse;font-size:inherit;font-variant-numeric:tabular-nums"
    return f"<table style='{style}'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cells(tag: str, texts: Sequence[str], numbers: Sequence[int]) -> str:
    sides = ["right" if place in numbers else "left" for place in range(len(texts))]
    return "".join(
        f"<{tag} style='text-align:{side};padding:.15em 1.2em .15em 0'>{escape(text)}</{tag}>"
        for text, side in zip(texts, sides)
    )
