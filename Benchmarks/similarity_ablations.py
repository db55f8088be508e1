"""What each part of similar titles is worth: trains the bundled model again and again, with a part or a source
of data left out, and writes how well its lists agree with what people like, or with their tags.

    python3 Benchmarks/similarity_ablations.py FILMLAB DATA [--tags FILE --films FILE]
    make ablations-similarity DATA=folder [TAGS=file FILMS=file]

DATA is laid out as Models/README.md says; the recipe is that of Models/train. Likes are those of MovieLens 1M's
users, whose ratings train nothing: DATA/movielens-1m holds ratings.csv.gz (user,item,rating) and films.csv.gz
(item,title,genres). Tags (film,tag, a row each time) are the better measure, where they are at hand.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import sections

HERE = pathlib.Path(__file__).resolve().parent
TRAIN = HERE.parent / "Models" / "train"
# Options of Models/train that are no part of the recipe, with how many values each has.
OTHER = {"--output": 1, "--date": 1, "--licence": 1, "--refuse-twins": 0}
# A row: its title, the options it adds, the beginnings of the files that it leaves out.
ROWS = [
    ("the bundled model's recipe", [], []),
    ("without words", ["--without", "words"], []),
    ("without themes", ["--without", "themes"], []),
    ("without co-likes", ["--without", "co-likes"], []),
    ("without genres, but for those that are words", ["--without", "genres"], []),
    ("without expansion by the nearest", ["--without", "expansion"], []),
    ("without genres and expansion", ["--without", "genres,expansion"], []),
    ("words alone", ["--without", "themes,co-likes,genres,expansion"], []),
    ("co-likes alone", ["--without", "words,themes,genres,expansion"], []),
    ("without Wikipedia", [], ["wikipedia-films/"]),
    ("without counted words of reviews", [], ["rotten-tomatoes/film-words"]),
    ("without IMDB's reviews", [], ["imdb/"]),
    ("without all three", [], ["wikipedia-films/", "rotten-tomatoes/film-words", "imdb/"]),
]
MEASURES = [
    ("tag_agreement", "agreement with tags"),
    ("co_like_recall_20", "co-likes, Recall@20"),
    ("genre_agreement", "genres in common"),
    ("director_agreement", "same director"),
]


def recipe(data):
    """The options of `filmlab train similarity` in Models/train, each with its values."""
    with tempfile.TemporaryDirectory() as folder:
        # In place of filmlab a program that prints how it was called.
        stub = pathlib.Path(folder) / "filmlab"
        stub.write_text(f"#!{sys.executable}\nimport json, sys\nprint(json.dumps(sys.argv[1:]))\n")
        stub.chmod(0o755)
        calls = subprocess.run([TRAIN, stub, data, "2000-01-01"], check=True, capture_output=True, text=True)
    call = next(call for call in map(json.loads, calls.stdout.splitlines()) if call[:2] == ["train", "similarity"])
    options = []
    for word in call[2:]:
        if word.startswith("--"):
            options.append([word])
        else:
            options[-1].append(word)
    for option in options:
        assert OTHER.get(option[0], 1) == len(option) - 1, f"{TRAIN} has {option}, which is not understood here"
    return [option for option in options if option[0] not in OTHER]


def without(options, left_out, data):
    """The options without some files, and without the weights of those that are reviews."""
    def is_left_out(option):
        return any(option[1].startswith(str(data / beginning)) for beginning in left_out)
    reviews = [option for option in options if option[0] == "--reviews"]
    kept = [option for option in options if not is_left_out(option)]
    for index, (name, value) in enumerate(kept):
        if name == "--weights":
            weights = zip(value.split(","), reviews, strict=True)
            kept[index] = [name, ",".join(weight for weight, option in weights if not is_left_out(option))]
    return kept


def train(filmlab, options, output):
    subprocess.run(
        [filmlab, "train", "similarity", *(word for option in options for word in option), "--quiet", "--output",
         output / "similarity"], check=True, stderr=subprocess.DEVNULL)
    return json.loads((output / "similarity" / "model.json").read_text(encoding="utf-8"))["films"]


def evaluate(filmlab, models, files):
    result = subprocess.run(
        [filmlab, "evaluate", "similarity", *files, "--models", models, "--format", "json", "--quiet"],
        check=True, capture_output=True, text=True)
    return json.loads(result.stdout)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab", type=os.path.abspath)
    parser.add_argument("data", type=pathlib.Path, metavar="DATA")
    parser.add_argument("--tags", help="people's tags for films: film,tag")
    parser.add_argument("--films", action="append", default=[], help="tables with the titles behind the keys of tags")
    parser.add_argument("--only", type=int, help="the first rows alone, without writing them")
    options = parser.parse_args()
    likes = options.data / "movielens-1m"
    files = [part for path in options.films for part in ("--films", path)]
    if options.tags:
        files += ["--tags", options.tags]
    if (likes / "ratings.csv.gz").exists():
        files += ["--ratings", likes / "ratings.csv.gz", "--films", likes / "films.csv.gz"]
    elif not options.tags:
        parser.error(f"there is neither {likes}/ratings.csv.gz nor --tags to measure by")
    return options, files


def text(rows, reports):
    measures = [(key, title) for key, title in MEASURES if all(key in report for report in reports)]
    first = reports[0]
    body = [
        [title, f"{films:,}", *(f"{report[key]:.4f}" for key, _ in measures)]
        for (title, films), report in zip(rows, reports, strict=True)]
    by_chance = [f"{first['baseline'][key]:.4f}" if key in first.get("baseline", {}) else "–" for key, _ in measures]
    body.append(["random films; for co-likes the most liked", "–", *by_chance])
    return "\n".join([
        "## Similar titles", "",
        "By `make ablations-similarity DATA=folder`. Lists of ten films (of twenty for co-likes) by models that were",
        "trained with a part or a source of data left out. Tags: the mean cosine of the tags of a film and the nearest",
        "ten that have tags. Co-likes: of what else users of MovieLens 1M like, whose ratings train nothing, the share",
        "in the list of a film that they like. Without a source there are fewer films to find, so compare these rows",
        "with care. One row, one training; everything else as in the first row.", "",
        sections.table(["", "films", *(title for _, title in measures)], body)])


def main():
    options, files = arguments()
    bundled = recipe(options.data)
    rows, reports = [], []
    for title, changes, left_out in ROWS[: options.only]:
        with tempfile.TemporaryDirectory() as folder:
            chosen = without(bundled, left_out, options.data)
            films = train(options.filmlab, [*chosen, *([changes] if changes else [])], pathlib.Path(folder))
            reports.append(evaluate(options.filmlab, folder, files))
        rows.append((title, films))
        print(title, f"{films:,} films", *(f"{key} {reports[-1][key]:.4f}" for key, _ in MEASURES
                                           if key in reports[-1]), sep="; ", flush=True)
    print(text(rows, reports))
    if options.only is None:
        sections.write(HERE / "ABLATIONS.md", "similarity", text(rows, reports))


if __name__ == "__main__":
    main()
