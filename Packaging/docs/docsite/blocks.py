"""Paragraphs, lists, tables, code and notes of DocC's JSON as HTML."""

from html import escape

from .code import listing


def blocks(writer, content, references):
    """The blocks one after another; what says `Throws` or `Complexity` is gathered into one list at its place."""
    parts, facts = [], []
    for block in content:
        if is_fact(block):
            facts.append((block["name"], blocks(writer, block["content"], references)))
            continue
        parts += fact_list(facts)
        facts = []
        parts.append(one(writer, block, references))
    return "\n".join(parts + fact_list(facts))


def is_fact(block):
    """Notes and warnings interrupt; Throws, Complexity, Precondition and their kin are facts of a symbol."""
    return block["type"] == "aside" and block.get("style") == "note" and block.get("name") not in (None, "Note")


def fact_list(facts):
    if not facts:
        return []
    rows = "".join(f"<div><dt>{escape(name)}</dt><dd>{text}</dd></div>" for name, text in facts)
    return [f'<dl class="facts-list facts">{rows}</dl>']


def one(writer, block, references):
    match block["type"]:
        case "paragraph":
            return f"<p>{writer.inline(block['inlineContent'], references)}</p>"
        case "heading":
            return heading(block)
        case "codeListing":
            return listing("\n".join(block["code"]), block.get("syntax"))
        case "unorderedList":
            return items(writer, "ul", block, references)
        case "orderedList":
            return items(writer, "ol", block, references)
        case "termList":
            return terms(writer, block, references)
        case "table":
            return table(writer, block, references)
        case "aside":
            name = f'<p class="label">{escape(block.get("name") or block["style"].title())}</p>'
            return f'<aside class="aside">{name}{blocks(writer, block["content"], references)}</aside>'
        case "thematicBreak":
            return "<hr>"
        case "small":
            return f"<p><small>{writer.inline(block['inlineContent'], references)}</small></p>"
        case unknown:
            raise ValueError(f"{writer.page}: no rule for '{unknown}'")


def heading(block):
    level = min(max(block["level"], 2), 4)
    return f'<h{level} id="{escape(block["anchor"])}">{escape(block["text"])}</h{level}>'


def items(writer, tag, block, references):
    rows = [item(writer, each["content"], references) for each in block["items"]]
    return f"<{tag}>{''.join(f'<li>{row}</li>' for row in rows)}</{tag}>"


def item(writer, content, references):
    """A list's item; one of a single paragraph stands without the paragraph's space."""
    if len(content) == 1 and content[0]["type"] == "paragraph":
        return writer.inline(content[0]["inlineContent"], references)
    return blocks(writer, content, references)


def terms(writer, block, references):
    rows = "".join(
        f"<dt>{writer.inline(each['term']['inlineContent'], references)}</dt>"
        f"<dd>{blocks(writer, each['definition']['content'], references)}</dd>"
        for each in block["items"])
    return f"<dl>{rows}</dl>"


def table(writer, block, references):
    """A table that scrolls for itself where the page is narrow."""
    alignments = block.get("alignments") or []
    rows = ["".join(
        cell(writer, content, references, is_head=block.get("header") == "row" and number == 0,
             is_right=place < len(alignments) and alignments[place] == "right")
        for place, content in enumerate(row)) for number, row in enumerate(block["rows"])]
    head = f"<thead><tr>{rows.pop(0)}</tr></thead>" if block.get("header") == "row" else ""
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<div class="scrolls" tabindex="0"><table>{head}<tbody>{body}</tbody></table></div>'


def cell(writer, content, references, is_head, is_right):
    said = item(writer, content, references)
    # A head that says nothing is none to those who listen.
    tag = "th" if is_head and said else "td"
    number = ' class="number"' if is_right else ""
    return f"<{tag}{number}>{said}</{tag}>"
