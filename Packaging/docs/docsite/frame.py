"""The frame of every page: head, menu, the contents at the side, foot."""

from html import escape
from string import Template

from .listing import breakable
from .places import href

MENU = [("guides", "Guides"), ("commands", "Command"), ("python", "Python"), ("modules", "Swift")]


class Frame:
    """Puts pages into the template; the menu has what there is."""

    def __init__(self, template, sections, version):
        self.template = Template(template)
        self.menu = [(name, title) for name, title in MENU if name in sections]
        self.version = version

    def html(self, page):
        def to(path):
            return href(page.path, path)

        return self.template.substitute(
            title=escape(f"{page.title} · filmlab" if page.path != "index.html" else page.title),
            description=escape(page.description), style=to("style.css"), script=to("search.js"), home=to("index.html"),
            root=to("index.html").removesuffix("index.html"), menu=self.entries(page, to), content=self.content(page, to),
            version=escape(self.version))

    def entries(self, page, to):
        current = ' aria-current="{}"'
        marks = {name: current.format("page" if page.path == f"{name}/index.html" else "true") for name, _ in self.menu}
        return "\n".join(
            f'<li><a href="{to(f"{name}/index.html")}"{marks[name] if name == page.section else ""}>{title}</a></li>'
            for name, title in self.menu)

    def content(self, page, to):
        below = '<p class="to-contents"><a href="#page-contents">Contents</a></p>' if page.contents else ""
        main = f'<main id="main-content" tabindex="-1">{below}{head(page, to)}{page.body}</main>'
        if not page.contents:
            return f'<div class="page">{main}</div>'
        side = f'<nav class="reference-contents" id="page-contents" aria-label="Contents">{page.contents}</nav>'
        return f'<div class="page reference">{main}{side}</div>'


def head(page, to):
    """Where one is, the title, and the first sentence."""
    if page.path == "index.html":
        return ""
    way = "".join(f'<li><a href="{to(path)}">{escape(title)}</a></li>' for title, path in page.way)
    crumbs = f'<nav aria-label="Above this page"><ol class="way plain">{way}</ol></nav>' if way else ""
    role = f'<p class="label">{escape(page.role)}</p>' if page.role else ""
    lead = f'<p class="lead">{page.lead}</p>' if page.lead else ""
    return f'<header class="page-head">{crumbs}{role}<h1{name_class(page)}>{breakable(page.title)}</h1>{lead}</header>'


def name_class(page):
    return ' class="name"' if page.is_code else ""
