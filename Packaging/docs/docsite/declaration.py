"""Declarations of symbols: types lead to their pages, long lists of parameters stand one a line."""

from html import escape

WIDTH = 84


def declaration(writer, node):
    """All declarations of a symbol, each as one piece of code."""
    found = [each for section in node.sections("declarations") for each in section["declarations"]]
    return "\n".join(block(code(writer, each["tokens"])) for each in found)


def block(shown):
    """One that has lines of its own needs no indent where it is wrapped."""
    kind = "declaration lines" if "\n" in shown else "declaration"
    return f'<pre class="{kind}" tabindex="0"><code>{shown}</code></pre>'


def code(writer, tokens):
    length = sum(len(token["text"]) for token in tokens)
    marked = broken(tokens) if length > WIDTH else [(token, token["text"]) for token in tokens]
    return "".join(token_code(writer, token, text) for token, text in marked)


def token_code(writer, token, text):
    shown = escape(text, quote=False)
    address = writer.reference(token.get("identifier"))
    if address:
        return f'<a href="{address}">{shown}</a>'
    kind = {"keyword": "keyword", "attribute": "keyword", "identifier": "name"}.get(token["kind"])
    return f'<span class="{kind}">{shown}</span>' if kind else shown


def broken(tokens):
    """The tokens with new lines around the parameters of the first list."""
    depth, is_over, result = 0, False, []
    for place, token in enumerate(tokens):
        text = token["text"]
        if token["kind"] == "text" and not is_over:
            follows = place + 1 < len(tokens) and tokens[place + 1]["kind"] == "externalParam"
            text, depth, is_over = broken_text(text, depth, follows)
        result.append((token, text))
    return result


def broken_text(text, depth, parameter_follows):
    """One token's text, the depth of parentheses behind it, and whether the list of parameters ends in it."""
    result = ""
    for place, character in enumerate(text):
        is_last = place == len(text) - 1
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
            if depth == 0 and character == ")":
                return result + "\n" + text[place:], depth, True
        result += character
        if depth == 1 and parameter_follows and is_last and character in "( ":
            result = result.rstrip(" ") + "\n  "
    return result, depth, False
