"""Text in the language of man(7)."""

import re

# An option, or a hyphen that stands alone: people copy it, so it is no typographic hyphen.
OPTION = re.compile(r"(?<![\w-])-[-\w]*")
HEADING = re.compile(r"[A-Z][A-Z ]+")


def escaped(text):
    """A line of prose that is printed unchanged."""
    text = text.replace("\\", "\\e").replace("^", "\\(ha").replace("~", "\\(ti")
    text = OPTION.sub(lambda match: match[0].replace("-", "\\-"), text)
    return guarded(text)


def typed(line):
    """A line that people copy into a shell."""
    line = line.replace("\\", "\\e").replace("-", "\\-")
    for character, name in {"'": "aq", "`": "ga", "^": "ha", "~": "ti"}.items():
        line = line.replace(character, f"\\({name}")
    return guarded(line)


def guarded(line):
    """A dot or an apostrophe at a line's start would make it a request."""
    return "\\&" + line if line[:1] in (".", "'") else line


def paragraphs(text):
    """A text of --help: indented lines stay as they are, a line of capitals is a heading."""
    lines, is_typed, needs_break = [], False, False
    for line in text.split("\n"):
        if line.startswith("  ") != is_typed:
            is_typed = not is_typed
            lines.append(".EX" if is_typed else ".EE")
        if is_typed:
            lines.append(typed(line[2:]))
        elif HEADING.fullmatch(line):
            lines.append(f".SH {line}")
            needs_break = False
        elif line:
            lines += [".PP"] * needs_break + [escaped(line)]
            needs_break = False
        else:
            needs_break = True
    return lines + [".EE"] * is_typed
