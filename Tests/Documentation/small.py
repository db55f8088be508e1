"""What DocC and the command would write of a small library, made up."""

import json
from pathlib import Path

from docsite.archive import Archive
from docsite.places import Places


def text(words):
    return [{"type": "text", "text": words}]


def symbol(kind, title, **more):
    """The JSON of a symbol, as far as pages need it."""
    return {
        "identifier": {"url": f"doc://{title}"}, "kind": "symbol", "abstract": text(f"About {title}."),
        "metadata": {"title": title, "symbolKind": kind, "roleHeading": kind.title()}, **more}


def article(title, *blocks):
    return {
        "identifier": {"url": f"doc://{title}"}, "kind": "article", "abstract": text(f"About {title}."),
        "metadata": {"title": title, "role": "article", "roleHeading": "Article"},
        "primaryContentSections": [{"kind": "content", "content": list(blocks)}]}


def topics(title, *titles, generated=True):
    return {"title": title, "generated": generated, "identifiers": [f"doc://{each}" for each in titles]}


def declared(*tokens):
    return [{"kind": "declarations", "declarations": [{"tokens": [{"kind": kind, "text": words} for kind, words in tokens]}]}]


def files():
    """A module with a type of two members, one of them inherited, and a guide."""
    inherited = [{"type": "text", "text": "Inherited from "}, {"type": "codeVoice", "code": "Equatable.!=(_:_:)"}]
    return {
        "filmmade.json": symbol("module", "FilmMade", topicSections=[topics("Types", "Review", generated=False)]),
        "filmmade/review.json": symbol(
            "struct", "Review", topicSections=[topics("Operators", "!=(_:_:)"), topics("Instance Properties", "stars")],
            primaryContentSections=declared(("keyword", "struct"), ("text", " "), ("identifier", "Review"))),
        "filmmade/review/stars.json": symbol("property", "stars"),
        "filmmade/review/!=(_:_:).json": symbol("op", "!=(_:_:)", abstract=inherited),
        "filmlab.json": {**article("filmlab"), "topicSections": [topics("Begin", "Rate a film", generated=False)]},
        "filmlab/rateafilm.json": article("Rate a film", {"type": "paragraph", "inlineContent": text("Type it & see.")}),
    }


def write(folder, contents):
    """An archive of DocC with these files."""
    for path, data in contents.items():
        file = Path(folder, "data/documentation", path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data), encoding="utf-8")
    return folder


def places(folder):
    archive = Archive.read(write(folder, files()))
    return archive, Places(archive)


HELP = {"command": {
    "commandName": "filmlab", "abstract": "Films.", "arguments": [], "subcommands": [
        {"commandName": "rate", "abstract": "Rate a film.", "arguments": [
            {"kind": "positional", "valueName": "title", "isOptional": False, "isRepeating": False, "abstract": "Its title."},
            {"kind": "option", "valueName": "n", "isOptional": True, "isRepeating": False, "abstract": "Stars, as in `rate`.",
             "names": [{"kind": "short", "name": "s"}, {"kind": "long", "name": "stars"}], "sectionTitle": "Rating",
             "defaultValue": "3", "allValues": ["1", "3"]},
            {"kind": "flag", "valueName": "help", "isOptional": True, "isRepeating": False,
             "names": [{"kind": "long", "name": "help"}]}],
         "discussion": "Once or again, see filmlab rate.\n\nKINDS\n  half      half a star\n            and no less\n\n"
                       "EXAMPLES\n  filmlab rate Heat --stars 4  the best"},
        {"commandName": "secret", "shouldDisplay": False}]}}
