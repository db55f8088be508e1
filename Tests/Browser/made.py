"""Files that tests import, all made up: critics' reviews, exports of other sites, and an attacker's."""

import csv
import io
import json
import zipfile
from pathlib import Path

FILMS = Path(__file__).resolve().parents[2] / "Datasets/sample/films.jsonl"

CRITICS = [
    ("Ada Fenwick", "The Lantern", True), ("Bruno Lake", "Harbour Post", False), ("Cora Whitlow", "Northern Reel", False),
]
FRESH = [
    "A beautiful, patient film with a superb cast and a script that trusts its audience.",
    "Funny, warm and brilliantly acted; the direction is assured and the ending is deeply moving.",
    "Gorgeously shot and endlessly inventive, a thrilling piece of work from first to last.",
]
ROTTEN = [
    "Dull, overlong and badly written; the cast deserves better than this lifeless script.",
    "A tedious mess. The plot is confusing, the pace is too slow and the jokes fall flat.",
]
DETAILS = ["its first ten minutes", "the music", "a scene on a staircase", "the last reel", "the light in it"]


def films():
    """Title and year of each film of the sample."""
    rows = [json.loads(line) for line in FILMS.read_text(encoding="utf-8").splitlines()]
    return [(row["title"], row["year"]) for row in rows]


def critics(folder):
    """Reviews by three critics, of different years, for the pages of critics and the charts over time."""
    rows = []
    for place, (title, year) in enumerate(films()):
        for number, (name, publication, is_top) in enumerate(CRITICS):
            fresh = (place * 2 + number) % 3 != 0
            texts = FRESH if fresh else ROTTEN
            rows.append({
                "title": title, "year": year, "critic": name, "publication": publication, "top_critic": is_top,
                "date": f"{2008 + (place + 3 * number) % 9}-0{1 + place % 9}-1{number}", "fresh": fresh, "source": "critic",
                "text": f"{texts[(place + number) % len(texts)]} Of {title} I remember {DETAILS[place % len(DETAILS)]}.",
            })
    return lines(folder / "critics.jsonl", rows)


def many(folder):
    """More films than a page of a list has, each with a review."""
    return lines(folder / "many.jsonl", [
        {"title": f"The {number}th Letter", "year": 1950 + number, "source": "critic", "fresh": number % 3 > 0,
         "text": f"{FRESH[number % 3]} The {number}th is not the last."}
        for number in range(4, 64)])


def lines(path, rows):
    """A file of JSON lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def table(rows):
    """A table as CSV."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


RATED = [
    ("The Mirror", 1975, 5), ("Stalker", 1979, 4.5), ("Persona", 1966, 4.5), ("Raging Bull", 1980, 4), ("Alien", 1979, 4),
    ("Psycho", 1960, 3.5), ("Toy Story", 1995, 3), ("Blade Runner", 1982, 4.5), ("Batman & Robin", 1997, 0.5),
    ("Battlefield Earth", 2000, 1), ("Amélie", 2001, 3.5), ("Gattaca", 1997, 4),
]
WATCHLIST = [("Andrei Rublev", 1966), ("Solaris", 1972)]
REVIEW = "Quiet, strange and beautiful; I would gladly see it again."


def letterboxd(folder):
    """A zip as Letterboxd exports it: ratings, diary, reviews and watchlist of the same films."""
    head = ["Date", "Name", "Year", "Letterboxd URI"]
    address = "https://boxd.it/{}".format
    rated = [["2024-03-01", title, year, address(place), stars] for place, (title, year, stars) in enumerate(RATED)]
    review = rated[0] + ["", REVIEW, "", "2024-02-28"]
    tables = {
        "ratings.csv": [head + ["Rating"], *rated],
        "diary.csv": [head + ["Rating", "Rewatch", "Tags", "Watched Date"], *(row + ["", "", row[0]] for row in rated[:4])],
        "reviews.csv": [head + ["Rating", "Rewatch", "Review", "Tags", "Watched Date"], review],
        "watched.csv": [head, *(row[:4] for row in rated)],
        "watchlist.csv": [head, *(["2024-03-02", *film, address("w")] for film in WATCHLIST)],
        "profile.csv": [["Date Joined", "Username"], ["2020-01-01", "someone"]],
    }
    path = folder / "letterboxd-someone-2024.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            archive.writestr(name, table(rows))
    return path


def imdb(folder, name="ratings.csv"):
    """A table of ratings as IMDb exports it: of ten, with IMDb's own averages beside them."""
    head = ["Const", "Your Rating", "Date Rated", "Title", "URL", "Title Type", "IMDb Rating", "Year"]
    rows = [
        ["tt0072443", 9, "2023-05-01", "The Mirror", "https://www.imdb.com/title/tt0072443/", "Movie", "7.9", 1975],
        ["tt0083658", 7, "2023-05-02", "Blade Runner", "https://www.imdb.com/title/tt0083658/", "Movie", "8.1", 1982],
    ]
    path = folder / name
    path.write_text(table([head, *rows]), encoding="utf-8")
    return path


SCRIPT = "<script>window.attacked = 1</script>"
IMAGE = '"><img src=x onerror=window.attacked=2>'
#: A title that no line has room for.
LONG = "Wide" * 75
TITLE = f"Ends {SCRIPT} here"
AUTHOR = "Eve <b onmouseover=window.attacked=4>Mark"


def hostile(folder):
    """Reviews by someone who hopes that a page runs what they wrote."""
    texts = [
        f"A beautiful film {SCRIPT} and superbly acted.", f"Dull {IMAGE} and far too slow.",
        f"Warm ' onfocus=window.attacked=3 autofocus x=' {SCRIPT}",
    ]
    return lines(folder / "hostile.jsonl", [
        {"title": TITLE, "year": 2001, "critic": AUTHOR, "publication": f"The {SCRIPT}", "date": f"2020-01-0{place + 1}",
         "source": "critic", "text": text, "original_score": "4/5"}
        for place, text in enumerate(texts)] + [
        {"title": LONG, "year": 2002, "critic": AUTHOR, "text": "Beautiful acting, and a dull plot."}])
