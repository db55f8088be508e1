#!/usr/bin/env python3
"""Runs the tutorials' commands and lines of Python, and says where something else is printed than they show.

    Packaging/docs/tutorials.py FILMLAB [--write] [TUTORIAL …]

Blocks of `console` run in one shell's folder, `$ ` before each command; blocks of `python` with `>>> ` in one session of
this Python, which needs the package filmlab. With --write what is printed replaces what is shown.
"""

import argparse
import difflib
import os
import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "Tests/Browser")]

from tutorial import console, prepared, session  # noqa: E402

BLOCK = re.compile(r"```(console|python)\n(.*?)```", re.S)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("filmlab", help="the command")
    options.add_argument("tutorials", nargs="*", type=Path, help="articles; all if none is named")
    options.add_argument("--write", action="store_true", help="write what is printed into the articles")
    given = options.parse_intermixed_args()
    filmlab = os.path.abspath(given.filmlab)
    paths = [path.resolve() for path in given.tutorials] or sorted(HERE.glob("filmlab.docc/*.md"))
    wrong = [path for path in paths if not agrees(path, filmlab, given.write)]
    sys.exit(f"{len(wrong)} tutorials show something else" if wrong and not given.write else 0)


def agrees(path, filmlab, writes):
    """Whether a tutorial shows what is printed; it runs in a fresh folder with the files that it is about."""
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        prepared.prepare(path.stem, Path(folder))
        with console.Console(filmlab, Path(folder)) as shell:
            python = session.Session(shell.environment)
            kinds = {"console": shell.run, "python": python.run}
            shown = BLOCK.sub(lambda found: f"```{found[1]}\n{kinds[found[1]](found[2])}```", text)
        os.chdir(HERE)
    if shown != text:
        sys.stdout.writelines(difflib.unified_diff(text.splitlines(True), shown.splitlines(True), str(path), "printed"))
        if writes:
            path.write_text(shown, encoding="utf-8")
    return shown == text


if __name__ == "__main__":
    main()
