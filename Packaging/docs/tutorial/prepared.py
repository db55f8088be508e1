"""The files that a tutorial begins with: a made-up export, the sample's reviews."""

import shutil
from pathlib import Path

import made

SAMPLE = Path(__file__).resolve().parents[3] / "Datasets/sample"


def prepare(name, folder):
    """Puts them into the folder of the tutorial of that name."""
    if name == "YourLetterboxdExport":
        made.letterboxd(folder).rename(folder / "letterboxd-you-2026.zip")
    elif name == "YourOwnSite":
        made.letterboxd(folder).rename(folder / "letterboxd-you-2026.zip")
        shutil.copy(SAMPLE / "films.jsonl", folder)
        shutil.copy(SAMPLE / "reviews.jsonl", folder)
