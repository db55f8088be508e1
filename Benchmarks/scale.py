#!/usr/bin/env python3
"""Factorization and lists at the scale of MovieLens 20M; writes its part of RESULTS.md.

    Benchmarks/scale.py FILMLAB

Run with a Python that has numpy, scipy and pandas, and implicit for the rival (`make rivals-ratings` makes
one). The matrix is generated: 136,677 users, 20,108 films, 9.6 million likes, skewed as MovieLens' are. Cost of
a pass is the difference of runs with four passes and with one, a third of it, over all threads. The model for
the lists of all films is generated too: 60,000 films, 128 factors, no other evidence.
"""

import json
import os
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import pandas as pd

import sections

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
USERS, FILMS, LIKES, FACTORS = 136_677, 20_108, 10_300_000, 64


def run(command):
    """Wall seconds, CPU seconds and peak megabytes of one run."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def likes(folder):
    """Who likes what: users' counts log-normal, films' popularity a power law."""
    random = np.random.default_rng(1)
    counts = random.lognormal(3.9, 1.0, USERS)
    counts = np.maximum(5, counts * LIKES / counts.sum()).astype(int)
    popularity = 1 / (np.arange(FILMS) + 40) ** 1.05
    films = np.searchsorted(np.cumsum(popularity / popularity.sum()), random.random(counts.sum()))
    pairs = np.unique(np.repeat(np.arange(USERS), counts).astype(np.int64) * FILMS + films)
    table = pd.DataFrame({"user": pairs // FILMS, "item": pairs % FILMS})
    table.to_csv(folder / "likes.csv", index=False)
    few = table[table.user < 50].assign(user=lambda rows: "t" + rows.user.astype(str))
    known = random.random(len(few)) < 0.8
    few[known].to_csv(folder / "known.csv", index=False)
    few[~known].to_csv(folder / "wanted.csv", index=False)
    return table


def filmlab_pass(filmlab, folder):
    runs = [run([filmlab, "evaluate", "ranking", folder / "likes.csv", "--fold-in", folder / "known.csv",
                 "--held-out", folder / "wanted.csv", "--factors", FACTORS, "--iterations", passes,
                 "--regularization", "0.003", "--unobserved-weight", "0.1", "--replicates", "0", "--quiet"])
            for passes in (1, 4)]
    return (runs[1][1] - runs[0][1]) / 3, runs[1][2]


def implicit_pass(table):
    try:
        import implicit
        import scipy.sparse
    except ImportError:
        return None
    matrix = scipy.sparse.csr_matrix((np.ones(len(table), np.float32), (table.user, table.item)))
    seconds = []
    for passes in (1, 4):
        model = implicit.als.AlternatingLeastSquares(
            factors=FACTORS, iterations=passes, regularization=10, alpha=5, use_cg=True, random_state=1)
        before = resource.getrusage(resource.RUSAGE_SELF)
        model.fit(matrix, show_progress=False)
        after = resource.getrusage(resource.RUSAGE_SELF)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return (seconds[1] - seconds[0]) / 3, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def model(folder, films=60_000, factors=128):
    """A model of random directions, in the layout that Models/README.md describes."""
    random = np.random.default_rng(1)
    rows = random.standard_normal((films, factors)).astype(np.float32)
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16).tobytes()
    header = json.dumps({"text": {"dtype": "F16", "shape": [films, factors], "data_offsets": [0, len(rows)]}})
    header = header.encode() + b" " * (-len(header) % 8)
    tensors = struct.pack("<Q", len(header)) + header + rows
    syllables = [a + b for a in "bcdfghklmnprst" for b in "aeiou"]
    titles = ["".join(random.choice(syllables, 4)).capitalize() for _ in range(films)]
    names = ("id,title,alternate_titles,year,genres,directors,tomatometer_fresh,tomatometer_reviews,"
             "popcornmeter_liked,popcornmeter_ratings\n")
    names += "".join(f"f{place},{title},,{1950 + place % 70},,,10,12,30,40\n" for place, title in enumerate(titles))
    target = folder / "models/similarity"
    target.mkdir(parents=True)
    (target / "factors.safetensors").write_bytes(tensors)
    (target / "films.csv").write_text(names)
    (target / "model.json").write_text(json.dumps({
        "kind": "similarity", "version": 3, "films": films, "scaled": False,
        "blocks": [{"name": "text", "factors": factors, "weight": 1}],
        "facts": {"evidence": 0, "genres": 0, "year_span": 10, "years": 0}, "expansion": {"weight": 0},
        "checksums": {"factors.safetensors": f"crc32:{zlib.crc32(tensors):08x}",
                      "films.csv": f"crc32:{zlib.crc32(names.encode()):08x}"},
        "provenance": {"command": "generated", "data": [], "date": "", "figures": {}, "licence": "", "seed": 1}}))
    return folder / "models"


def sgemm_seconds(films=60_000, factors=128):
    """How long the products of all films with all take in numpy's sgemm, on one thread."""
    a, b = (np.random.default_rng(2).random((rows, factors), np.float32) for rows in (2048, films))
    best = 9.0
    for _ in range(4):
        start = time.process_time()
        a @ b.T
        best = min(best, time.process_time() - start)
    return best * films / 2048


def main():
    filmlab = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # filmlab first: a child's peak memory counts from that of the process which started it.
        subprocess.run([sys.executable, __file__, "--generate", name], check=True)
        own = filmlab_pass(filmlab, folder)
        lists = run([filmlab, "similar", "--all", "--models", folder / "models", "--format", "csv", "--output",
                     folder / "lists.csv", "--quiet"])
        alone = sgemm_seconds()
        rival = implicit_pass(pd.read_csv(folder / "likes.csv"))
    lines = ["## Scale", "",
             "By `Benchmarks/scale.py`: 136,677 users × 20,108 films, 9.6 million likes, generated; 64 factors.", "",
             "| | CPU-s a pass | peak MB |", "|---|---|---|",
             f"| **filmlab** `als`, whole process | {own[0]:.2f} | {own[1]:.0f} |"]
    if rival:
        lines.append(f"| implicit, conjugate gradients | {rival[0]:.2f} | {rival[1]:.0f} |")
    lines += ["", f"Lists of ten for all of 60,000 films × 128 factors: {lists[1]:.1f} CPU-s, {lists[0]:.1f} s; the "
              f"products alone take numpy's sgemm {alone:.1f} CPU-s ({100 * alone / lists[1]:.0f} %)."]
    sections.write(RESULTS, "scale", "\n".join(lines))
    print("\n".join(lines))


if __name__ == "__main__":
    if sys.argv[1] == "--generate":
        likes(Path(sys.argv[2]))
        model(Path(sys.argv[2]))
    else:
        main()
