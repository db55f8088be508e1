"""Sentences of the command's help: code in backquotes, commands and options lead to where they are described."""

import re
from html import escape

from .code import word
from .inline import command_place

PIECE = re.compile(r"`(?P<code>[^`]+)`|(?P<option>(?<![\w-])--[a-z][a-z-]*[a-z])|(?P<command>\bfilmlab(?: [a-z]+){1,2})")


def words(writer, text):
    shown, end = [], 0
    for found in PIECE.finditer(text):
        shown += [escape(text[end:found.start()], quote=False), piece(writer, found)]
        end = found.end()
    return "".join(shown) + escape(text[end:], quote=False)


def piece(writer, found):
    """`sentiment --abstain` in backquotes is a command's too, though it does not begin with its name."""
    if found["option"]:
        return word(found["option"])
    if found["code"]:
        place = command_place(f"filmlab {found['code']}", writer.commands)
        return linked(writer, place, found["code"]) if place else writer.code(found["code"])
    return named(writer, found["command"])


def named(writer, text):
    """A command in a sentence, without the words behind it."""
    known = next((name for name in shorter(text) if name in writer.commands), None)
    if not known:
        return text
    return linked(writer, writer.commands[known], known) + text.removeprefix(known)


def shorter(text):
    parts = text.split()
    return [" ".join(parts[:count]) for count in range(len(parts), 1, -1)]


def linked(writer, place, text):
    return f'<a href="{writer.to(place)}">{word(text)}</a>' if place != writer.page else word(text)
