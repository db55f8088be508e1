#!/usr/bin/env python3
"""MLlib's ALS beside filmlab's predicted ratings, on one split; writes its part of RESULTS.md.

    Benchmarks/spark_ratings.py RATINGS.csv[.gz] [FILMS.csv[.gz]] [--write]

Run by the Python that has the package and PySpark: make bench-spark. RATINGS has user,item,rating (MovieLens 1M's, say);
a random tenth is predicted, the tenth of Benchmarks/factorization.py. A pair whose user or film MLlib does not know is
predicted by the mean of the ratings, since MLlib predicts nothing; all predictions are held in the range of the ratings.
The best model of MLlib becomes a folder of filmlab, whose predictions by `filmlab predict` are compared with MLlib's.
"""

import argparse
import csv
import io
import os
import subprocess
import tempfile
from pathlib import Path

import numpy
import pandas
from filmlab import _places

import factorization
import sections
import spark_session

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
NAMES = {"userCol": "user", "itemCol": "item", "ratingCol": "rating"}
#: Factors, passes and regParam of MLlib. The regParam was chosen for each number of factors on another split, of seed
#: 1; 10 factors, 10 passes and 0.1 are MLlib's defaults.
SETTINGS = ((10, 10, 0.1), (10, 15, 0.05), (32, 15, 0.08), (64, 15, 0.08))
METHODS = (("bias",), ("biased",), ("bayesian", "--iterations", "50"), ("bayesian",))


def fitted(session, train, rank, passes, regularization):
    from pyspark.ml.recommendation import ALS

    als = ALS(rank=rank, maxIter=passes, regParam=regularization, seed=1, numUserBlocks=4, numItemBlocks=4, **NAMES)
    return als.fit(session.createDataFrame(train).repartition(4))


def predictions(session, model, split):
    """MLlib's predictions for the held-out pairs, in their order."""
    pairs = split.test.reset_index(drop=True).reset_index()
    found = model.transform(session.createDataFrame(pairs)).select("index", "prediction").toPandas()
    return found.set_index("index").prediction.reindex(pairs.index).fillna(split.train.rating.mean()).to_numpy()


def of_mllib(session, split):
    """Rows of the table, and the best model."""
    rows, best = [], None
    for rank, passes, regularization in SETTINGS:
        settings = rank, passes, regularization
        model, wall, cpu = spark_session.timed(lambda settings=settings: fitted(session, split.train, *settings))
        quality = factorization.rating_quality(predictions(session, model, split), split)
        name = f"MLlib ALS, {rank} factors, {passes} passes, regParam {regularization}"
        rows.append([name, *quality.split(" | "), f"{cpu:.2f}", f"{wall:.2f}"])
        print(*rows[-1], flush=True)
        if best is None or quality < best[0]:
            best = quality, model
    return rows, best[1]


def of_filmlab(folder):
    base = [str(_places.command()), "evaluate", "ratings", f"{folder}/train.csv", "--test", f"{folder}/test.csv",
            "--replicates", "0", "--format", "json", "--jobs", str(spark_session.CORES), "--method"]
    rows = []
    for method in METHODS:
        quality, (cpu, wall) = factorization.filmlab([*base, *method], ["rmse", "mae"], 1)
        name = "filmlab " + " ".join(method).replace(" --iterations 50", ", 50 sweeps")
        rows.append([name, *quality.split(" | "), f"{cpu:.2f}", f"{wall:.2f}"])
        print(*rows[-1], flush=True)
    return rows


def saved(session, model, films, split, folder):
    """The model as a folder; seconds for that, and the largest difference of its predictions from MLlib's."""
    from filmlab.spark import from_als

    ratings = session.createDataFrame(split.train)
    titles = session.createDataFrame(films)
    _, wall, _ = spark_session.timed(lambda: from_als(model, titles, folder / "mllib", ratings=ratings))
    known = split.test[split.test.user.isin(split.train.user) & split.test.item.isin(split.train.item)]
    known[["user", "item"]].to_csv(folder / "pairs.csv", index=False)
    command = [str(_places.command()), "predict", str(folder / "pairs.csv"), "--models", str(folder / "mllib"),
               "--format", "csv", "--quiet"]
    output = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    ours = numpy.array([float(row["rating"]) for row in csv.DictReader(io.StringIO(output))])
    pairs = session.createDataFrame(known.reset_index(drop=True).reset_index())
    theirs = model.transform(pairs).orderBy("index").toPandas().prediction.clip(*split.train.rating.agg(["min", "max"]))
    return wall, len(known), float(numpy.abs(ours - theirs).max())


def section(split, rows, start, load, copy):
    import pyspark

    columns = ["ratings, a random tenth held out", "RMSE", "MAE", "CPU s", "wall s"]
    seconds, pairs, difference = copy
    return f"""## MLlib's ALS beside filmlab

By `make bench-spark`: {len(split.train) + len(split.test):,} ratings, {len(split.test):,} of them held out, the split of `make rivals-ratings`. PySpark {pyspark.__version__}, `local[{spark_session.CORES}]`, {os.cpu_count()} processors, load average {load} at the start; of MLlib training alone, in a session that runs (it starts in {start:.1f} s), of filmlab the whole process with reading and predicting; one run.

{sections.table(columns, rows)}

- The best model of MLlib becomes a folder of filmlab in {seconds:.1f} s; of {pairs:,} ratings that `filmlab predict` makes with it the farthest is {difference:.1g} from MLlib's own.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ratings")
    parser.add_argument("films", nargs="?")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    load = f"{os.getloadavg()[0]:.1f}"
    with tempfile.TemporaryDirectory(prefix="filmlab-bench-") as name:
        folder = Path(name)
        split = factorization.Split(arguments.ratings, folder)
        session, start = spark_session.start()
        rows, model = of_mllib(session, split)
        films = pandas.read_csv(arguments.films) if arguments.films else pandas.DataFrame(
            {"item": split.train.item.unique(), "title": split.train.item.unique().astype(str)})
        copy = saved(session, model, films, split, folder)
        session.stop()
        text = section(split, rows + of_filmlab(folder), start, load, copy)
    print(text)
    if arguments.write:
        sections.write(RESULTS, "spark-ratings", text)


if __name__ == "__main__":
    main()
