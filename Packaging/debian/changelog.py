#!/usr/bin/env python3
"""Writes debian/changelog from CHANGELOG.md, whose headings are "## 0.1.0 (unreleased)" or "## 0.1.0 (2026-01-31)".

    changelog.py CHANGELOG.md --maintainer "Name <address>" --time 1769817600
"""

import argparse
import re
import sys
import textwrap
from datetime import datetime, timezone
from email.utils import format_datetime

RELEASE = re.compile(r"## (\d+\.\d+\.\d+) \((unreleased|\d{4}-\d{2}-\d{2})\)")
WIDTH = 79  # Debian's tools take lines of 80


def releases(text):
    """Each release: its version, its day or "unreleased", and its lines."""
    found = []
    for line in text.split("\n"):
        if line.startswith("## "):
            heading = RELEASE.fullmatch(line)
            if not heading:
                raise ValueError(f'CHANGELOG.md: "{line}" is no heading such as "## 0.1.0 (unreleased)"')
            found.append((heading[1], heading[2], []))
        elif found:
            found[-1][2].append(line)
    if not found:
        raise ValueError('CHANGELOG.md: there is no heading such as "## 0.1.0 (unreleased)"')
    return found


def items(lines):
    """Headings, and what each "- " begins, with its further lines in one."""
    found, is_open = [], False
    for line in lines:
        words = line.strip()
        if line.startswith("### "):
            found.append(("heading", words[4:]))
        elif line.startswith("- "):
            found.append(("item", words[2:]))
        elif words and is_open:
            found[-1] = ("item", f"{found[-1][1]} {words}")
        elif words:
            found.append(("item", words))
        is_open = bool(words) and not line.startswith("### ")
    return found


def entry(version, day, lines, maintainer, time):
    """A release as Debian writes it; one that is not out yet has the given time."""
    when = time if day == "unreleased" else datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
    text = [f"filmlab ({version}) {'UNRELEASED' if day == 'unreleased' else 'bookworm'}; urgency=medium", ""]
    for kind, words in items(lines):
        if kind == "heading":
            text += ([""] if text[-1] else []) + [f"  [ {words} ]"]
        else:
            text += textwrap.wrap(words, WIDTH, initial_indent="  * ", subsequent_indent="    ",
                                  break_long_words=False, break_on_hyphens=False)
    return "\n".join(text + ["", f" -- {maintainer}  {format_datetime(when)}", ""])


def main():
    parser = argparse.ArgumentParser(description="Writes debian/changelog from CHANGELOG.md.")
    parser.add_argument("file")
    parser.add_argument("--maintainer", required=True)
    parser.add_argument("--time", required=True, type=int, help="of a release that is not out yet, in seconds since 1970")
    options = parser.parse_args()
    time = datetime.fromtimestamp(options.time, timezone.utc)
    with open(options.file, encoding="utf-8") as file:
        try:
            entries = [entry(*release, options.maintainer, time) for release in releases(file.read())]
        except ValueError as error:
            sys.exit(f"changelog.py: {error}")
    print("\n".join(entries), end="")


if __name__ == "__main__":
    main()
