import tempfile
import unittest

import small


class ArchiveTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.archive, _ = small.places(folder.name)

    def test_the_place_of_a_file_is_the_way_of_its_node(self):
        self.assertEqual(self.archive.get("doc://stars").way, ("filmmade", "review", "stars"))
        self.assertEqual(self.archive.parent(self.archive.get("doc://stars")).title, "Review")

    def test_kinds(self):
        kinds = {node.title: node.kind for node in self.archive.nodes.values()}
        self.assertEqual(kinds["FilmMade"], "module")
        self.assertEqual(kinds["filmlab"], "root")
        self.assertEqual(kinds["Rate a film"], "article")
        self.assertEqual(kinds["stars"], "property")

    def test_what_a_protocol_of_swift_gives_is_inherited(self):
        self.assertTrue(self.archive.get("doc://!=(_:_:)").is_inherited)
        self.assertFalse(self.archive.get("doc://stars").is_inherited)


if __name__ == "__main__":
    unittest.main()
