"""Words, code, emphasis and links of DocC's JSON as HTML."""

from html import escape

from .code import word
from .places import href


class Writer:
    """Writes what stands on one page: it knows the page, and so how links from it lead to others."""

    def __init__(self, page, places, commands=None):
        self.page = page
        self.places = places
        self.commands = commands or {}

    def to(self, path):
        """The link from this page to another."""
        return href(self.page, path)

    def reference(self, identifier):
        """The link to a node, or nothing if it is not documented here."""
        place = self.places.of.get(identifier)
        return self.to(place) if place else None

    def inline(self, content, references):
        return "".join(self.piece(piece, references) for piece in content)

    def piece(self, piece, references):
        match piece["type"]:
            case "text":
                return escape(piece["text"])
            case "codeVoice":
                return self.code(piece["code"])
            case "reference":
                return self.link(piece, references)
            case "emphasis" | "newTerm":
                return f"<em>{self.inline(piece['inlineContent'], references)}</em>"
            case "strong" | "inlineHead":
                return f"<strong>{self.inline(piece['inlineContent'], references)}</strong>"
            case "strikethrough":
                return f"<s>{self.inline(piece['inlineContent'], references)}</s>"
            case "superscript" | "subscript" as kind:
                tag = kind[:3]
                return f"<{tag}>{self.inline(piece['inlineContent'], references)}</{tag}>"
            case unknown:
                raise ValueError(f"{self.page}: no rule for '{unknown}' in a line of text")

    def code(self, text):
        """Code; what names a command leads to its page, and in the library what names a type."""
        code = word(text)
        is_type = "/" in text or self.page.startswith("modules/")
        place = command_place(text, self.commands) or (self.places.types.get(text) if is_type else None)
        return f'<a href="{self.to(place)}">{code}</a>' if place and place != self.page else code

    def link(self, piece, references):
        reference = references.get(piece["identifier"], {})
        address = self.reference(piece["identifier"]) or reference.get("url", "")
        words = self.words(piece, reference, references)
        if not piece.get("isActive", True) or not address or address.startswith("/documentation"):
            return words
        return f'<a href="{escape(address)}">{words}</a>'

    def words(self, piece, reference, references):
        """What a link says: its own words, or the title of what it leads to."""
        for key in ("overridingTitleInlineContent", "titleInlineContent"):
            content = piece.get(key) or reference.get(key)
            if content:
                return self.inline(content, references)
        title = escape(reference.get("title", piece["identifier"]))
        return f"<code>{title}</code>" if reference.get("kind") == "symbol" else title


def command_place(text, commands):
    """The page of the command that a piece of code begins with: `filmlab train sentiment --output my`."""
    words = text.split()
    for count in range(min(3, len(words)), 1, -1):
        place = commands.get(" ".join(words[:count]))
        if place:
            return place
    return None


def plain(content, references=None):
    """The same without markup."""
    references = references or {}
    parts = []
    for piece in content:
        if piece["type"] == "reference":
            parts.append(references.get(piece["identifier"], {}).get("title", ""))
        else:
            parts.append(piece.get("text") or piece.get("code") or plain(piece.get("inlineContent", []), references))
    return "".join(parts)
