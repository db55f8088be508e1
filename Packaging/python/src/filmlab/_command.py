"""The command as a function: its words, its answer, its notes, its errors."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Union

from . import _children, _places
from .errors import FilmlabNote, UsageError, error

#: A value of an option of the command. True stands for a flag, a sequence for an option that is repeated.
Option = Union[None, bool, int, float, str, "os.PathLike[str]", Sequence[Union[str, "os.PathLike[str]"]]]

_NAME = "filmlab: "
#: What decides how a command's answer is read.
_OWN = frozenset(("by_film", "format", "output", "text_field"))
#: An option of the command in a message, with a value behind it or without; texts in quotation marks are not.
_OPTION = re.compile(r'"[^"]*"|(?<![\w-])--([a-z]+(?:-[a-z]+)*)(?: (?=\d))?')
#: What options are called here, where that is not the option's name.
_CALLED = {"text_field": "text", "jobs": "threads"}
#: Lines for people about what results say themselves: counts with seconds, figures.
_SUMMARY = re.compile(r"; [\d.]+ s$|nothing the lexicon knows|^  |n-grams, |^the figures$")


class Answer(NamedTuple):
    """What a command wrote."""

    text: str
    notes: tuple[str, ...]

    @property
    def value(self) -> Any:
        """The text as JSON."""
        return json.loads(self.text)


def options(**given: Option) -> list[str]:
    """Options as words: `min_count=3` is `--min-count=3`; None and False are left out."""
    words: list[str] = []
    for name, value in given.items():
        option = "--" + name.rstrip("_").replace("_", "-")
        if value is not None and hasattr(value, "item"):
            # A number of numpy, as grids of parameters have them.
            value = value.item()
        if value is None or value is False:
            continue
        if value is True:
            words.append(option)
        elif isinstance(value, (int, float)):
            words.append(f"{option}={value}")
        elif isinstance(value, (str, os.PathLike)):
            words.append(f"{option}={os.fspath(value)}")
        else:
            words += [f"{option}={os.fspath(item)}" for item in value]
    return words


def further(given: Mapping[str, Option]) -> Mapping[str, Option]:
    """Options that a user adds, without those that functions set themselves.

    Raises UsageError.
    """
    own = [name for name in given if name in _OWN]
    if own:
        raise UsageError(f"{own[0]}=: is no option here; the function sets it itself")
    return given


def run(*command: str, options: Sequence[str] = (), arguments: Sequence[str] = (), hidden: str = "") -> Answer:
    """Runs the command.

    - `arguments` may begin with a dash.
    - `hidden` is the folder of temporary files: messages call `ratings.jsonl` there "the ratings", and its fourth line
      row 4 of them.

    Raises FilmlabError with the command's sentence.
    """
    finished = _children.run([str(_places.command()), *command, *options, "--", *arguments])
    lines = _translated(finished.stderr.decode("utf-8", "replace"), hidden).splitlines()
    if finished.returncode != 0:
        raise error(_sentence(lines, finished.returncode), finished.returncode)
    notes = tuple(line for line in lines if line and not _SUMMARY.search(line))
    return Answer(finished.stdout.decode("utf-8", "replace"), notes)


def _translated(messages: str, hidden: str) -> str:
    """Messages in the words of this package: `--scale 10` is `scale=10`."""
    if hidden:
        file = re.compile(re.escape(hidden + os.sep) + r"(\w+)\.\w+(?::(\d+))?")
        messages = file.sub(lambda found: (f"row {found[2]} of " if found[2] else "") + f"the {found[1]}", messages)
    return _OPTION.sub(lambda found: _parameter(found[1]) if found[1] else found[0], messages)


def _parameter(option: str) -> str:
    name = option.replace("-", "_")
    return _CALLED.get(name, name) + "="


def _sentence(lines: Sequence[str], status: int) -> str:
    """The sentence of an error: the line that begins with the program's name, or with "Error: " for wrong options."""
    for line in reversed(lines):
        for start in (_NAME, "Error: "):
            if line.startswith(start):
                return line[len(start) :]
    if status < 0:
        return f"the command was ended by {signal.Signals(-status).name}; is there enough memory?"
    return lines[-1] if lines else "the command ended without a word"


def warn(notes: Sequence[str]) -> None:
    """Tells the user what the command noted, at the line that called this package."""
    depth = 1
    frame = sys._getframe()
    while frame.f_back and frame.f_globals.get("__name__", "").split(".")[0] == __package__:
        frame, depth = frame.f_back, depth + 1
    for note in notes:
        warnings.warn(note, FilmlabNote, stacklevel=depth)
