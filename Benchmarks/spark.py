#!/usr/bin/env python3
"""Ten million reviews in Spark beside one process; writes its part of RESULTS.md.

    Benchmarks/spark.py REVIEWS.jsonl[.gz] [--copies 14] [--write]

Run by the Python that has the package and PySpark: make bench-spark. The reviews, each copy with ids of its own, become
as many files of Parquet. Every way reads them and writes files of Parquet with the same columns and the results. What
lies beside scoring is measured too: reading and writing alone, and the way to Python and back. The labels and
probabilities of Spark must be those of one process, and its meters those of the command.
"""

import argparse
import gzip
import json
import math
import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import filmlab
import pyarrow
import pyarrow.compute
import pyarrow.dataset
import pyarrow.parquet
from filmlab import _library, _places

import sections
import spark_session

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
COLUMNS = ("film", "title", "text", "fresh", "original_score")
_NUMBERS = ["probability", "rating", "score"]


def prepare(path, copies, folder):
    """Files of Parquet with the copies, and their number of rows."""
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    arrays = [pyarrow.array([row.get(name) for row in rows]) for name in COLUMNS]
    for copy in range(copies):
        ids = pyarrow.array(range(copy * len(rows), (copy + 1) * len(rows)))
        table = pyarrow.table([ids, *arrays], names=["id", *COLUMNS])
        pyarrow.parquet.write_table(table, folder / f"{copy:02}.parquet", compression="snappy")
    return copies * len(rows)


def one_process(folder, output, threads):
    output.mkdir()
    for file in sorted(folder.iterdir()):
        filmlab.sentiment(file, text="text", threads=threads, output=output / file.name)


def by_batches_of_pandas(frames):
    """What mapInPandas would call."""
    for frame in frames:
        results = filmlab.sentiment(frame, text="text", threads=1)
        yield frame.assign(label=results.label.astype(str), **{name: results[name] for name in _NUMBERS})


def ways(session, inputs, folder):
    """What is measured, by name: each writes what it made into a folder of its own."""
    import filmlab.spark

    reviews = session.read.parquet(str(inputs))

    def written(frame, name):
        frame.write.parquet(str(folder / name))

    schema = filmlab.spark.sentiment(reviews, text="text").schema
    return {
        "one process, 1 thread": lambda: one_process(inputs, folder / "one", 1),
        f"one process, {spark_session.CORES} threads": lambda: one_process(inputs, folder / "two", 2),
        "Spark, reading and writing alone": lambda: written(reviews, "copied"),
        "Spark, to Python and back, nothing scored": lambda: written(
            reviews.mapInArrow(lambda batches: batches, reviews.schema), "passed"),
        "**`filmlab.spark.sentiment`**": lambda: written(filmlab.spark.sentiment(reviews, text="text"), "spark"),
        "the same by `mapInPandas`": lambda: written(reviews.mapInPandas(by_batches_of_pandas, schema), "pandas"),
    }


def results(folder):
    table = pyarrow.dataset.dataset(str(folder), format="parquet", exclude_invalid_files=True).to_table(
        columns=["id", "label", *_NUMBERS])
    labels = table.column("label").cast(pyarrow.string())
    return table.set_column(1, "label", labels).sort_by("id")


def check_results(folder):
    """Raises SystemExit unless Spark has the very results of one process."""
    wanted = results(folder / "two")
    for name in ("spark", "pandas"):
        found = results(folder / name)
        for column in wanted.column_names:
            both = found.column(column), wanted.column(column)
            if not pyarrow.compute.all(pyarrow.compute.fill_null(pyarrow.compute.equal(*both), True)).as_py() or \
                    both[0].null_count != both[1].null_count:
                raise SystemExit(f"{name}: {column} differs from one process")


def meters(session, folder, path, copies):
    """Seconds of Spark's meters from the scored files and of the command's from the reviews; how many are the same."""
    import filmlab.spark

    scored = session.read.parquet(str(folder / "spark"))
    rows, seconds, _ = spark_session.timed(lambda: filmlab.spark.by_film(scored).collect())
    command = [str(_places.command()), "sentiment", *[path] * copies, "--by-film", "--format", "json", "--quiet"]
    output, other, _ = spark_session.timed(lambda: subprocess.run(command, capture_output=True, check=True).stdout)
    wanted = {film.pop("film"): film for film in json.loads(output)}
    found = {row.film: row.asDict() for row in rows}
    names = [name for name in filmlab.Meters._fields if name not in ("film", "title", "mean_rating")]
    same = sum(film in found and all(found[film][name] == row[name] for name in names) for film, row in wanted.items())
    means = sum(film in found and is_mean(found[film]["mean_rating"], row["mean_rating"])
                for film, row in wanted.items())
    return seconds, other, len(wanted), same, means


def is_mean(mean, written):
    """Whether the command writes a mean like this, with four digits."""
    return mean == written if None in (mean, written) else math.floor(mean * 1e4 + 0.5) == round(written * 1e4)


def measured(session, inputs, folder):
    import filmlab.spark

    # Java is slow at first, and starts Python's workers.
    first = session.read.parquet(str(min(inputs.iterdir())))
    filmlab.spark.sentiment(first, text="text").write.format("noop").mode("overwrite").save()
    found = {}
    for name, work in ways(session, inputs, folder).items():
        _, seconds, cpu = spark_session.timed(work)
        found[name] = seconds, cpu
        print(f"{name}: {seconds:.1f} s, {cpu:.1f} CPU s, load {os.getloadavg()[0]:.1f}", flush=True)
    return found


def facts(session, inputs, folder, rows):
    """What a plan for more reviews starts from."""
    model = _places.model("sentiment", None)
    opened = min(spark_session.timed(lambda: _library.Model(str(model)))[1] for _ in range(5))
    sizes = [sum(file.stat().st_size for file in place.glob("*.parquet")) / rows
             for place in (inputs, folder / "spark")]
    tasks = session.read.parquet(str(inputs)).rdd.getNumPartitions()
    model_size = sum(file.stat().st_size for file in model.iterdir()) / 1e6
    return (f"A million reviews take {sizes[0]:.0f} MB of Parquet (snappy), with their results {sizes[1]:.0f} MB; the "
            f"{rows:,} were {tasks} tasks. The model's folder has {model_size:.1f} MB; a worker opens it in "
            f"{opened * 1000:.0f} ms.")


def section(rows, found, start, peaks, films, load, facts):
    lines = [[name, f"{seconds:.1f}", f"{cpu:.1f}", f"{rows / seconds:,.0f}", f"{cpu / rows * 1e6:.2f}"]
             for name, (seconds, cpu) in found.items()]
    seconds = {name: value[0] for name, value in found.items()}
    one = seconds[f"one process, {spark_session.CORES} threads"]
    ours = seconds["**`filmlab.spark.sentiment`**"]
    spark_seconds, command_seconds, count, same, means = films
    import pyspark

    return f"""## Reviews in Spark

By `make bench-spark`: {rows:,} reviews in files of Parquet, read and written again with the results, on this machine as `local[{spark_session.CORES}]` (PySpark {pyspark.__version__}, {platform.processor() or platform.machine()}, {os.cpu_count()} processors, {spark_session.MEMORY} for Java); one run of each after a first file that does not count, load average {load} at the start: compare ratios.

{sections.table(["", "s", "CPU s", "rows/s", "CPU s per million"], lines)}

- Spark takes {ours / one:.2f} times as long as one process with as many threads; its session started in {start:.1f} s, which is not in the table.
- Label, probability, rating and score of all rows are equal in Spark and in one process, to the last bit.
- Peak memory: {peaks["python"]} MB of a Python worker (model and a batch), {peaks["java"]} MB of Java.
- Meters of {count:,} films from the scored files: {spark_seconds:.1f} s in Spark; the command reads the reviews, scores them and adds up in {command_seconds:.1f} s. Tomatometers, Popcornmeters and counts are equal for {same:,} of {count:,} films, mean ratings to four digits for {means:,}.
- {facts}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reviews")
    parser.add_argument("--copies", type=int, default=14)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    load = f"{os.getloadavg()[0]:.1f}"
    folder = Path(tempfile.mkdtemp(prefix="filmlab-bench-"))
    try:
        inputs = folder / "inputs"
        inputs.mkdir()
        rows = prepare(arguments.reviews, arguments.copies, inputs)
        session, start = spark_session.start()
        found = measured(session, inputs, folder)
        peaks = {"python": spark_session.peak_megabytes("python"), "java": spark_session.peak_megabytes("java")}
        check_results(folder)
        films = meters(session, folder, arguments.reviews, arguments.copies)
        more = facts(session, inputs, folder, rows)
        session.stop()
        text = section(rows, found, start, peaks, films, load, more)
    finally:
        shutil.rmtree(folder)
    print(text)
    if arguments.write:
        sections.write(RESULTS, "spark", text)


if __name__ == "__main__":
    main()
