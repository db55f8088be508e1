"""`make install` puts a staged tree in its place, and `make uninstall` takes away exactly that."""

import os
import pathlib
import subprocess
import tempfile
import unittest

PACKAGING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Packaging")
PREFIX = "/usr/local"


class InstallTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.staged = pathlib.Path(folder.name, "staged")
        self.root = pathlib.Path(folder.name, "root")
        self.stage("bin/filmlab", "share/filmlab/Models/model.json", "share/man/man1/filmlab.1.gz")

    def stage(self, *paths):
        for path in paths:
            file = pathlib.Path(f"{self.staged}{PREFIX}", path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(path)
        os.chmod(f"{self.staged}{PREFIX}/bin/filmlab", 0o755)

    def installed(self, path):
        return pathlib.Path(f"{self.root}{PREFIX}", path)

    def install(self):
        subprocess.run([f"{PACKAGING}/install", self.staged, PREFIX, self.root], check=True)

    def uninstall(self):
        subprocess.run([f"{PACKAGING}/uninstall", PREFIX, self.root], check=True)

    def left(self):
        return sorted(str(path.relative_to(self.root)) for path in self.root.rglob("*"))

    def test_files_are_copied_with_their_modes(self):
        self.install()
        self.assertEqual(self.installed("share/filmlab/Models/model.json").read_text(), "share/filmlab/Models/model.json")
        self.assertTrue(os.access(self.installed("bin/filmlab"), os.X_OK))

    def test_links_stay_links(self):
        os.symlink("filmlab", f"{self.staged}{PREFIX}/bin/another")
        self.install()
        self.install()
        self.assertEqual(os.readlink(self.installed("bin/another")), "filmlab")
        self.uninstall()
        self.assertEqual(self.left(), [])

    def test_nothing_is_left(self):
        self.install()
        self.uninstall()
        self.assertEqual(self.left(), [])

    def test_what_was_there_before_or_came_since_stays(self):
        self.installed("bin").mkdir(parents=True)
        self.installed("share/man").mkdir(parents=True)
        self.installed("share/man/other").write_text("other")
        self.install()
        self.installed("share/man/man1/other.1").write_text("other")
        self.uninstall()
        kept = ["usr", "usr/local", "usr/local/bin", "usr/local/share", "usr/local/share/man", "usr/local/share/man/man1",
                "usr/local/share/man/man1/other.1", "usr/local/share/man/other"]
        self.assertEqual(self.left(), kept)

    def test_files_of_an_earlier_version_go(self):
        self.stage("share/man/man1/filmlab-old.1.gz")
        self.install()
        pathlib.Path(f"{self.staged}{PREFIX}/share/man/man1/filmlab-old.1.gz").unlink()
        self.install()
        self.assertFalse(self.installed("share/man/man1/filmlab-old.1.gz").exists())
        self.assertTrue(self.installed("share/man/man1/filmlab.1.gz").exists())
        self.uninstall()
        self.assertEqual(self.left(), [])

    def test_names_with_blanks_are_names(self):
        self.stage("share/a folder/a file")
        self.install()
        self.assertTrue(self.installed("share/a folder/a file").exists())
        self.uninstall()
        self.assertEqual(self.left(), [])

    def test_uninstalling_nothing_removes_nothing(self):
        self.installed("bin").mkdir(parents=True)
        self.uninstall()
        self.assertTrue(self.installed("bin").exists())


if __name__ == "__main__":
    unittest.main()
