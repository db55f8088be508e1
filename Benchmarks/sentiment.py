#!/usr/bin/env python3
"""Speed and memory of `filmlab sentiment` beside `wc -w` and VADER; writes RESULTS.md.

    Benchmarks/sentiment.py FILMLAB [REVIEWS.jsonl]

Without a file the sample reviews are repeated to about 25 MB. VADER (PyPI's vaderSentiment) runs
from Benchmarks/.venv, which is made if need be; where that fails its row is left out. Times are of
whole processes, best of three, all in one run: compare ratios, not seconds.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "Datasets/sample/reviews.jsonl"
RUNS = 3
VADER_ROWS = 5000

VADER = """
import json, sys
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
analyzer = SentimentIntensityAnalyzer()
for line in open(sys.argv[1], encoding="utf-8"):
    review = json.loads(line)
    print(json.dumps({"id": review["id"], "compound":
          analyzer.polarity_scores(review["text"])["compound"]}))
"""


def measure(command):
    """The best of some runs: wall seconds, CPU seconds, peak megabytes."""
    best = None
    for _ in range(RUNS):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit(f"{' '.join(map(str, command))}: exit status {status}")
        run = (time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        best = run if best is None else tuple(map(min, best, run))
    return best


def repeated(source, size, target):
    """A file of at least `size` bytes, with ids of their own."""
    rows = [json.loads(line) for line in open(source, encoding="utf-8")]
    with open(target, "w", encoding="utf-8") as file:
        number = 0
        while file.tell() < size:
            for row in rows:
                row["id"] = number
                number += 1
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return target


def python_with_vader():
    """The environment's Python, or None where VADER cannot be had."""
    python = HERE / ".venv/bin/python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", HERE / ".venv"], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", "vaderSentiment"], check=True)
        return python
    except subprocess.CalledProcessError:
        return None


def contenders(filmlab, reviews, folder):
    """Name, rows, megabytes and the measurement of each contender."""
    size = os.path.getsize(reviews) / 1e6
    count = sum(1 for _ in open(reviews, "rb"))
    scored = f"{folder}/scored.jsonl"
    for jobs in (1, 2):
        command = [filmlab, "sentiment", reviews, "--jobs", str(jobs), "--quiet", "--output", scored]
        name = f"filmlab sentiment, {jobs} thread{'s' if jobs > 1 else ''}"
        yield name, count, size, measure(command)
    ten = f"{folder}/ten.jsonl"
    with open(ten, "wb") as file:
        for _ in range(10):
            with open(reviews, "rb") as source:
                shutil.copyfileobj(source, file)
    command = [filmlab, "sentiment", ten, "--jobs", "2", "--quiet", "--output", scored]
    yield "the same on ten copies, 2 threads", count * 10, size * 10, measure(command)
    os.unlink(ten)
    yield "wc -w", count, size, measure(["wc", "-w", reviews])
    python = python_with_vader()
    if python:
        part = f"{folder}/part.jsonl"
        with open(reviews, encoding="utf-8") as source, open(part, "w", encoding="utf-8") as target:
            target.writelines(line for _, line in zip(range(VADER_ROWS), source))
        part_count = min(count, VADER_ROWS)
        yield (f"VADER, the first {part_count} rows", part_count, os.path.getsize(part) / 1e6,
               measure([python, "-c", VADER, part]))


def processor():
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


def main():
    filmlab = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 2:
            reviews, name = sys.argv[2], Path(sys.argv[2]).name
        else:
            reviews, name = repeated(SAMPLE, 25e6, f"{folder}/sample.jsonl"), "the sample, repeated"
        lines = [
            "# Results", "",
            "Written by `make bench`; do not edit. Whole-process times, best of three, in one run on "
            f"{os.cpu_count()} cores ({processor()}): compare ratios.", "",
            f"## Scoring reviews ({name}, {os.path.getsize(reviews) / 1e6:.0f} MB)", "",
            "| | wall s | CPU s | reviews/s | MB/s | peak MB |", "|---|---|---|---|---|---|",
        ]
        for title, count, size, (wall, cpu, peak) in contenders(filmlab, reviews, folder):
            lines.append(f"| {title} | {wall:.2f} | {cpu:.2f} | {count / wall:,.0f} | "
                         f"{size / wall:.1f} | {peak:.0f} |")
            print(lines[-1], flush=True)
    (HERE / "RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
