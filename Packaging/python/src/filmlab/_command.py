"""The command as a function: its words, its answer, its notes, its errors."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from . import _children, _places
from ._options import Option
from .errors import FilmlabNote, UsageError, error

_NAME = "filmlab: "
#: What decides how a command's answer is read.
_OWN = frozenset(("all", "all_users", "by_film", "format", "help", "output", "version"))
#: An option of the command in a message, with a value behind it or without; texts in quotation marks are not.
_OPTION = re.compile(r'"[^"]*"|(?<![\w-])--([a-z]+(?:-[a-z]+)*)(?: (?=\d))?')
#: What options are called here, where that is not the option's name.
_CALLED = {"text_field": "text", "jobs": "threads"}
#: Lines for people about what results say themselves: counts with seconds, figures.
_SUMMARY = re.compile(r"; [\d.]+ s$|nothing the lexicon knows|^  |n-grams, |^the figures$")
#: The number of a line in a message; texts in quotation marks are not.
_LINE = re.compile(r'"[^"]*"|\bline (?=\d)')
#: Advice that is none for Python.
_FOR_THE_TERMINAL = ", or use - for standard input"
#: A note on the columns that the command took.
_COLUMNS = re.compile(r'^the \w+: (?:\w+ from "[^"]*"(?:, )?)+$')


class Answer(NamedTuple):
    """What a command wrote."""

    text: str
    notes: tuple[str, ...]

    @property
    def value(self) -> Any:
        """The text as JSON."""
        return json.loads(self.text)


def further(given: Mapping[str, Option], *own: str) -> Mapping[str, Option]:
    """Options that a user adds, without those that functions set themselves.

    - `own`: what this function sets besides.

    Raises UsageError.
    """
    for name in given:
        plain = name.rstrip("_").replace("-", "_")
        if plain in own and plain in _CALLED:
            raise UsageError(f"{name}=: is called {_CALLED[plain]}= here")
        if plain in _OWN or plain in own:
            raise UsageError(f"{name}=: is no option here; the function sets it itself")
    return given


def run(*command: str, options: Sequence[str] = (), arguments: Sequence[str] = (), hidden: str = "") -> Answer:
    """Runs the command.

    - `arguments` may begin with a dash.
    - `hidden` is the folder of temporary files: messages call `ratings.jsonl` there "the ratings", and its fourth line
      row 4 of them.

    Raises FilmlabError with the command's sentence.
    """
    words = [*command, *options, "--", *arguments]
    for word in words:
        _check(word)
    finished = _children.run([str(_places.command()), *words])
    lines = _translated(finished.stderr.decode("utf-8", "replace"), hidden).splitlines()
    if finished.returncode != 0:
        raise error(_sentence(lines, finished.returncode), finished.returncode)
    notes = tuple(line for line in lines if line and not _SUMMARY.search(line))
    return Answer(finished.stdout.decode("utf-8", "replace"), notes)


def _check(word: str) -> None:
    """Raises UsageError for what no process can be given."""
    try:
        is_sound = b"\0" not in os.fsencode(word)
    except UnicodeEncodeError:
        is_sound = False
    if not is_sound:
        raise UsageError(f"{word!r:.60}: a character of it cannot be given to the command")


def _translated(messages: str, hidden: str) -> str:
    """Messages in the words of this package: `--scale 10` is `scale=10`."""
    if hidden:
        file = re.compile(re.escape(hidden + os.sep) + r"(\w+)\.\w+(?::(\d+))?")
        messages = "\n".join(_of_rows(line) if file.search(line) else line for line in messages.split("\n"))
        messages = file.sub(lambda found: (f"row {found[2]} of " if found[2] else "") + f"the {found[1]}", messages)
    messages = messages.replace(_FOR_THE_TERMINAL, "")
    return _OPTION.sub(lambda found: _parameter(found[1]) if found[1] else found[0], messages)


def _of_rows(message: str) -> str:
    """A message on a file that was made, whose lines are the rows of what the user gave."""
    return _LINE.sub(lambda found: "row " if found[0] == "line " else found[0], message)


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


def warn(notes: Sequence[str], named: bool = True) -> None:
    """Tells the user what the command noted, at the line that called this package.

    - `named`: whether the user named the columns; else nothing is said of those that the command took.
    """
    depth = 1
    frame = sys._getframe()
    while frame.f_back and frame.f_globals.get("__name__", "").split(".")[0] == __package__:
        frame, depth = frame.f_back, depth + 1
    for note in notes:
        if not named and _COLUMNS.search(note):
            continue
        warnings.warn(note, FilmlabNote, stacklevel=depth)
