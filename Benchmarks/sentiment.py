#!/usr/bin/env python3
"""Speed and memory of `filmlab sentiment` compared with `wc -w`; writes its part of RESULTS.md.

    Benchmarks/sentiment.py FILMLAB [REVIEWS.jsonl …]

Each file of reviews (JSON lines with `text`) is a row; without one the sample is repeated to 25 MB.
filmlab and `wc -w` run in turn, so that a slow moment of the machine affects both; the ratio is the median of the
pairs. Times are of whole processes, output written to a new file. Then: start-up, a review of 1 kB to 10 MB,
memory, and whether the output is the same for 1, 2 and 3 workers.
"""

import hashlib
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import sections

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "Datasets/sample/reviews.jsonl"
PAIRS = 7
# Bytes of the reviews whose cost per MB is compared.
LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


def run(command):
    """Wall seconds, CPU seconds and peak megabytes of one run."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if status != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(runs):
    return [statistics.median(values) for values in zip(*runs)]


def repeated(size, target):
    rows = SAMPLE.read_text(encoding="utf-8").splitlines()
    with open(target, "w", encoding="utf-8") as file:
        while file.tell() < size:
            file.write("\n".join(rows) + "\n")
    return target


def reviews(size, total, target):
    """Reviews of `size` bytes each, `total` bytes in all, cut from the sample's texts one after another.

    Written piece by piece: a child's peak memory counts from that of the process which started it, so this
    one must stay small.
    """
    texts = (json.loads(line)["text"] for line in open(SAMPLE, encoding="utf-8"))
    text = re.sub(r'[^ -~]|["\\]', " ", " ".join(texts))
    place = 0
    with open(target, "w", encoding="ascii") as file:
        for _ in range(max(1, total // size)):
            file.write('{"text":"')
            left = size
            while left > 0:
                piece = text[place:place + left]
                file.write(piece)
                left -= len(piece)
                place = (place + len(piece)) % len(text)
            file.write('"}\n')
    return target


def against_wc(filmlab, path, folder):
    """A row of the table: filmlab on 2 threads and on 1, and `wc -w`, in turn."""
    output = folder / "scored.jsonl"
    two, one, words = [], [], []
    run(["wc", "-w", path])
    for _ in range(PAIRS):
        two.append(run([filmlab, "sentiment", path, "--jobs", "2", "--output", output]))
        output.unlink()
        words.append(run(["wc", "-w", path]))
        one.append(run([filmlab, "sentiment", path, "--jobs", "1", "--output", output]))
        output.unlink()
    ratio = statistics.median(a[0] / b[0] for a, b in zip(two, words))
    megabytes = path.stat().st_size / 1e6
    rows = sum(1 for _ in open(path, "rb"))
    two, one, words = median(two), median(one), median(words)
    return (f"| {path.name} | {rows:,} | {megabytes:.0f} | {two[0]:.2f} | {words[0]:.2f} | **{ratio:.2f}** "
            f"| {two[1]:.2f} | {one[1]:.2f} | {rows / one[1]:,.0f} | {megabytes / one[1]:.0f} | {two[2]:.0f} |")


def same_output(filmlab, path, folder):
    digests = set()
    for jobs in "123":
        output = folder / f"jobs{jobs}.jsonl"
        run([filmlab, "sentiment", path, "--jobs", jobs, "--output", output])
        with open(output, "rb") as file:
            digests.add(hashlib.file_digest(file, "sha256").hexdigest())
    return len(digests) == 1


def linearity(filmlab, folder):
    """Milliseconds of CPU per MB beyond start-up for reviews of growing length, best of seven, in turn."""
    # The same number of bytes each time, enough for the clock to measure.
    paths = [reviews(size, total, folder / f"length-{size}.jsonl")
             for size, total in [(10, 10)] + [(size, 40_000_000) for size in LENGTHS]]
    seconds = [min(times) for times in zip(*(
        [run([filmlab, "sentiment", path, "--jobs", "1", "--output", folder / "one.jsonl"])[1] for path in paths]
        for _ in range(7)))]
    return [(time - seconds[0]) / 40 * 1000 for time in seconds[1:]]


def main():
    filmlab = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [Path(argument).resolve() for argument in sys.argv[2:]]
        paths = paths or [repeated(25_000_000, folder / "sample-repeated.jsonl")]
        starts = [run([filmlab, "sentiment", reviews(10, 10, folder / "tiny.jsonl"), "--output",
                       folder / "tiny.out"]) for _ in range(21)]
        rows = [against_wc(filmlab, path, folder) for path in paths]
        same = all(same_output(filmlab, path, folder) for path in paths)
        cells = linearity(filmlab, folder)
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                      if line.startswith("model name")), platform.machine())
    section = "\n".join([
        "## Scoring reviews", "",
        f"Whole processes, JSON lines in and JSON lines into a new file, median of {PAIRS}, filmlab and `wc -w` in "
        f"turn on {os.cpu_count()} cores ({processor}): compare ratios.", "",
        "| reviews | rows | MB | wall s, 2 threads | `wc -w` s | wall : `wc -w` | CPU s, 2 threads | CPU s, 1 thread "
        "| reviews per CPU-second | MB per CPU-second | peak MB |",
        "|---|---|---|---|---|---|---|---|---|---|---|", *rows, "",
        f"- Start-up with the bundled lexicon: {1000 * median(starts)[0]:.0f} ms, "
        f"{median(starts)[2]:.0f} MB (median of {len(starts)}).",
        "- CPU milliseconds per MB in reviews of 1 kB, 10 kB, 100 kB, 1 MB and 10 MB: "
        + ", ".join(f"{cell:.2f}" for cell in cells) + ".",
        f"- The output is {'the same' if same else '**not the same**'} for 1, 2 and 3 workers, to the byte.",
    ])
    sections.write(HERE / "RESULTS.md", "speed", section)
    print(section)


main()
