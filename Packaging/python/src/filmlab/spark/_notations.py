"""What labels and scores mean, whatever their notation: the command reads each different value once.

Reviewers write "3.5/4", "B+", "★★★½": a thousand notations in a million reviews. So Spark finds the different values,
the command reads them, and the answers meet the rows as a small table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Optional

from .. import _command, _folder, _options
from ..errors import DataError
from . import _schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

#: More than labels or scores have; a column of texts or keys has more.
_MOST = 100_000
_TEXTS = ("string", "varchar", "char")
_TYPES = (*_TEXTS, "boolean", "tinyint", "smallint", "int", "bigint", "float", "double", "decimal", "void")
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")
#: The fields of a review that are read, and what says in an exported one what they mean: 1 for fresh, 0 for rotten; a
#: rating, 0 to 1.
ROLES = {"fresh": "is_fresh", "original_score": "normalized"}
#: What a note says of the file that was made for the command.
_LINE = re.compile(r",? (?:the first )?in row \d+")


def joined(reviews: DataFrame, role: str, column: Optional[DataFrame], scale: Optional[float]) -> DataFrame:
    """Reviews with a further column, named as `ROLES` says: what their labels or scores mean.

    - `role`: "fresh" or "original_score"; a column of `reviews` has this name, with the values as text.
    - `column`: the column itself, of these reviews or of more; None where there is none.
    - `scale`: the best score, where scores are plain numbers.

    Raises DataError.
    """
    from pyspark.sql import functions

    if column is None:
        return reviews.withColumn(ROLES[role], functions.lit(None).cast("double"))
    meanings = _meanings(column, role, scale)
    values = reviews.sparkSession.createDataFrame(meanings, f"{role} string, {ROLES[role]} double")
    return reviews.join(functions.broadcast(values), role, "left")


def _meanings(column: DataFrame, role: str, scale: Optional[float]) -> list[tuple[str, float]]:
    """The different values of a column, as text, with what they mean."""
    (field,) = column.schema.fields
    kind = field.dataType.simpleString().split("(")[0]
    if kind not in _TYPES:
        raise DataError(f'the column "{field.name}" has {kind}, not labels or scores')
    texts = column.select(_schema.column(field.name).cast("string")).dropna()
    values = [row[0] for row in texts.distinct().limit(_MOST + 1).collect()]
    if len(values) > _MOST:
        raise DataError(f'the column "{field.name}" has more than {_MOST:,} different values: no labels or scores')
    return _read(sorted(values), field.name, role, scale, kind in _TEXTS)


def _read(
    values: Sequence[str], name: str, role: str, scale: Optional[float], are_texts: bool
) -> list[tuple[str, float]]:
    if not values:
        return []
    with _folder.temporary() as folder:
        file, catalogue = folder / f"{role}.jsonl", str(folder / "catalogue.sqlite")
        file.write_text("".join(_lines(values, role, are_texts)), encoding="utf-8", errors="replace")
        words = _options.words(catalogue=catalogue, scale=scale)
        notes = _command.run("import", options=words, arguments=[str(file)], hidden=str(folder)).notes
        words = _options.words(catalogue=catalogue, table="reviews", format="jsonl")
        rows = _command.run("export", options=words).text.splitlines()
    # What the command says of a file that nobody has seen is left out.
    told = (note for note in notes if "not understood" in note or "scale=" in note)
    _command.warn([_LINE.sub("", note).replace(f"the {role}", f'"{name}"', 1) for note in told])
    found = ((row["id"], row.get(ROLES[role])) for row in map(json.loads, rows) if row["type"] == "review")
    return [(values[int(place)], float(meaning)) for place, meaning in found if meaning is not None]


def _lines(values: Sequence[str], role: str, are_texts: bool) -> Iterator[str]:
    """A review without text for each value."""
    for place, value in enumerate(values):
        if are_texts or value not in _NO_NUMBERS:
            plain = json.dumps(value) if are_texts else value
            yield f'{{"id": "{place}", "film": "film", "text": "", "{role}": {plain}}}\n'
