"""The first page: what filmlab is, where to begin, and an index over everything."""

from html import escape

from .code import listing
from .inline import Writer
from .listing import listed, row
from .page import Page

PATH = "index.html"
TITLE = "filmlab"


def home_page(guides, modules, command, api, places, paths):
    writer = Writer(PATH, places, paths)
    return Page(PATH, "filmlab: documentation", "".join([
        opening(writer, guides.root),
        *[band(title, "", listed(writer, nodes)) for title, nodes in guides.groups()[:1]],
        band("Command", "One binary; <code>man filmlab</code> says the same.", commands(writer, command)),
        band("Python", "<code>pip install filmlab</code>", api.index(writer)) if api.parts else "",
        band("Swift library", "The products <code>FilmLab</code> and <code>FilmLabWeb</code> of the package.",
             listed(writer, modules.modules)),
        *[band(title, "", listed(writer, nodes)) for title, nodes in guides.groups()[1:]],
    ]), description=command.abstract)


def opening(writer, root):
    example = listing('$ filmlab explain "Too clever, never dull."\n'
                      "$ filmlab similar \"The Mirror\"\n$ filmlab serve")
    return (
        f'<header class="page-head"><h1>{escape(TITLE)}</h1>'
        f'<p class="lead">{writer.inline(root.abstract, root.references)}</p></header>{example}')


def band(title, note, body):
    said = f"<p>{note}</p>" if note else ""
    return f'<section class="band"><div class="band-head"><h2>{escape(title)}</h2>{said}</div>' \
           f'<div class="band-body">{body}</div></section>'


def commands(writer, command):
    rows = "".join(
        row(writer.to(each.path), f"<code>{escape(each.name)}</code>", escape(each.abstract))
        for each in command.subcommands)
    return f'<dl class="links">{rows}</dl>'
