"""debian/changelog says what CHANGELOG.md says, as Debian's tools read it."""

import os
import subprocess
import sys
import tempfile
import unittest

PACKAGING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Packaging")

CHANGELOG = """# Changelog

What is above the first heading is about the file.

## 0.2.0 (unreleased)

### Readers
- Dates of eight digits are dates, whatever the table that they stand in, and however many lines it takes to say so:
  this goes on.
- `x` is read.

## 0.1.0 (2026-01-31)
The first.
"""


class ChangelogTests(unittest.TestCase):
    def run_on(self, text):
        with tempfile.NamedTemporaryFile("w", suffix=".md", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            return subprocess.run(
                [sys.executable, f"{PACKAGING}/debian/changelog.py", file.name, "--time", "1795977202",
                 "--maintainer", "filmlab maintainers <maintainers@filmlab.example>"],
                capture_output=True, text=True, encoding="utf-8")

    def parsed(self, text, *options):
        return subprocess.run(
            ["dpkg-parsechangelog", "-l", "-", *options], input=text, capture_output=True, text=True,
            encoding="utf-8", check=True).stdout

    def test_releases_are_read_by_dpkg(self):
        text = self.run_on(CHANGELOG).stdout
        fields = self.parsed(text)
        self.assertIn("Version: 0.2.0\n", fields)
        self.assertIn("Distribution: UNRELEASED\n", fields)
        self.assertIn("Date: Sun, 29 Nov 2026 18:33:22 +0000\n", fields)
        earlier = self.parsed(text, "--offset", "1", "--count", "1")
        self.assertIn("Version: 0.1.0\n", earlier)
        self.assertIn("Distribution: bookworm\n", earlier)
        self.assertIn("Date: Sat, 31 Jan 2026 00:00:00 +0000\n", earlier)

    def test_lines_are_wrapped_and_nothing_is_lost(self):
        text = self.run_on(CHANGELOG).stdout
        self.assertLessEqual(max(len(line) for line in text.split("\n") if not line.startswith(" -- ")), 80)
        self.assertIn("  [ Readers ]\n  * Dates of eight", text)
        words = " ".join(text.split())
        self.assertIn("to say so: this goes on. * `x` is read.", words)
        self.assertIn("* The first.", words)

    def test_a_heading_of_another_form_is_refused(self):
        for text in ["## Unreleased\n- x\n", "## 0.1 (unreleased)\n", "## 0.1.0\n", "# Changelog\n"]:
            refused = self.run_on(text)
            self.assertEqual(refused.returncode, 1, text)
            self.assertTrue(refused.stderr.startswith("changelog.py: CHANGELOG.md: "), refused.stderr)
            self.assertEqual(refused.stdout, "")


if __name__ == "__main__":
    unittest.main()
