"""The page of a type: what it is for, how it is declared, its members, what it conforms to."""

from html import escape

from .blocks import blocks
from .declaration import declaration
from .inline import plain
from .listing import listed
from .members import description, member
from .places import Places, slug
from .topics import groups, inherited

# What nearly every type is; said of each it would say nothing of any.
USUAL = {"Swift.Copyable", "Swift.Escapable", "Swift.SendableMetatype", "Swift.BitwiseCopyable"}


def symbol_body(writer, node, archive):
    parts = [f'<div class="text">{description(writer, node)}</div>']
    parts += [group(writer, title, nodes) for title, nodes in groups(node, archive)]
    parts += [inherited_group(writer, title, nodes) for title, nodes in inherited(node, archive)]
    parts.append(relations(writer, node))
    return declaration(writer, node) + "\n".join(parts)


def group(writer, title, nodes):
    """Types below this one as links, members with all that is said of them."""
    links = [node for node in nodes if Places.has_page(node)]
    members = "\n".join(member(writer, node) for node in nodes if not Places.has_page(node))
    anchor = group_anchor(title)
    return (
        f'<section class="group" aria-labelledby="{anchor}"><h2 id="{anchor}">{escape(title)}</h2>'
        f"{listed(writer, links) if links else ''}{members}</section>")


def group_anchor(title):
    """With a hyphen, which no member's name has before its parentheses."""
    return f"group-{slug(title)}"


def inherited_group(writer, title, nodes):
    return group(writer, f"From {title}", nodes)


def relations(writer, node):
    """One line each: what it inherits from, conforms to, and what conforms to it."""
    kinds = [("inheritsFrom", "Inherits from"), ("conformsTo", "Conforms to"), ("conformingTypes", "Conforming types")]
    rows = [(title, names(writer, node, node.relations(kind))) for kind, title in kinds]
    shown = "".join(f"<div><dt>{title}</dt><dd>{', '.join(each)}</dd></div>" for title, each in rows if each)
    return f'<dl class="facts-list relations">{shown}</dl>' if shown else ""


def names(writer, node, identifiers):
    titles = [(each, node.references.get(each, {}).get("title", each)) for each in identifiers]
    return sorted(
        name(writer, identifier, title.removeprefix("Swift.")) for identifier, title in titles if title not in USUAL)


def name(writer, identifier, title):
    address = writer.reference(identifier)
    code = f"<code>{escape(title)}</code>"
    return f'<a href="{address}">{code}</a>' if address else code


def article_body(writer, node):
    content = [block for section in node.sections("content") for block in section["content"]]
    if content and content[0].get("text") == "Overview":
        content = content[1:]
    return f'<div class="text article">{blocks(writer, content, node.references)}</div>'


def abstract(node):
    return plain(node.abstract, node.references)
