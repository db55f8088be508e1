"""Lists of links, each with one sentence of what it leads to."""

from html import escape

from .places import Places


def listed(writer, nodes):
    """Nodes as links with their abstracts."""
    rows = "".join(row(writer.reference(node.identifier), title(node), sentence(writer, node)) for node in nodes)
    return f'<dl class="links">{rows}</dl>'


def row(address, title, sentence):
    return f'<div><dt><a href="{address}">{title}</a></dt><dd>{sentence}</dd></div>'


def title(node):
    name = breakable(node.title)
    return name if node.kind in ("article", "module", "root") else f"<code>{name}</code>"


def sentence(writer, node):
    return writer.inline(node.abstract, node.references)


def tree(page, nodes, writer, below=None):
    """Links for the side: the current one is marked, and has what is `below` it."""
    rows = []
    for node in nodes:
        path = writer.places.of[node.identifier]
        current = f' aria-current="{mark}"' if (mark := current_mark(path, page)) else ""
        more = below(node) if below and path == page else ""
        rows.append(f'<li><a href="{writer.to(path)}"{current}>{title(node)}</a>{more}</li>')
    return f'<ul class="plain">{"".join(rows)}</ul>'


def current_mark(path, page):
    """`page` for the page itself, `true` for the type around it."""
    if path == page:
        return "page"
    return "true" if page.startswith(path.removesuffix(".html") + "/") else ""


def has_page(nodes):
    return [node for node in nodes if Places.has_page(node)]


def breakable(title):
    """A long name may break before its capitals, so that it fits a phone."""
    shown = ""
    for before, letter in zip(" " + title, title):
        shown += ("<wbr>" if letter.isupper() and before.islower() else "") + escape(letter, quote=False)
    return shown
