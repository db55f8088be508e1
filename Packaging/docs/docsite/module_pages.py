"""The pages of the library: its modules, their types and articles."""

from html import escape

from .inline import Writer, plain
from .listing import has_page, listed, tree
from .page import Page
from .places import GUIDES, Places
from .symbol_page import article_body, description, group, group_anchor, symbol_body
from .topics import groups

INDEX = "modules/index.html"


class ModulePages:
    """Makes a page of every node that has one."""

    def __init__(self, archive, places, commands):
        self.archive = archive
        self.places = places
        self.commands = commands
        self.modules = [node for node in archive.modules() if node.module != GUIDES]

    def pages(self):
        nodes = [node for node in self.archive.nodes.values() if node.module != GUIDES and Places.has_page(node)]
        return [self.index()] + [self.page(node) for node in nodes]

    def index(self):
        writer = Writer(INDEX, self.places, self.commands)
        body = f'<section class="group">{listed(writer, self.modules)}</section>'
        lead = "Every engine of the command as a library of Swift, and its server."
        contents = tree(INDEX, self.modules, writer)
        return Page(INDEX, "Swift library", body, "modules", lead=lead, description=lead, contents=contents)

    def page(self, node):
        path = self.places.of[node.identifier]
        writer = Writer(path, self.places, self.commands)
        body = {"module": self.module_body, "article": article_body}.get(node.kind, self.type_body)(writer, node)
        return Page(
            path, node.title, body, "modules", role="Module" if node.kind == "module" else node.role,
            lead=writer.inline(node.abstract, node.references), description=plain(node.abstract, node.references),
            way=self.way(node), contents=self.contents(writer, node), is_code=node.kind not in ("article", "module"))

    def module_body(self, writer, node):
        shown = [group(writer, title, nodes) for title, nodes in groups(node, self.archive)]
        return f'<div class="text article">{description(writer, node)}</div>' + "\n".join(shown)

    def type_body(self, writer, node):
        return symbol_body(writer, node, self.archive)

    def way(self, node):
        """Library, module, and the types around this one."""
        above = [self.archive.by_way.get(node.way[:count]) for count in range(1, len(node.way))]
        steps = [(each.title, self.places.of[each.identifier]) for each in above if each and Places.has_page(each)]
        return (("Swift library", INDEX), *steps)

    def contents(self, writer, node):
        """The groups of the module with the current type open."""
        module = self.archive.by_way[node.way[:1]]
        parts = [tree(writer.page, [module], writer)]
        for title, nodes in groups(module, self.archive):
            listed = tree(writer.page, has_page(nodes), writer, below=lambda each: self.below(writer, each))
            parts.append(f'<p class="label">{escape(title)}</p>{listed}')
        return "".join(parts)

    def below(self, writer, node):
        """The groups on a type's own page."""
        titles = [title for title, _ in groups(node, self.archive)]
        rows = "".join(f'<li><a href="#{group_anchor(title)}">{escape(title)}</a></li>' for title in titles)
        return f'<ul class="plain">{rows}</ul>' if len(titles) > 1 else ""
