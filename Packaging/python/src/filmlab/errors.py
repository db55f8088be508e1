"""Errors with the command's sentence, and the notes that it writes beside its results."""

from __future__ import annotations


class FilmlabError(Exception):
    """Something could not be done; the message is the command's sentence.

    `status` is the exit status that the command has for it (sysexits.h).
    """

    status: int = 70

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        if status is not None:
            self.status = status

    def __reduce__(self) -> tuple[type[FilmlabError], tuple[str, int]]:
        return type(self), (str(self), self.status)


class UsageError(FilmlabError, ValueError):
    """An argument that is wrong, or does not go with another."""

    status = 64


class DataError(FilmlabError, ValueError):
    """Data that cannot be used."""

    status = 65


class NoInputError(FilmlabError, LookupError):
    """No such file, column, film or model."""

    status = 66


class InputOutputError(FilmlabError):
    """A file that cannot be read or written."""

    status = 74


class FilmlabNote(UserWarning):
    """What was guessed, left out or doubtful in a call that went well.

    `warnings.simplefilter("ignore", filmlab.FilmlabNote)` silences them.
    """


_KINDS: tuple[type[FilmlabError], ...] = (UsageError, DataError, NoInputError, InputOutputError)


def error(message: str, status: int) -> FilmlabError:
    """The error of an exit status."""
    for kind in _KINDS:
        if kind.status == status:
            return kind(message, status)
    return FilmlabError(message, status)
