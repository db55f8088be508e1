#!/usr/bin/env python3
"""Runs the commands that the README shows and writes what they print below them.

    Benchmarks/readme.py FILMLAB [DATA]

A block that begins with `$ filmlab …` is run from the top folder, up to a comment sign; what it shows
is replaced. `dev.jsonl.gz` is taken from DATA; without DATA that block stays as it is.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"```\n\$ (filmlab [^\n]*)\n.*?```", re.S)


def main():
    filmlab = os.path.abspath(sys.argv[1])
    data = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None

    def rerun(match):
        shown = match.group(1)
        command = shown.split("  #")[0]
        if "dev.jsonl.gz" in command:
            if data is None:
                return match.group(0)
            command = command.replace("dev.jsonl.gz", f"'{data}/dev.jsonl.gz'")
        # Notes on fields and counts belong to a terminal; a sentence that names a film belongs here.
        quiet = "" if command.startswith("filmlab similar") else "2>/dev/null"
        line = "set -o pipefail; filmlab() { '%s' \"$@\" %s; }; %s" % (filmlab, quiet, command)
        run = subprocess.run(["bash", "-c", line], cwd=TOP, text=True, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, check=True)
        return f"```\n$ {shown}\n{run.stdout.rstrip()}\n```"

    readme = TOP / "README.md"
    readme.write_text(BLOCK.sub(rerun, readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
