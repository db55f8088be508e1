"""The text of a command's help: paragraphs, headings in capitals, examples, and lists of a word and what it means."""

import re
from itertools import groupby

from .code import listing
from .help_words import words
from .places import slug

HEADING = re.compile(r"[A-Z][A-Z ]+$")
TERM = re.compile(r"  (\S+)\s{2,}(\S.*)$")


def help_text(writer, text):
    """The parts of the text in their order; lines that begin with two blanks belong together."""
    parts, heading = [], ""
    for kind, lines in groupby(text.split("\n"), key=line_kind):
        lines = list(lines)
        if kind == "heading":
            heading = lines[0]
            parts.append(f'<h2 id="{slug(heading)}">{heading.capitalize()}</h2>')
        elif kind == "indented":
            parts.append(examples(lines) if heading == "EXAMPLES" else terms(writer, lines))
        elif kind == "text":
            parts += [f"<p>{words(writer, line)}</p>" for line in lines]
    return f'<div class="text">{"".join(parts)}</div>' if parts else ""


def line_kind(line):
    if not line.strip():
        return "empty"
    if line.startswith("  "):
        return "indented"
    return "heading" if HEADING.match(line) else "text"


def examples(lines):
    """Commands as they are typed; what the help puts behind a wide gap is a comment."""
    return listing("\n".join(re.sub(r"^(\S.*?\S)(\s{2,})(\S.*)$", r"\1\2# \3", line[2:]) for line in lines))


def terms(writer, lines):
    """Words with what they mean; a line without a word goes on with the one above."""
    rows = []
    for line in lines:
        found = TERM.match(line)
        if found:
            rows.append([found[1], found[2]])
        elif rows:
            rows[-1][1] += " " + line.strip()
    shown = "".join(f"<div><dt><code>{name}</code></dt><dd>{words(writer, said)}</dd></div>" for name, said in rows)
    return f'<dl class="facts-list terms">{shown}</dl>'
