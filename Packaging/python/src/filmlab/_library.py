"""libfilmlab.so, the engine as a C library: see its header, filmlab.h. Calls release the interpreter's lock."""

from __future__ import annotations

import ctypes
import functools
import json
import os
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Union

from . import _places
from ._columns import Columns
from .errors import DataError, NoInputError, error

#: What `describe` adds to a result, by filmlab.h's numbers.
_DETAILS = {"entries": 1, "aspects": 2}
#: Python's threads call at once. The library's own would be missing in the child of a fork, such as a process of
#: multiprocessing.
_THREADS = 1


class Chunk(NamedTuple):
    """Texts one behind the other as UTF-8, with the byte where each begins and where the last ends."""

    data: Any  #: an object of type bytes, or an address
    offsets: int  #: the address of length + 1 numbers of 64 bits
    length: int
    owners: tuple[object, ...]  #: what keeps the memory


class _Library:
    def __init__(self, path: str) -> None:
        library = ctypes.CDLL(path)
        pointer, integer = ctypes.c_void_p, ctypes.c_int32
        texts: list[Any] = [pointer, pointer, pointer, ctypes.c_int64, integer]
        self.open = library.filmlab_open
        self.open.argtypes, self.open.restype = [ctypes.c_char_p, pointer], pointer
        self.score = library.filmlab_score
        self.score.argtypes, self.score.restype = [*texts, pointer, pointer, pointer, pointer], integer
        self.describe = library.filmlab_describe
        self.describe.argtypes, self.describe.restype = [*texts, integer, pointer], pointer
        self.free = library.filmlab_free
        self.free.argtypes, self.free.restype = [pointer], None
        self.close = library.filmlab_close
        self.close.argtypes, self.close.restype = [pointer], None

    def taken(self, address: int) -> bytes:
        """The text at an address, which is freed."""
        text = ctypes.string_at(address)
        self.free(address)
        return text


@functools.cache
def _library() -> _Library:
    return _Library(str(_places.library()))


class Model:
    """A sentiment model; any number of threads may use it at once."""

    def __init__(self, folder: str) -> None:
        self._library = _library()
        self.has_aspects = os.path.exists(os.path.join(folder, "aspects.tsv"))
        message = ctypes.c_void_p()
        handle = self._library.open(os.fsencode(folder), ctypes.byref(message))
        if not handle:
            raise NoInputError(self._said(message))
        self._handle = handle
        # The address alone: the model would live for ever with a method of its own.
        weakref.finalize(self, self._library.close, handle)

    def score(self, chunk: Chunk, columns: Columns, start: int) -> None:
        """Scores texts into the columns, from row `start` on, by the calling thread."""
        places = columns.addresses(start)
        status = self._library.score(self._handle, chunk.data, chunk.offsets, chunk.length, _THREADS, *places)
        if status != 0:
            raise error("the texts cannot be scored", status)

    def describe(self, chunk: Chunk, parts: Sequence[str]) -> list[dict[str, Any]]:
        """The texts' results as `filmlab sentiment` writes them, with their entries and aspects."""
        message = ctypes.c_void_p()
        details = sum(_DETAILS[part] for part in parts)
        lines = self._library.describe(
            self._handle, chunk.data, chunk.offsets, chunk.length, _THREADS, details, ctypes.byref(message)
        )
        if not lines:
            raise DataError(self._said(message))
        return list(map(json.loads, self._library.taken(lines).splitlines()))

    def _said(self, message: ctypes.c_void_p) -> str:
        return self._library.taken(message.value).decode("utf-8", "replace") if message.value else "out of memory"


def model(models: Union[_places.Models, Model]) -> Model:
    """The model of a folder, read once, and again where its files have changed; an open one as it is."""
    if isinstance(models, Model):
        return models
    # By its whole path: the working folder may change.
    folder = _places.model("sentiment", models).absolute()
    return _model(str(folder), tuple(map(_stamp, sorted(folder.glob("*.*")))))


def _stamp(file: Path) -> tuple[str, int, int, int]:
    """What differs where a file was written or replaced; its time alone may be kept, as by an unpacked archive."""
    state = file.stat()
    return file.name, state.st_ino, state.st_size, state.st_mtime_ns


# A model takes 27 MB; as many as someone compares.
@functools.lru_cache(maxsize=8)
def _model(folder: str, stamps: tuple[tuple[str, int, int, int], ...]) -> Model:
    return Model(folder)


# A lock of the parent's model may have been held by another thread when the child was made.
os.register_at_fork(after_in_child=_model.cache_clear)
