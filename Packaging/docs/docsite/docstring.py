"""Docstrings as HTML: paragraphs, lists of `- name: what it is`, indented code, code in backquotes."""

import re
from html import escape

from .code import listing


def html(text, to=lambda code: None):
    """The docstring's parts; `to` gives the link of a piece of code, if it has one."""
    return "".join(part(each, to) for each in re.split(r"\n\s*\n", text.strip("\n")) if each.strip())


def part(text, to):
    if text.startswith("    "):
        return listing("\n".join(line[4:] for line in text.split("\n")), "python")
    if text.startswith("- "):
        items = re.split(r"\n- ", text.removeprefix("- "))
        return f"<ul>{''.join(f'<li>{words(each, to)}</li>' for each in items)}</ul>"
    return f"<p>{words(text, to)}</p>"


def words(text, to):
    """Lines joined, with code in backquotes."""
    pieces = re.split(r"`([^`]+)`", " ".join(text.split()))
    return "".join(escape(each, quote=False) if place % 2 == 0 else code(each, to) for place, each in enumerate(pieces))


def code(text, to):
    shown = f"<code>{escape(text, quote=False)}</code>"
    address = to(text)
    return f'<a href="{address}">{shown}</a>' if address else shown
