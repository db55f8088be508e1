"""The copyright file names every Swift package that is linked into the program, in the form that Debian reads."""

import pathlib
import re
import unittest

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
# It makes the documentation and is no part of the program.
TOOLS = {"swift-docc-plugin"}


class CopyrightTests(unittest.TestCase):
    def setUp(self):
        self.text = (CHECKOUT / "Packaging/debian/copyright").read_text(encoding="utf-8")
        self.paragraphs = [dict(self.fields(part)) for part in self.text.split("\n\n")]

    def fields(self, paragraph):
        for field in re.split(r"\n(?! )", paragraph.strip()):
            name, _, value = field.partition(":")
            yield name, value.strip()

    def test_packages_that_the_manifest_names_have_their_terms(self):
        manifest = (CHECKOUT / "Package.swift").read_text(encoding="utf-8")
        packages = set(re.findall(r'\.package\(\s*url: "[^"]*/([^"/]+?)(?:\.git)?"', manifest)) - TOOLS
        self.assertGreater(len(packages), 5)
        self.assertEqual([name for name in sorted(packages) if f".build/checkouts/{name}/*" not in self.text], [])

    def test_every_part_has_holders_and_terms_that_are_given(self):
        licences = {part["License"].split("\n")[0] for part in self.paragraphs if "Files" not in part and "License" in part}
        parts = [part for part in self.paragraphs if "Files" in part]
        for part in parts:
            self.assertTrue(part.get("Copyright"), part["Files"])
            self.assertIn(part["License"].split("\n")[0], licences)
        self.assertEqual(licences, {part["License"] for part in parts})


if __name__ == "__main__":
    unittest.main()
