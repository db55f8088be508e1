"""A model of ratings as files: users.csv, films.csv, factors.safetensors, model.json."""

from __future__ import annotations

import csv
import json
import os
import struct
import tempfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ..errors import DataError, InputOutputError, UsageError
from . import _als, _ratings

if TYPE_CHECKING:
    import numpy.typing

#: filmlab's table of films.
_COLUMNS = (
    *("id", "title", "alternate_titles", "year", "genres", "directors"),
    *("tomatometer_fresh", "tomatometer_reviews", "popcornmeter_liked", "popcornmeter_ratings"),
    *("reviews_without_verdict", "cast", "movielens_id", "imdb_id"),
)
#: A header of safetensors ends where numbers of this many bytes can begin.
_ALIGNMENT = 8


def write(
    folder: Path,
    users: _als.RowFactors,
    items: _als.RowFactors,
    keys: Sequence[str],
    films: Sequence[Mapping[str, str]],
    settings: _als.Settings,
    ratings: Optional[_ratings.RatingSummary],
) -> Path:
    """Writes the folder, in place of another model that may be there.

    Raises DataError, UsageError, InputOutputError.
    """
    import numpy

    if not (numpy.isfinite(users.rows).all() and numpy.isfinite(items.rows).all()):
        raise DataError("the model has factors that are no numbers")
    if folder.exists() and not (folder / "model.json").is_file():
        raise UsageError(f"{folder}: is there, and is no model; name another folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as temporary:
            made = Path(temporary) / "made"
            made.mkdir()
            _write_table(made / "users.csv", ["id"], ({"id": key} for key in keys))
            _write_table(made / "films.csv", _COLUMNS, films)
            _write_tensors(made / "factors.safetensors", {"user_factors": users.rows, "item_factors": items.rows})
            description = _description(users, items, settings, ratings, made)
            (made / "model.json").write_text(json.dumps(description, indent=2, ensure_ascii=False) + "\n", "utf-8")
            if folder.exists():
                os.rename(folder, Path(temporary) / "old")
            os.rename(made, folder)
    except OSError as error:
        raise InputOutputError(f"{folder}: cannot be written: {error.strerror or error}") from error
    return folder


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    with open(path, "w", encoding="utf-8", errors="replace", newline="") as file:
        table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def _write_tensors(path: Path, tensors: Mapping[str, numpy.typing.NDArray[Any]]) -> None:
    """Writes arrays of single precision in the format safetensors."""
    header: dict[str, Any] = {}
    end = 0
    for name, tensor in tensors.items():
        start, end = end, end + tensor.nbytes
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [start, end]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % _ALIGNMENT)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())


def _description(
    users: _als.RowFactors,
    items: _als.RowFactors,
    settings: _als.Settings,
    ratings: Optional[_ratings.RatingSummary],
    folder: Path,
) -> dict[str, Any]:
    description: dict[str, Any] = {
        "version": 1,
        "kind": "ratings",
        "values": "likes" if settings.is_implicit else "ratings",
        "method": "mllib als",
        "users": len(users.ids),
        "films": len(items.ids),
        "factors": items.rows.shape[1],
        "regularization": settings.regularization,
        # MLlib's penalty grows with the number of ratings itself.
        "frequency_exponent": 1,
        "checksums": {name: _checksum(folder / name) for name in ("factors.safetensors", "films.csv", "users.csv")},
        "provenance": {
            "command": "filmlab.spark.from_als",
            "data": [],
            # MLlib takes one below 0 too; this is the same number of 64 bits.
            "seed": settings.seed % 2**64,
            "date": datetime.now(timezone.utc).date().isoformat(),
            "licence": "",
            "figures": {},
        },
    }
    if settings.is_implicit:
        description["alpha"] = settings.alpha
    elif ratings is not None:
        description["scale"] = [ratings.least, ratings.greatest]
        description["provenance"]["rating_scale"] = ratings.greatest
    return description


def _checksum(path: Path) -> str:
    return f"crc32:{zlib.crc32(path.read_bytes()):08x}"
