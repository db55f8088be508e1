import unittest

from docsite.archive import Archive, Node
from docsite.topics import groups

import small


def node(kind, title, *way, **more):
    data = small.symbol(kind, title, **more)
    return Node(data["identifier"]["url"], ("filmmade", *way), kind, data)


class TopicsTests(unittest.TestCase):
    def setUp(self):
        members = [node("init", "init()", "review", "init()"), node("property", "stars", "review", "stars"),
                   node("method", "rate()", "review", "rate()")]
        self.archive = Archive(members)

    def titles(self, *sections):
        return [title for title, _ in groups(node("struct", "Review", "review", topicSections=list(sections)), self.archive)]

    def test_initializers_come_before_properties_before_methods(self):
        self.assertEqual(
            self.titles(small.topics("Instance Methods", "rate()"), small.topics("Instance Properties", "stars"),
                        small.topics("Initializers", "init()")),
            ["Initializers", "Properties", "Methods"])

    def test_what_somebody_arranged_comes_first(self):
        self.assertEqual(
            self.titles(small.topics("Initializers", "init()"), small.topics("Rating", "rate()", generated=False)),
            ["Rating", "Initializers"])

    def test_groups_of_nothing_are_left_out(self):
        self.assertEqual(self.titles(small.topics("Instance Methods", "gone()")), [])


if __name__ == "__main__":
    unittest.main()
