"""What the tests share: the sample, and marks for tests that need other packages."""

from __future__ import annotations

import importlib.util
import json
import tempfile
import unittest
import warnings
from pathlib import Path
from typing import Any

import filmlab


def needs(*packages: str) -> Any:
    """Leaves tests out where a package is not installed."""
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    return unittest.skipIf(bool(missing), f"{', '.join(missing)} is not installed")


def reviews() -> list[dict[str, Any]]:
    """The reviews of the sample: id, film, title, text, perhaps fresh and original_score."""
    lines = filmlab.sample("reviews.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts() -> list[str]:
    """Their texts."""
    return [review["text"] for review in reviews()]


def labelled() -> tuple[list[str], list[bool]]:
    """Texts and labels of the reviews that have one."""
    rows = [review for review in reviews() if isinstance(review.get("fresh"), bool)]
    return [row["text"] for row in rows], [row["fresh"] for row in rows]


class Test(unittest.TestCase):
    """A test without notes of the command, and with a folder of its own."""

    def setUp(self) -> None:
        catcher = warnings.catch_warnings()
        catcher.__enter__()
        self.addCleanup(catcher.__exit__, None, None, None)
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", filmlab.FilmlabNote)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def temporary(self) -> set[str]:
        """Folders that calls of the package have now."""
        return {path.name for path in Path(tempfile.gettempdir()).glob("filmlab-python-*")}
