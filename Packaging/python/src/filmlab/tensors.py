"""`filmlab.factors`: the numbers of a similarity model as arrays of numpy, mapped from their file."""

from __future__ import annotations

import csv
import json
import mmap
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import _places
from .errors import DataError, NoInputError

if TYPE_CHECKING:
    import numpy
    import numpy.typing

    Array = numpy.typing.NDArray[Any]

#: The types of the safetensors format that models have, as numpy names them.
_TYPES = {"F32": "<f4", "F16": "<f2", "I32": "<i4", "U16": "<u2", "U8": "u1", "I8": "i1"}


class Factors(Mapping[str, "Array"]):
    """Tensors by name, read-only and in place: `factors["themes"]` has a row for each film.

    `rows("themes")` are the same as numbers of single precision, whatever they are stored as.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        path = folder / "factors.safetensors"
        try:
            with open(path, "rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            (length,) = struct.unpack("<Q", self._bytes[:8])
            header: dict[str, Any] = json.loads(self._bytes[8 : 8 + length])
            header = {name: tensor for name, tensor in header.items() if name != "__metadata__"}
        except FileNotFoundError:
            raise NoInputError(f"{path}: there is no such file") from None
        except (ValueError, AttributeError, struct.error):
            raise DataError(f"{path}: its header is not that of a safetensors file") from None
        self._start, self._tensors = 8 + length, header

    def __getitem__(self, name: str) -> Array:
        import numpy

        tensor = self._tensors[name]
        first, end = tensor["data_offsets"]
        kind = numpy.dtype(_TYPES[tensor["dtype"]])
        count = (end - first) // kind.itemsize
        numbers = numpy.frombuffer(self._bytes, kind, count, self._start + first)
        array: Array = numbers.reshape(tensor["shape"])
        return array

    def __iter__(self) -> Iterator[str]:
        return iter(self._tensors)

    def __len__(self) -> int:
        return len(self._tensors)

    def __repr__(self) -> str:
        shapes = (f"{name} {tensor['dtype']} {tensor['shape']}" for name, tensor in self._tensors.items())
        return f"factors of {self.folder}: " + ", ".join(shapes)

    def rows(self, name: str) -> Array:
        """A tensor in single precision: bytes are multiplied by the scale of their row."""
        import numpy

        rows: Array = self[name].astype(numpy.float32)
        if f"{name}_scales" in self._tensors and rows.ndim == 2:
            rows *= self[f"{name}_scales"][:, None]
        return rows

    def users(self) -> list[str]:
        """The users of the rows of `user_factors`, in a model of `train_ratings`."""
        return [row["id"] for row in self._table("users.csv")]

    def films(self) -> list[dict[str, str]]:
        """The films of the rows: id, title, year, genres and the other columns of films.csv."""
        return self._table("films.csv")

    def _table(self, name: str) -> list[dict[str, str]]:
        path = self.folder / name
        if not path.is_file():
            raise NoInputError(f"{path}: there is no such file")
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def factors(models: _places.Models = None) -> Factors:
    """The numbers of a similarity model, or of a model of `train_ratings`: `user_factors`, `item_factors` and biases.

    Raises FilmlabError.
    """
    return Factors(_places.model("similarity", models))
