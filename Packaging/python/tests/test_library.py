"""Models in memory."""

import os
import shutil
import unittest
from pathlib import Path

from support import Test

from filmlab import _library, _places


class ModelTests(Test):
    def setUp(self) -> None:
        super().setUp()
        self.addCleanup(os.chdir, Path.cwd())
        for name in "ab":
            shutil.copytree(_places.shared() / "Models" / "sentiment", self.folder / name / "sentiment")

    def test_a_model_is_read_once(self) -> None:
        folder = self.folder / "a"
        self.assertIs(_library.model(folder), _library.model(str(folder)))

    def test_one_path_in_two_folders_is_two_models(self) -> None:
        found = []
        for name in "ab":
            os.chdir(self.folder / name)
            found.append(_library.model("sentiment"))
        self.assertIsNot(*found)

    def test_a_file_that_was_replaced_is_read_again(self) -> None:
        folder = self.folder / "a" / "sentiment"
        before = _library.model(folder)
        shutil.copy2(folder / "lexicon.tsv", folder / "other.tmp")
        os.replace(folder / "other.tmp", folder / "lexicon.tsv")
        self.assertIsNot(_library.model(folder), before)


if __name__ == "__main__":
    unittest.main()
