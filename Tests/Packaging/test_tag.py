"""A release is tagged when CHANGELOG.md says when it came out, and everything is committed."""

import os
import pathlib
import subprocess
import tempfile
import unittest

PACKAGING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Packaging")


class TagTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.git("init", "--quiet")
        self.git("config", "user.name", "filmlab tests")
        self.git("config", "user.email", "tests@filmlab.example")

    def git(self, *words):
        return subprocess.run(
            ["git", *words], cwd=self.folder, check=True, capture_output=True, text=True,
            env={**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null"}).stdout

    def changelog(self, heading):
        pathlib.Path(self.folder, "CHANGELOG.md").write_text(f"# Changelog\n\n## {heading}\n- x\n\n## 0.1.0 (2026-01-31)\n")

    def commit(self, heading):
        self.changelog(heading)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x")

    def tag(self):
        return subprocess.run([f"{PACKAGING}/tag", "0.2.0"], cwd=self.folder, capture_output=True, text=True)

    def test_a_release_is_tagged(self):
        self.commit("0.2.0 (2026-03-01)")
        self.assertEqual(self.tag().returncode, 0)
        self.assertEqual(self.git("tag", "--list", "--format=%(refname:short) %(subject)"), "v0.2.0 filmlab 0.2.0\n")
        self.assertNotEqual(self.tag().returncode, 0)

    def test_what_is_not_released_is_not_tagged(self):
        for heading in ["0.2.0 (unreleased)", "0.2.1 (2026-03-01)", "0.2.0", "10.2.0 (2026-03-01)"]:
            self.commit(heading)
            refused = self.tag()
            self.assertEqual(refused.returncode, 65, heading)
            self.assertIn(f"CHANGELOG.md begins with '## {heading}'; make it '## 0.2.0 (", refused.stderr)
        self.assertEqual(self.git("tag"), "")

    def test_what_is_not_committed_is_not_tagged(self):
        self.commit("0.2.0 (2026-03-01)")
        pathlib.Path(self.folder, "new").write_text("x")
        self.assertIn("not committed", self.tag().stderr)
        self.assertEqual(self.git("tag"), "")


if __name__ == "__main__":
    unittest.main()
