"""Commands that run for Python: none outlives the call that started it."""

from __future__ import annotations

import atexit
import os
import subprocess
import threading
from collections.abc import Sequence

#: Seconds that a command has to remove what it began to write; it takes milliseconds.
_GRACE = 5

_running: set[subprocess.Popen[bytes]] = set()
_lock = threading.Lock()


def run(words: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    """Runs a command to its end, and ends it where the call does not come to its own, as after Ctrl-C."""
    process = _start(words)
    try:
        output, errors = process.communicate()
    except BaseException:
        _end(process)
        raise
    finally:
        with _lock:
            _running.discard(process)
    return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


def _start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    # With the number of this process the command ends itself if Python is killed without a chance to.
    environment = {**os.environ, "FILMLAB_PARENT": str(os.getpid())}
    with _lock:
        process = subprocess.Popen(
            list(words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        _running.add(process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.communicate(timeout=_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


@atexit.register
def _end_all() -> None:
    """Ends what threads still run when the interpreter ends."""
    with _lock:
        left = list(_running)
    for process in left:
        process.terminate()


def _forget() -> None:
    """After a fork the commands are the parent's, and its lock may have been held by another thread."""
    global _lock
    _lock = threading.Lock()
    _running.clear()


os.register_at_fork(after_in_child=_forget)
