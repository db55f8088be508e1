#!/usr/bin/env python3
"""Accuracy and speed of `filmlab sentiment` compared with its rivals; writes a table into RESULTS.md.

    .build/rivals/bin/python Benchmarks/rivals.py FILMLAB [DATA] [--only NAME] [--again]

DATA is a folder as Models/README.md describes it. Without it the sample reviews are measured, half of
their films trained on, and the table is only printed: they are too few to say anything. `make rivals` installs the
rivals; one that is missing is left out. What was measured is kept in .build/rivals/results until
--again, so that rivals can be measured one by one.

Labels and ratings are those that filmlab reads. A rival's cut between rotten and fresh is its own or
one fitted on training reviews, whichever does better on the very set that is measured; its rating is
an isotonic curve of its score, fitted on reviews of training films that no rival was trained on.
"""

import argparse
import gzip
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"

import rival_scorers
import sections

HERE = Path(__file__).resolve().parent
TOP = HERE.parent
CACHE = TOP / ".build/rivals/results"
RESULTS = HERE / "RESULTS.md"
TRAINING = ["rotten-tomatoes/train.jsonl.gz", "imdb/train.jsonl.gz"]
TESTS = {"Rotten Tomatoes": "rotten-tomatoes/dev.jsonl.gz", "IMDB": "imdb/dev.jsonl.gz",
         "rt-polarity": "rt-polarity/sentences.jsonl.gz"}


def lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from file


def read(filmlab, path, keep=lambda row: True):
    """Texts, labels and ratings (or None) of a file's labelled reviews, as filmlab reads them."""
    scored = subprocess.run([filmlab, "sentiment", path, "--quiet"], check=True,
                            stdout=subprocess.PIPE, text=True).stdout.splitlines()
    reviews = []
    for line, seen in zip(lines(path), scored, strict=True):
        row = json.loads(line)
        if not keep(row):
            continue
        seen = json.loads(seen)
        rating = seen.get("original_rating")
        label = row.get("fresh", None if rating is None else rating >= 0.6)
        if label is not None:
            reviews.append((row["text"], bool(label), rating, seen["score"], seen["rating"]))
    return reviews


def bucket(row):
    """0…99, the same for all reviews of a film."""
    return zlib.crc32(str(row.get("film", row.get("id"))).encode()) % 100


class Data:
    """The reviews to train on, to calibrate on, and to measure on."""

    def __init__(self, filmlab, folder):
        self.filmlab, self.folder = filmlab, folder
        sample = TOP / "Datasets/sample/reviews.jsonl"
        if folder:
            self.training = [folder / name for name in TRAINING]
            self.files = {name: folder / path for name, path in TESTS.items()}
            self.held_out, self.tested = (lambda b: b == 0), (lambda b: True)
        else:
            self.training, self.files = [sample], {"sample": sample}
            self.held_out, self.tested = (lambda b: b < 10), (lambda b: b >= 55)
        self.trained = lambda b: not self.held_out(b) and (bool(folder) or b < 55)

    def train(self):
        for path in self.training:
            for review in read(self.filmlab, path, lambda row: self.trained(bucket(row))):
                yield review[:2]

    def calibration(self):
        return read(self.filmlab, self.training[0], lambda row: self.held_out(bucket(row)))

    def tests(self):
        for name, path in self.files.items():
            yield name, read(self.filmlab, path, lambda row: self.tested(bucket(row)))


def best_cut(scores, labels):
    """The cut with the fewest errors on these reviews."""
    ordered = sorted(zip(scores, labels))
    errors = sum(1 for label in labels if not label)
    best, cut = errors, ordered[0][0] - 1
    for index, (score, label) in enumerate(ordered):
        errors += 1 if label else -1
        is_last_of_score = index + 1 == len(ordered) or ordered[index + 1][0] > score
        if is_last_of_score and errors < best:
            best, cut = errors, score + 1e-9
    return cut


def metrics(scores, ratings, reviews, cuts):
    """Accuracy at the best of the cuts, AUC, and the mean absolute error of ratings."""
    from sklearn.metrics import roc_auc_score
    labels = [review[1] for review in reviews]
    right = max(sum((score >= cut) == label for score, label in zip(scores, labels)) for cut in cuts)
    errors = [abs(rating - review[2]) for rating, review in zip(ratings, reviews)
              if review[2] is not None]
    return {"accuracy": right / len(reviews), "auc": roc_auc_score(labels, scores),
            "mae": sum(errors) / len(errors) if errors else None, "reviews": len(reviews),
            "bytes": sum(len(review[0].encode()) for review in reviews)}


def measure_rival(kind, data):
    """A rival's figures on each test set, with the CPU-seconds of scoring alone."""
    from sklearn.isotonic import IsotonicRegression
    rival = kind()
    if rival.is_trained:
        texts, labels = zip(*data.train())
        start = time.process_time()
        rival.fit(texts, labels)
        print(f"{rival.name}: trained on {len(texts)} reviews in "
              f"{time.process_time() - start:.0f} CPU-seconds", flush=True)
    prepare = getattr(rival, "prepare", list)
    held_out = data.calibration()
    scores = rival.scores(prepare([review[0] for review in held_out]))
    cuts = [rival.cut, best_cut(scores, [review[1] for review in held_out])]
    rated = [(score, review[2]) for score, review in zip(scores, held_out) if review[2] is not None]
    curve = IsotonicRegression(out_of_bounds="clip").fit(*zip(*rated))
    figures = {}
    for name, reviews in data.tests():
        texts = prepare([review[0] for review in reviews])
        start = time.process_time()
        scores = rival.scores(texts)
        seconds = time.process_time() - start
        figures[name] = metrics(scores, curve.predict(scores), reviews, cuts) | {"cpu": seconds}
    return figures


def measure_filmlab(data):
    """filmlab's figures: of its whole process, from file to file."""
    figures = {}
    for name, reviews in data.tests():
        with tempfile.TemporaryDirectory() as folder:
            plain = f"{folder}/reviews.jsonl"
            with open(plain, "w", encoding="utf-8") as file:
                file.writelines(lines(data.files[name]))
            command = [data.filmlab, "sentiment", plain, "--jobs", "1", "--quiet", "--output",
                       f"{folder}/scored.jsonl"]
            seconds = min(cpu_of(command) for _ in range(3))
        # The process reads all of the file's reviews, of the sample just some are measured.
        share = len(reviews) / sum(1 for _ in lines(data.files[name]))
        figures[name] = metrics([review[3] for review in reviews], [review[4] for review in reviews],
                                reviews, [0.0]) | {"cpu": seconds * share}
    return figures


def cpu_of(command):
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {status}")
    return usage.ru_utime + usage.ru_stime


def figures_of(name, data, again):
    """Measured now, or as kept from before; None where the rival is not installed."""
    kept = CACHE / ("data" if data.folder else "sample") / f"{name}.json"
    if kept.exists() and not again and name != "filmlab":
        return json.loads(kept.read_text())
    if name == "filmlab":
        figures = measure_filmlab(data)
    elif importlib.util.find_spec(rival_scorers.ALL[name].package) is None:
        print(f"{name} is not installed; make rivals", file=sys.stderr)
        return None
    else:
        figures = measure_rival(rival_scorers.ALL[name], data)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(figures, indent=1))
    print(f"{name}: " + json.dumps(figures), flush=True)
    return figures


def row(title, trained, figures):
    cells = [title, trained]
    for index, seen in enumerate(figures.values()):
        auc = f"{seen['auc']:.3f}"
        cells.append(f"{seen['accuracy'] * 100:.1f} / {auc[1:] if auc[0] == '0' else auc}")
        if index == 0:
            cells.append(f"{seen['mae']:.3f}"[1:])
    for seen in list(figures.values())[:2]:
        cells.append(f"{seen['reviews'] / seen['cpu']:,.0f} ({seen['bytes'] / seen['cpu'] / 1e6:.1f})")
    return "| " + " | ".join(cells) + " |"


def table(data, measured):
    first = next(iter(measured.values()))
    names = list(first)
    head = ["", "trained on"] + [f"{name}: accuracy / AUC" for name in names]
    head.insert(3, "rating MAE")
    head += [f"{name}: reviews (MB of text) per CPU-second" for name in names[:2]]
    training = " and ".join(str(path.relative_to(data.folder or TOP)) for path in data.training)
    sizes = ", ".join(f"{seen['reviews']:,} of {name}" for name, seen in first.items())
    text = [
        "## Rivals", "",
        f"By `make bench DATA=folder`, which writes this table. Reviews: {sizes}. No rival was trained "
        "on films of the first two sets; those of rt-polarity have other reviews in the training data. "
        f"Trained rivals learnt from {training}. A rival's cut between fresh and rotten is the better "
        "of its own and a fitted one, its rating an isotonic curve of its score (of Rotten Tomatoes). "
        "CPU-seconds of filmlab are of its whole process, from JSON lines to JSON lines; those of "
        "rivals of scoring texts in memory alone, fastText's of text that was tokenised before. One "
        f"thread, {processor()}: compare ratios.", "",
        "| " + " | ".join(head) + " |", "|" + "---|" * len(head),
    ]
    for name, figures in measured.items():
        kind = rival_scorers.ALL.get(name)
        title = kind.name if kind else "**filmlab**, bundled lexicon"
        trained = ("the above" if kind.is_trained else "–") if kind else "see its model.json"
        text.append(row(title, trained, figures))
    return "\n".join(text)


def processor():
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("filmlab", type=os.path.abspath)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--only", choices=["filmlab", *rival_scorers.ALL])
    parser.add_argument("--again", action="store_true", help="measure again what was kept")
    options = parser.parse_args()
    data = Data(options.filmlab, options.data)
    names = [options.only] if options.only else ["filmlab", *rival_scorers.ALL]
    measured = {name: figures_of(name, data, options.again) for name in names}
    measured = {name: figures for name, figures in measured.items() if figures}
    if options.only or not measured:
        return
    text = table(data, measured)
    print("\n" + text)
    if data.folder:
        sections.write(RESULTS, "rivals", text)


if __name__ == "__main__":
    main()
