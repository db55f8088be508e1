"""Reviews scored by the command: in context, and with options that the library does not know."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, NamedTuple, Optional

from . import _command, _fields, _files, _folder, _options, _threads
from ._columns import LABELS, Columns
from ._scoring import Request


class Found(NamedTuple):
    """The results of reviews."""

    columns: Columns
    described: Optional[list[dict[str, Any]]]


def score(request: Request, reviews: Any, count: int, named: bool) -> Found:
    """Scores the rows of a DataFrame, or texts.

    - `named`: whether the user named the columns.
    """
    if count == 0:
        return Found(Columns(0), [] if request.parts else None)
    with _folder.temporary() as folder:
        results = folder / "results.jsonl"
        words = _options.words(
            format="jsonl",
            output=str(results),
            explain="entries" in request.parts,
            aspects="aspects" in request.parts,
            models=request.folder,
            jobs=_threads.count(request.threads),
            text_field=str(request.text),
            **request.options,
        )
        path = _files.written(reviews, folder / "reviews.jsonl", str(request.text), request.options)
        answer = _command.run("sentiment", options=words, arguments=[path], hidden=str(folder))
        _command.warn(answer.notes, named)
        _command.warn(_fields.context_notes(request.options, answer.notes))
        with open(results, encoding="utf-8") as lines:
            return _gathered(map(json.loads, lines), count, request.parts)


def _gathered(rows: Iterator[dict[str, Any]], count: int, parts: tuple[str, ...]) -> Found:
    columns = Columns(count)
    # Of a row that the command has skipped nothing is known.
    columns.clear()
    described: list[dict[str, Any]] = [{part: [] for part in parts} for _ in range(count)]
    for row in rows:
        place = row["row"] - 1
        columns.labels[place] = LABELS.index(row["label"]) if row["label"] != "neutral" else -1
        columns.probabilities[place] = _number(row["probability"])
        columns.ratings[place] = _number(row["rating"])
        columns.scores[place] = row["score"]
        for part in parts:
            described[place][part] = row.get(part, [])
    return Found(columns, described if parts else None)


def _number(value: Optional[float]) -> float:
    return math.nan if value is None else value
