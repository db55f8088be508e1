#!/usr/bin/env python3
"""Quality over time of predicted ratings and rankings, compared with LIBMF, Surprise, irspack and implicit.

    Benchmarks/factorization.py FILMLAB RATINGS.csv[.gz] [--write] [--repeat N]

RATINGS has user,item,rating (MovieLens 1M's, say). Ratings: a random tenth is predicted. Rankings:
ratings of 4 and more are likes, 600 random users are ranked for from four fifths of their likes and
not trained on. The rivals get the same split in the same run; run this with the Python of a virtual
environment that has them (`make rivals-ratings` makes one); missing rivals are left out.

The defaults of biased and bayesian, and LIBMF's regularization, were chosen on the split of seed 1;
this is another.

CPU seconds are over all threads, the least of N runs: of filmlab for the whole process, reading and
ranking included, of the rivals for the training alone. With --write the table goes into RESULTS.md.
"""

import argparse
import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import sections

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
THREADS = 2


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Split:
    """The ratings, divided for both tasks, as files for filmlab and as matrices for rivals."""

    def __init__(self, path, folder, seed=2):
        import numpy as np
        import pandas as pd

        ratings = pd.read_csv(path)[["user", "item", "rating"]]
        random = np.random.default_rng(seed)
        held = random.random(len(ratings)) < 0.1
        self.train, self.test = ratings[~held], ratings[held]
        users = random.permutation(ratings.user.unique())
        likes = ratings[ratings.rating >= 4]
        test_users = likes.user.isin(set(users[:600]))
        kept_apart = test_users | likes.user.isin(set(users[600:1200]))
        known = random.random(len(likes)) < 0.8
        self.likes = likes[~kept_apart]
        self.known, self.wanted = likes[test_users & known], likes[test_users & ~known]
        for name in ("train", "test", "likes", "known", "wanted"):
            getattr(self, name).to_csv(f"{folder}/{name}.csv", index=False)

    def matrices(self):
        """Training likes and the test users' known likes, sparse, and the wanted columns by user."""
        import numpy as np
        import pandas as pd
        import scipy.sparse as sparse

        names = pd.unique(pd.concat([self.likes.item, self.known.item, self.wanted.item]))
        column = {name: index for index, name in enumerate(names)}
        count = self.likes.item.nunique()

        def matrix(table, rows):
            columns = table.item.map(column)
            inside = columns < count
            return sparse.csr_matrix(
                (np.ones(inside.sum(), np.float32),
                 (table.user.map(rows)[inside], columns[inside])), shape=(len(rows), count))

        def rows(table):
            return {user: row for row, user in enumerate(pd.unique(table.user))}

        test = rows(self.wanted)
        known = self.known[self.known.user.isin(test)]
        wanted = [set() for _ in test]
        for user, item in zip(self.wanted.user, self.wanted.item):
            wanted[test[user]].add(column[item])
        return matrix(self.likes, rows(self.likes)), matrix(known, test), wanted


def rating_quality(predicted, split):
    import numpy as np

    actual = split.test.rating.to_numpy()
    error = np.clip(predicted, split.train.rating.min(), split.train.rating.max()) - actual
    return f"{np.sqrt(np.mean(error ** 2)):.4f} | {np.mean(np.abs(error)):.4f}"


def ranking_quality(scores, known, wanted):
    import numpy as np

    discounts = 1 / np.log2(np.arange(100) + 2)
    figures = []
    for row, films in enumerate(wanted):
        line = np.asarray(scores[row]).ravel().copy()
        line[known[row].indices] = -np.inf
        top = np.argsort(-line, kind="stable")[:100]
        hits = np.array([film in films for film in top])
        figures.append((hits[:20].sum() / min(20, len(films)), hits[:50].sum() / min(50, len(films)),
                        discounts[hits].sum() / discounts[:len(films)].sum()))
    return " | ".join(f"{figure:.4f}" for figure in np.mean(figures, axis=0))


def timed(train, repeat):
    best, model = None, None
    for _ in range(repeat):
        before, start = cpu(), time.monotonic()
        model = train()
        spent = (cpu() - before, time.monotonic() - start)
        best = spent if best is None or spent < best else best
    return model, best


def libmf(split, factors, regularization, repeat):
    import numpy as np

    mf = importlib.import_module("libmf.mf")
    train = np.ascontiguousarray(split.train.to_numpy(dtype=np.float32))

    def fit():
        model = mf.MF(fun=0, k=factors, nr_threads=THREADS, nr_iters=30, lambda_p1=0, lambda_q1=0,
                      lambda_p2=regularization, lambda_q2=regularization, eta=0.1, quiet=True)
        model.fit(train)
        return model

    model, spent = timed(fit, repeat)
    # Unlike fit, its predict wants all users first and then all items.
    pairs = np.asfortranarray(split.test[["user", "item"]].to_numpy(dtype=np.float32))
    return rating_quality(np.array(model.predict(pairs)), split), spent


def surprise(split, algorithm, **settings):
    """One of Surprise's algorithms with its defaults, but where `settings` say otherwise."""
    module = importlib.import_module("surprise")
    reader = module.Reader(rating_scale=(1, 5))
    train = module.Dataset.load_from_df(split.train, reader).build_full_trainset()
    model, spent = timed(lambda: getattr(module, algorithm)(**settings).fit(train), 1)
    predicted = [model.predict(user, item).est for user, item in zip(split.test.user, split.test.item)]
    return rating_quality(predicted, split), spent


def irspack(matrices, solver, repeat):
    module = importlib.import_module("irspack")
    likes, known, wanted = matrices

    def fit():
        model = module.IALSRecommender(
            likes, n_components=128, alpha0=0.3, reg=0.007, solver_type=solver, max_cg_steps=3,
            train_epochs=16, n_threads=THREADS)
        model.learn()
        return model

    model, spent = timed(fit, repeat)
    return ranking_quality(model.get_score_cold_user(known), known, wanted), spent


def implicit(matrices, factors, regularization, repeat):
    import numpy as np

    module = importlib.import_module("implicit.als")
    likes, known, wanted = matrices

    def fit():
        model = module.AlternatingLeastSquares(
            factors=factors, regularization=regularization, alpha=5, iterations=16, use_cg=True,
            num_threads=THREADS, random_state=1)
        model.fit(likes, show_progress=False)
        return model

    model, spent = timed(fit, repeat)
    users = model.recalculate_user(np.arange(known.shape[0]), known)
    return ranking_quality(users @ model.item_factors.T, known, wanted), spent


def filmlab(command, keys, repeat):
    best, output = None, None
    for _ in range(repeat):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        output = json.loads(process.stdout.read())
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit(f"{' '.join(command)}: exit status {status}")
        spent = (usage.ru_utime + usage.ru_stime, time.monotonic() - start)
        best = spent if best is None or spent < best else best
    return " | ".join(f"{output[key]:.4f}" for key in keys), best


def rows(contenders):
    lines = []
    for name, run in contenders:
        try:
            quality, (seconds, wall) = run()
        except ImportError as error:
            print(f"{name}: left out, {error}", file=sys.stderr)
            continue
        lines.append(f"| {name} | {quality} | {seconds:.2f} | {wall:.2f} |")
        print(lines[-1], flush=True)
    return lines


def rating_table(executable, split, folder, repeat):
    base = [executable, "evaluate", "ratings", f"{folder}/train.csv", "--test", f"{folder}/test.csv",
            "--replicates", "0", "--format", "json", "--jobs", str(THREADS)]

    def ours(*more, times=repeat):
        return lambda: filmlab(base + ["--method", *more], ["rmse", "mae"], times)

    return rows([
        ("filmlab bias", ours("bias")),
        ("filmlab biased", ours("biased")),
        ("filmlab bayesian, 50 sweeps", ours("bayesian", "--iterations", "50", times=1)),
        ("filmlab bayesian", ours("bayesian", times=1)),
        ("filmlab bayesian, 46 factors, 400 sweeps",
         ours("bayesian", "--factors", "46", "--iterations", "400", times=1)),
        ("LIBMF, 32 factors", lambda: libmf(split, 32, 0.05, repeat)),
        ("LIBMF, 64 factors", lambda: libmf(split, 64, 0.06, repeat)),
        ("Surprise BaselineOnly", lambda: surprise(split, "BaselineOnly", verbose=False)),
        ("Surprise SVD", lambda: surprise(split, "SVD", random_state=1)),
        ("Surprise SVDpp", lambda: surprise(split, "SVDpp", random_state=1, cache_ratings=True)),
        ("Surprise KNNBaseline, of films", lambda: surprise(
            split, "KNNBaseline", verbose=False, sim_options={"name": "pearson_baseline", "user_based": False})),
    ])


def ranking_table(executable, split, folder, repeat):
    base = [executable, "evaluate", "ranking", f"{folder}/likes.csv", "--fold-in",
            f"{folder}/known.csv", "--held-out", f"{folder}/wanted.csv", "--replicates", "0",
            "--format", "json", "--jobs", str(THREADS)]

    def ours(*more):
        keys = ["recall_20", "recall_50", "ndcg_100"]
        return lambda: filmlab(base + ["--method", *more], keys, repeat)

    matrices = split.matrices()
    return rows([
        ("filmlab popularity", ours("popularity")),
        ("filmlab neighbours", ours("neighbours")),
        ("filmlab ease", ours("ease")),
        ("filmlab als, 64 factors", ours("als", "--factors", "64")),
        ("filmlab als, 128 factors", ours("als")),
        ("filmlab als, 128 factors, exactly", ours("als", "--solver", "cholesky")),
        ("irspack iALS, 128 factors, CG", lambda: irspack(matrices, "CG", repeat)),
        ("irspack iALS, 128 factors, exactly", lambda: irspack(matrices, "CHOLESKY", 1)),
        ("implicit CG, 64 factors", lambda: implicit(matrices, 64, 10, repeat)),
        ("implicit CG, 128 factors", lambda: implicit(matrices, 128, 50, repeat)),
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab")
    parser.add_argument("ratings")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    executable = os.path.abspath(options.filmlab)
    with tempfile.TemporaryDirectory() as folder:
        split = Split(options.ratings, folder)
        count = len(split.train) + len(split.test)
        ratings = rating_table(executable, split, folder, options.repeat)
        rankings = ranking_table(executable, split, folder, options.repeat)
    text = "\n".join([
        f"## Predicted ratings and rankings ({count:,} ratings)", "",
        "Written by `make rivals-ratings`. CPU seconds over both threads, of filmlab for the whole "
        "process with reading, of the rivals for training alone; one split, one run.", "",
        "| ratings, a random tenth held out | RMSE | MAE | CPU s | wall s |", "|---|---|---|---|---|",
        *ratings, "",
        "| rankings, 600 users not trained on | Recall@20 | Recall@50 | NDCG@100 | CPU s | wall s |",
        "|---|---|---|---|---|---|", *rankings, "",
    ])
    if options.write:
        sections.write(RESULTS, "factorization", text)


if __name__ == "__main__":
    main()
