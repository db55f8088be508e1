#!/usr/bin/env python3
"""Speed and memory of the Python package, from a column of pandas to a DataFrame; writes its part of RESULTS.md.

    Benchmarks/python_package.py [REVIEWS.jsonl[.gz]] [--write]

Run by the Python that has the package: make bench-python. Two ways to the engine score the same reviews in turn: the C
library, which the package takes, and the command as a stream, JSON lines through its pipes, which it does not.
Without a file the sample is repeated to 200,000 rows.
"""

import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import filmlab
import pandas
from filmlab import _places, _texts

import sections

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
RUNS = 5
#: Of the sample.
ROWS = 200_000


def texts(path):
    path = path or filmlab.sample("reviews.jsonl")
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line)["text"] for line in lines]
    return found if path.name != "reviews.jsonl" else (found * (ROWS // len(found) + 1))[:ROWS]


def streamed(series):
    """The results by the command: one thread writes to its pipe, this one reads from the other."""
    words = [_places.command(), "sentiment", "-", "--format", "jsonl", "--text-field", "review", "--quiet"]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def write():
        with process.stdin as pipe:
            for start in range(0, len(series), _texts.ROWS):
                part = series.iloc[start : start + _texts.ROWS].to_frame("review")
                pipe.write(part.to_json(orient="records", lines=True, force_ascii=False).encode())

    writer = threading.Thread(target=write)
    writer.start()
    rows = list(map(json.loads, process.stdout))
    writer.join()
    process.wait()
    return pandas.DataFrame(rows, index=series.index)[["label", "probability", "rating", "score"]]


def measured(work):
    """Wall seconds and CPU seconds, those of ended children too."""
    start, before = time.perf_counter(), sum(os.times()[:4])
    result = work()
    return time.perf_counter() - start, sum(os.times()[:4]) - before, result


def resident():
    """Megabytes of memory that this process has now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def extra_memory(work):
    """The most megabytes that are taken at any time of the work, results included, beside those before it."""
    before, done, most = resident(), threading.Event(), [0.0]

    def watch():
        while not done.wait(0.001):
            most[0] = max(most[0], resident() - before)

    watcher = threading.Thread(target=watch)
    watcher.start()
    work()
    done.set()
    watcher.join()
    return most[0]


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
    path = Path(arguments[0]) if arguments else None
    plain = pandas.Series(texts(path), dtype=object)
    kept = plain.astype("str")
    ways = {
        "the library, texts kept by Arrow (`str`)": lambda: filmlab.sentiment(kept),
        "the library, texts as objects": lambda: filmlab.sentiment(plain),
        "the library, as objects, 1 thread": lambda: filmlab.sentiment(plain, threads=1),
        "the library, list to list": lambda: filmlab.sentiment(list(plain)),
        "the command as a stream": lambda: streamed(kept),
    }
    filmlab.sentiment(plain[:1000])
    memory = extra_memory(lambda: filmlab.sentiment(plain))
    runs = {name: [] for name in ways}
    labels = {}
    for _ in range(RUNS):
        for name, work in ways.items():
            wall, cpu, result = measured(work)
            runs[name].append((wall, cpu))
            labels[name] = list(result.label) if hasattr(result, "label") else [score.label for score in result]
    if len({tuple(found) for found in labels.values()}) != 1:
        raise SystemExit("the ways give different labels")
    write(len(plain), runs, memory, path, "--write" in sys.argv)


def write(count, runs, memory, path, is_kept):
    rows = []
    for name, times in runs.items():
        wall, cpu = (statistics.median(values) for values in zip(*times))
        rows.append([name, f"{wall:.2f}", f"{cpu:.2f}", f"{count / wall:,.0f}", f"{count / cpu:,.0f}"])
    table = sections.table(["", "wall s", "CPU s", "reviews per second", "reviews per CPU-second"], rows)
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}, pandas {pandas.__version__}"
    text = f"""## From Python: a column of pandas to a DataFrame

Written by `make bench-python REVIEWS=file`: {count:,} reviews of {path.name if path else "the sample, repeated"}, median of
{RUNS}, the ways in turn; {machine}. The labels are the same in all. The library's way, with texts as objects, took {memory:.0f} MB
beside the input, {count * 25 / 1e6:.0f} of them for the results: it works in chunks of {_texts.ROWS:,}.

{table}"""
    print(text)
    if is_kept:
        sections.write(RESULTS, "python", text)


main()
