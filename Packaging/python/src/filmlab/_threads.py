"""Work by several threads, whose results come in the order of the work."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Callable, Optional, TypeVar

from .errors import UsageError

Result = TypeVar("Result")

#: Pieces of work that are ready for each thread: enough that none waits, and little memory.
_READY = 2


def count(wanted: Optional[int]) -> int:
    """The number of threads: as wanted, else the processors that this process may use."""
    if wanted is None:
        return len(os.sched_getaffinity(0))
    if isinstance(wanted, bool) or not hasattr(wanted, "__index__"):
        raise UsageError(f"threads=: a whole number is needed, not {wanted!r:.60} of type {type(wanted).__name__}")
    if wanted < 1:
        raise UsageError(f"threads={wanted}: at least 1 is needed")
    return int(wanted)


def results(work: Iterable[Callable[[], Result]], wanted: Optional[int]) -> Iterator[Result]:
    """The results of pieces of work; the caller's thread takes the next pieces meanwhile."""
    threads = count(wanted)
    if threads == 1:
        yield from (piece() for piece in work)
        return
    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(threads, "filmlab") as pool:
        try:
            for piece in work:
                waiting.append(pool.submit(piece))
                if len(waiting) > threads * _READY:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
