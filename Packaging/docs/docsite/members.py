"""A type's members on its page: the declaration, then everything that is said of it."""

from html import escape

from .blocks import blocks, is_fact
from .declaration import declaration


def member(writer, node):
    """One member with its anchor."""
    anchor = escape(node.way[-1])
    return (
        f'<section class="member" id="{anchor}">{declaration(writer, node)}'
        f'<div class="text">{summary(writer, node)}{description(writer, node)}</div></section>')


def summary(writer, node):
    return f"<p>{writer.inline(node.abstract, node.references)}</p>" if node.abstract else ""


def description(writer, node):
    """What is told of it, then its parameters, then what it returns, throws and costs."""
    content = [block for section in node.sections("content") for block in worded(section["content"])]
    told = [block for block in content if not is_fact(block)]
    facts = [block for block in content if is_fact(block)]
    return blocks(writer, told, node.references) + parameters(writer, node) + blocks(writer, facts, node.references)


def parameters(writer, node):
    rows = "".join(
        f"<div><dt><code>{escape(each['name'])}</code></dt>"
        f"<dd>{blocks(writer, each['content'], node.references)}</dd></div>"
        for section in node.sections("parameters") for each in section["parameters"])
    return f'<dl class="facts-list parameters">{rows}</dl>' if rows else ""


def worded(content):
    """`Overview` and `Discussion` say nothing; what is returned is a fact like the errors."""
    first, *rest = content or [{}]
    match first.get("text") if first.get("type") == "heading" else None:
        case "Overview" | "Discussion":
            return rest
        case "Return Value":
            return [{"type": "aside", "style": "note", "name": "Returns", "content": rest[:1]}] + rest[1:]
        case _:
            return content
