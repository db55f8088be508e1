"""The guides: articles that belong to no module, in the order of their catalogue."""

from html import escape

from .inline import Writer, plain
from .listing import has_page, tree
from .page import Page
from .places import GUIDES
from .symbol_page import article_body, description, group
from .topics import groups

INDEX = "guides/index.html"


class GuidePages:
    def __init__(self, archive, places, commands):
        self.archive = archive
        self.places = places
        self.commands = commands
        self.root = archive.by_way[(GUIDES,)]

    def pages(self):
        articles = [node for node in self.archive.nodes.values() if node.module == GUIDES and node.kind == "article"]
        return [self.index()] + [self.page(node) for node in articles]

    def groups(self):
        return groups(self.root, self.archive)

    def index(self):
        writer = Writer(INDEX, self.places, self.commands)
        body = description(writer, self.root) + "".join(group(writer, title, nodes) for title, nodes in self.groups())
        return Page(
            INDEX, "Guides", body, "guides", lead=writer.inline(self.root.abstract, self.root.references),
            description=plain(self.root.abstract, self.root.references), contents=self.contents(writer))

    def page(self, node):
        writer = Writer(self.places.of[node.identifier], self.places, self.commands)
        return Page(
            writer.page, node.title, article_body(writer, node), "guides",
            lead=writer.inline(node.abstract, node.references), description=plain(node.abstract, node.references),
            way=(("Guides", INDEX),), contents=self.contents(writer))

    def contents(self, writer):
        return "".join(
            f'<p class="label">{escape(title)}</p>{tree(writer.page, has_page(nodes), writer)}'
            for title, nodes in self.groups())
