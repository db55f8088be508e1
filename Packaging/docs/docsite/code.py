"""Listings of code: comments and what a shell prints stand back, so that what one types is seen first."""

import re
from html import escape

COMMENT = {"swift": r"//", "python": r"#", "sh": r"#", "shell": r"#", "bash": r"#", "console": r"#", None: r"#"}


def listing(text, language=None):
    """Code of a language; without one it is a shell's."""
    lines = [line(each, language, shows_prompts=is_session(text)) for each in text.rstrip("\n").split("\n")]
    kind = "session" if is_session(text) else "listing"
    return f'<pre class="{kind}" tabindex="0"><code>{chr(10).join(lines)}</code></pre>'


def is_session(text):
    """Whether lines that one types are marked, so that all others are what was printed."""
    return any(each.startswith(("$ ", ">>> ")) for each in text.split("\n"))


def line(text, language, shows_prompts):
    if shows_prompts:
        return prompt(text)
    mark = COMMENT.get(language)
    found = re.search(rf"(?:^|\s)({mark}\s.*)$", text) if mark else None
    if not found or inside_quotes(text[:found.start(1)]):
        return escape(text, quote=False)
    return escape(text[:found.start(1)], quote=False) + soft(found.group(1))


def prompt(text):
    found = re.match(r"(\$ |>>> |\.\.\. )(.*)", text)
    return soft(found.group(1)) + f"<b>{escape(found.group(2), quote=False)}</b>" if found else escape(text, quote=False)


def inside_quotes(before):
    return before.count('"') % 2 == 1


def soft(text):
    return f'<span class="soft">{escape(text, quote=False)}</span>'


def word(text):
    """Code within a line; an option does not break behind its hyphens."""
    kind = ' class="option"' if text.startswith("-") else ""
    return f"<code{kind}>{escape(text, quote=False)}</code>"
