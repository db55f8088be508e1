#!/usr/bin/env python3
"""How the work of filmlab grows with its input: instructions for an input of some size and for four times that.

    Benchmarks/complexity.py FILMLAB [--only NAME] [--write]

Counts instructions with valgrind, so that the figures are the same on a busy machine. What starting takes is
taken off: the same command with next to no input. Linear work grows fourfold; more than fivefold is a fault, and
ends the script with status 1. The inputs are such as an attacker would send: repetitive, nested, never closed.
`--write` writes the table into RELIABILITY.md.
"""

import argparse
import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import sections

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "Datasets/sample/reviews.jsonl"
MOST = 5.0
COLUMNS = ["Input", "Size", "Million instructions", "Four times the size"]


def lines(header, row):
    """A file of a header and some equal rows."""
    return lambda count: header + row * count


def review(text):
    """A review as a JSON line whose text is a piece, repeated."""
    return lambda count: '{"text":"' + text * count + '"}\n'


def compressed(text):
    """The same text in a gzip file, a member for each thousand bytes."""
    def members(count):
        data = text(count).encode()
        return b"".join(gzip.compress(data[i:i + 1000], 1) for i in range(0, len(data), 1000))
    return members


SENTIMENT = ["sentiment", "FILE"]
LEXICON = ["sentiment", "REVIEWS", "--user-lexicon", "FILE"]
FILMS = ["recommend", "RATINGS", "--films", "FILE"]
# Films of the bundled model, so that there is something to recommend by.
TABLE = "movieId,title,genres\n1,Heat (1995),Drama\n2,Jaws (1975),Thriller\n"
RECOMMEND = ["recommend", "FILE"]
# Name, arguments, ending of the file, input by size, size.
FILES = [
    ("JSON: many rows", SENTIMENT, "jsonl", lines("", '{"text":"A quiet, moving film."}\n'), 2000),
    ("JSON: one array", SENTIMENT, "json", lambda n: "[" + ",".join(['{"text":"Dull."}'] * n) + "]", 2000),
    ("JSON: never closed", SENTIMENT, "jsonl", lines("", '{"text":"a\n'), 4000),
    ("JSON: nested arrays", SENTIMENT, "jsonl", lambda n: '{"text":"a","x":' + "[" * n + "]" * n + "}\n", 20000),
    ("JSON: nested objects", SENTIMENT, "jsonl", lambda n: '{"text":"a","x":' + '{"a":' * n + "1" + "}" * n + "}\n", 8000),
    ("JSON: a key again and again", SENTIMENT, "jsonl",
     lambda n: "{" + ",".join(['"text":"a\\ud800b"'] * n) + "}\n", 4000),
    ("JSON: many keys", SENTIMENT, "jsonl",
     lambda n: '{"text":"a",' + ",".join(f'"k{i}":{i}' for i in range(n)) + "}\n", 4000),
    ("JSON: backslashes", SENTIMENT, "jsonl", review("\\\\"), 20000),
    ("Python's dicts", SENTIMENT, "jsonl", lines("", "{'text': 'It\\'s \"fine\"', 'x': None}\n"), 1500),
    ("CSV: many rows", SENTIMENT, "csv", lines("id,text\n", '1,"A quiet, moving film."\n'), 3000),
    ("CSV: stray quotes", SENTIMENT, "csv", lines("id,text\n", 'z",",\n'), 4000),
    ("CSV: quotes that open", SENTIMENT, "csv", lines("id,text\n", '"a","b\n'), 4000),
    ("CSV: a quote in a quote", SENTIMENT, "csv", lines("id,text\n", '1,"x""y,z\n'), 4000),
    ("CSV: backslashes before quotes", SENTIMENT, "csv", lines("id,text\n", '1,"x\\",z"\n'), 4000),
    ("CSV: only quotes", SENTIMENT, "csv", lambda n: "id,text\n" + '"' * n, 40000),
    ("CSV: one row of many fields", SENTIMENT, "csv", lambda n: "id,text\n" + "," * n + "\n", 40000),
    ("CSV: a header of many fields", SENTIMENT, "csv",
     lambda n: "text," + ",".join(f"c{i}" for i in range(n)) + "\nA fine film.\n", 2000),
    ("TSV: stray quotes", SENTIMENT, "tsv", lines("id\ttext\n", '1\t"x\n'), 4000),
    ("lines of text", SENTIMENT, "txt", lines("", "A quiet, moving film.\n"), 2000),
    ("text: one word", SENTIMENT, "jsonl", review("a"), 40000),
    ("text: words", SENTIMENT, "jsonl", review("not very good, "), 4000),
    ("text: negators", SENTIMENT, "jsonl", review("not "), 10000),
    ("text: punctuation", SENTIMENT, "jsonl", review("!?."), 15000),
    ("text: apostrophes", SENTIMENT, "jsonl", review("'"), 30000),
    ("text: markup", SENTIMENT, "jsonl", review("<br"), 15000),
    ("text: entities", SENTIMENT, "jsonl", review("&amp;"), 10000),
    ("text: open brackets", SENTIMENT, "jsonl", review("[b"), 15000),
    ("text: stars", SENTIMENT, "jsonl", review("★"), 15000),
    ("text: digits and slashes", SENTIMENT, "jsonl", review("4/"), 15000),
    ("text: no blank beyond ASCII", SENTIMENT, "jsonl", review("é"), 20000),
    ("text: signs of no width", SENTIMENT, "jsonl", review("\u200b"), 15000),
    ("text: emoji", SENTIMENT, "jsonl", review("👍🏽"), 6000),
    ("text: headlines without ends", SENTIMENT, "jsonl", review("Ab—Cd…"), 4000),
    ("text: headlines beyond ASCII", SENTIMENT, "jsonl", review("Abé—Cd…"), 4000),
    ("text, explained", SENTIMENT + ["--explain"], "jsonl", review("not very good, "), 3000),
    ("gzip: many members", SENTIMENT, "jsonl.gz", compressed(lines("", '{"text":"A quiet, moving film."}\n')), 6000),
    ("user lexicon: many entries", LEXICON, "tsv", lambda n: "".join(f"zq{i}x\t0.5\n" for i in range(n)), 4000),
    ("user lexicon: marks before a word", LEXICON, "tsv", lambda n: "NOT_" * n + "x\t1\n", 10000),
    ("films: many rows", FILMS, "csv",
     lambda n: TABLE + "".join(f"{i + 3},Zq {i} of it (1990),Drama\n" for i in range(n)), 8000),
    ("films: one key of many titles", FILMS, "csv",
     lambda n: TABLE + "".join(f"1,Zq {i} of it,Drama\n" for i in range(n)), 4000),
    ("films: one title of many keys", FILMS, "csv",
     lambda n: TABLE + "".join(f"{i + 3},Hamlet,Drama\n" for i in range(n)), 8000),
    ("reviews by film", SENTIMENT + ["--by-film"], "jsonl",
     lambda n: "".join(f'{{"text":"Fine.","title":"Film {i}"}}\n' for i in range(n)), 1500),
    ("reviews in context", SENTIMENT + ["--context", "film,critic"], "jsonl",
     lambda n: '{"text":"Fine.","title":"Film","critic":"A"}\n' * n, 1500),
    ("ratings: many rows", ["evaluate", "ratings", "FILE", "--method", "bias"], "csv",
     lambda n: "userId,movieId,rating\n" + "".join(f"{i % 50},{i % 77},{1 + i % 5}\n" for i in range(n)), 8000),
    ("ratings: lists of many users", ["recommend", "--all-users", "FILE", "--method", "biased", "--count", "3"], "csv",
     lambda n: "userId,movieId,rating\n" + "".join(f"{i // 20},{i * 7 % 77},{1 + i % 5}\n" for i in range(n)), 8000),
    ("ratings: stray quotes", RECOMMEND, "csv", lines("title,rating\nThe Mirror,5\n", 'z",",\n'), 4000),
    ("ratings: titles that no film has", RECOMMEND, "csv",
     lambda n: "title,rating\nThe Mirror,5\n" + "".join(f"Zq{i} xv of the night,3\n" for i in range(n)), 500),
    ("ratings: titles of 500 bytes", RECOMMEND, "csv",
     lambda n: "title,rating\nThe Mirror,5\n" + "".join(f"{i} {'mirror ' * 70},3\n" for i in range(n)), 200),
    ("ratings: one film", RECOMMEND, "csv", lines("title,rating\n", "The Mirror,5\n"), 2000),
]
# Name, arguments by size, size.
ARGUMENTS = [
    ("explain", lambda n: ["explain", "never a dull moment, " * n], 1000),
    ("explain: one word", lambda n: ["explain", "a" * n], 8000),
    ("a title of many words", lambda n: ["similar", ("mirror " * n).strip()], 16),
    ("a title of letters", lambda n: ["similar", "x" * n], 100),
    ("a title of 60 kB", lambda n: ["similar", "mirror " * n], 2000),
    ("a title of many parts", lambda n: ["similar", ("the mirror: " * n).strip()], 10),
]


def instructions(filmlab, arguments):
    """How many instructions a command takes; what it prints and how it ends does not matter, but a crash does."""
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", filmlab, *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    found = re.search(r"I +refs: +([0-9,]+)", run.stderr)
    if run.returncode not in (0, 64, 65, 66) or not found:
        raise SystemExit(f"{arguments[:2]} ended with {run.returncode}: {run.stderr[-400:]}")
    return int(found.group(1).replace(",", ""))


def growth(filmlab, command, size):
    """Instructions for a size, in millions, and how many times as many four times that takes."""
    start, once, more = (instructions(filmlab, command(count)) for count in (1, size, 4 * size))
    return (once - start) / 1e6, (more - start) / max(once - start, 1)


def file_command(folder, arguments, ending, text):
    def command(count):
        path = Path(folder) / f"input.{ending}"
        made = text(count)
        path.write_bytes(made if isinstance(made, bytes) else made.encode())
        ratings = Path(folder) / "ratings.csv"
        ratings.write_text("movieId,rating\n1,5\n2,4\n", encoding="utf-8")
        files = {"FILE": str(path), "REVIEWS": str(SAMPLE), "RATINGS": str(ratings)}
        return [files.get(word, word) for word in arguments]
    return command


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab")
    parser.add_argument("--only", default="")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    report, faults = HERE / "RELIABILITY.md", []
    rows = sections.rows(report, "complexity")
    with tempfile.TemporaryDirectory() as folder:
        # valgrind cannot read the debug information of Swift.
        stripped = Path(folder) / "filmlab"
        subprocess.run(["strip", "-o", stripped, arguments.filmlab], check=True)
        os.environ.setdefault("FILMLAB_MODELS", str(HERE.parent / "Models"))
        cases = [(name, file_command(folder, *rest), size) for name, *rest, size in FILES] + ARGUMENTS
        for name, command, size in cases:
            if arguments.only not in name:
                continue
            millions, times = growth(stripped, command, size)
            # Where the input hardly matters, there is nothing that grows.
            if times > MOST and millions > 1:
                faults.append(name)
            rows[name] = [name, f"{size:,}", f"{millions:,.1f}", f"× {times:.1f}"]
            print(sections.row(rows[name]), file=sys.stderr, flush=True)
    if arguments.write:
        table = sections.table(COLUMNS, [rows[name] for name, *_ in cases if name in rows])
        text = ("## Work grows with the input\n\nBy `make complexity`: instructions beyond those of starting, counted "
                "by valgrind; linear work grows fourfold. Less than a million is noise.\n\n" + table)
        sections.write(report, "complexity", text)
    if faults:
        raise SystemExit("more than fivefold: " + "; ".join(faults))


if __name__ == "__main__":
    main()
