#!/usr/bin/env python3
"""Popularity on MovieLens 1M, compared with figures measured elsewhere under the same protocol.

    Benchmarks/popularity.py FILMLAB RATINGS.csv[.gz] [--splits N]

A check that the metrics of `filmlab evaluate ranking` are the ones that others report: popularity has no
setting, so that its figures depend on the protocol alone. The protocol is that of Liang and others (WWW
2018): ratings of 4 and more are likes, users with five or more stay, 600 of them are test users who are
not counted, 600 more validation users who are left out, and a fifth of a test user's likes is to be found
among all films. RATINGS has user,item,rating.

The figures hold for all of MovieLens 1M. A file that lacks part of its ratings gives less, since films
that a user liked unseen rank before those to be found: from nine tenths of the ratings to eight it is
.010, .005 and .014. Splits differ by .006, .008 and .006 (standard deviations). The last line is what the
same arithmetic gives in plain Python, for the last split: it must agree to the last digit shown.
"""

import argparse
import csv
import gzip
import json
import math
import os
import random
import subprocess
import tempfile
from collections import Counter, defaultdict

KEYS = ["recall_20", "recall_50", "ndcg_100"]
# All of MovieLens 1M: 4,834 training, 600 validation and 600 test users, 3,497 films.
REFERENCE = {"recall_20": 0.176, "recall_50": 0.237, "ndcg_100": 0.224}
TESTED = 600


def read(path):
    """The likes of each user who has five or more."""
    likes = defaultdict(list)
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        for row in csv.DictReader(file):
            if float(row["rating"]) >= 4:
                likes[row["user"]].append(row["item"])
    return {user: films for user, films in sorted(likes.items()) if len(films) >= 5}


class Split:
    """Training likes, and what is known and wanted of the test users."""

    def __init__(self, likes, seed):
        generator = random.Random(seed)
        users = list(likes)
        generator.shuffle(users)
        self.train = [(user, film) for user in users[2 * TESTED:] for film in likes[user]]
        films = {film for _, film in self.train}
        self.known, self.wanted = [], []
        for user in users[:TESTED]:
            own = [film for film in likes[user] if film in films]
            hidden = set(generator.sample(own, len(own) // 5))
            self.known += [(user, film) for film in own if film not in hidden]
            self.wanted += [(user, film) for film in own if film in hidden]
        self.films, self.users = len(films), len(users) - 2 * TESTED

    def write(self, folder):
        for name in ("train", "known", "wanted"):
            with open(f"{folder}/{name}.csv", "w", encoding="utf-8") as file:
                file.write("user,item,rating\n")
                file.writelines(f"{user},{film},5\n" for user, film in getattr(self, name))


def filmlab(executable, folder):
    command = [executable, "evaluate", "ranking", f"{folder}/train.csv", "--fold-in",
               f"{folder}/known.csv", "--held-out", f"{folder}/wanted.csv", "--method",
               "popularity", "--replicates", "0", "--format", "json"]
    output = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return {key: output[key] for key in KEYS}


def arithmetic(split):
    """The same figures by loops; films liked equally often are in the order of training."""
    counts = Counter(film for _, film in split.train)
    first = {film: place for place, film in enumerate(dict.fromkeys(film for _, film in split.train))}
    ranking = sorted(counts, key=lambda film: (-counts[film], first[film]))
    known, wanted = defaultdict(set), defaultdict(set)
    for user, film in split.known:
        known[user].add(film)
    for user, film in split.wanted:
        wanted[user].add(film)
    sums = Counter()
    for user, films in wanted.items():
        ranked = [film for film in ranking if film not in known[user]][:100]
        hits = [rank for rank, film in enumerate(ranked) if film in films]
        sums["recall_20"] += sum(rank < 20 for rank in hits) / min(20, len(films))
        sums["recall_50"] += sum(rank < 50 for rank in hits) / min(50, len(films))
        best = sum(1 / math.log2(rank + 2) for rank in range(min(100, len(films))))
        sums["ndcg_100"] += sum(1 / math.log2(rank + 2) for rank in hits) / best
    return {key: sums[key] / len(wanted) for key in KEYS}


def line(name, figures):
    print(f"| {name} | " + " | ".join(f"{figures[key]:.4f}" for key in KEYS) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab")
    parser.add_argument("ratings")
    parser.add_argument("--splits", type=int, default=10)
    options = parser.parse_args()
    executable = os.path.abspath(options.filmlab)
    likes = read(options.ratings)
    print(f"{len(likes)} users with five likes or more, {sum(map(len, likes.values()))} likes\n")
    print("| popularity | Recall@20 | Recall@50 | NDCG@100 |\n|---|---|---|---|")
    line("measured elsewhere, one split", REFERENCE)
    results = []
    for seed in range(options.splits):
        split = Split(likes, seed)
        with tempfile.TemporaryDirectory() as folder:
            split.write(folder)
            results.append(filmlab(executable, folder))
    mean = {key: sum(result[key] for result in results) / len(results) for key in KEYS}
    line(f"filmlab, mean of {len(results)} splits", mean)
    for name, choose in (("least", min), ("most", max)):
        line(f"filmlab, {name} of them", {key: choose(result[key] for result in results) for key in KEYS})
    line("filmlab, the last", results[-1])
    line("plain Python, the last", arithmetic(split))
    print(f"\n{split.users} training users, {TESTED} validation, {TESTED} test; {split.films} films")


if __name__ == "__main__":
    main()
