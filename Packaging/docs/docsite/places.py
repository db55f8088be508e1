"""Where everything is: the page of each node, and the anchor on it for a member of a type."""

import posixpath
import re
from urllib.parse import quote

from .archive import TYPES

GUIDES = "filmlab"


def slug(text):
    """A name of a file that every system takes."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def href(page, target):
    """The link on a page to `path` or `path#anchor`, relative, so that the site works from any folder."""
    path, _, anchor = target.partition("#")
    way = "" if path == page and anchor else posixpath.relpath(path, posixpath.dirname(page) or ".")
    return quote(way) + (f"#{quote(anchor, safe='()_:-!=,;~$*@')}" if anchor else "")


class Places:
    """The place of every node of an archive."""

    def __init__(self, archive):
        self.archive = archive
        self.of = {}
        for node in sorted(archive.nodes.values(), key=lambda node: len(node.way)):
            if self.has_page(node):
                self.of[node.identifier] = page(node)
        self.refuse_twins()
        self.types = self.named_types()
        for node in archive.nodes.values():
            if node.identifier not in self.of:
                self.of[node.identifier] = f"{self.of[self.owner(node).identifier]}#{node.way[-1]}"

    def named_types(self):
        """The places of types by `Module/Type`, and by their name where no two modules have it."""
        nodes = [node for node in self.archive.nodes.values() if node.kind in TYPES - {"extension"}]
        titles = [node.title for node in nodes]
        modules = {node.module: node.title for node in self.archive.modules()}
        whole = {node.title: self.of[node.identifier] for node in self.archive.modules() if node.module != GUIDES}
        whole |= {f"{modules.get(node.module)}/{node.title}": self.of[node.identifier] for node in nodes}
        return whole | {node.title: self.of[node.identifier] for node in nodes if titles.count(node.title) == 1}

    @staticmethod
    def has_page(node):
        """Types, articles, and functions of no type have a page; members are on the page of their type."""
        return node.kind in TYPES | {"module", "root", "article"} or node.kind != "group" and len(node.way) == 2

    def owner(self, node):
        """The node on whose page this one is."""
        while not self.has_page(node):
            node = self.archive.parent(node)
        return node

    def refuse_twins(self):
        pages = list(self.of.values())
        twins = {path for path in pages if pages.count(path) > 1}
        if twins:
            raise ValueError(f"two pages of one name: {', '.join(sorted(twins))}")


def page(node):
    """The path of a node's page."""
    if node.kind == "root":
        return "guides/index.html"
    if node.module == GUIDES:
        return f"guides/{slug(node.title)}.html"
    if node.kind == "module":
        return f"modules/{node.module}/index.html"
    last = slug(node.title) if node.kind == "article" else slug(node.way[-1])
    return "/".join(["modules", *map(slug, node.way[:-1]), f"{last}.html"])
