"""The list that the search of the site goes through, as a script, since a page of a file may fetch nothing else."""

import json

from .inline import plain
from .places import GUIDES, Places
from .python_pages import PATH as PYTHON


def script(archive, places, commands, python):
    """Title, kind, owner, place and sentence of everything that has a place."""
    rows = [command_row(each) for each in commands.family()]
    rows += [python_row(each) for part in python for each in part.members]
    rows += [node_row(node, archive, places) for node in archive.nodes.values() if is_found(node)]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"window.filmlabSearch = [\n{lines}\n];\n"


def is_found(node):
    return node.kind != "group" and (Places.has_page(node) or not node.is_inherited)


def command_row(command):
    return [command.name, "Command", "", command.path, command.abstract]


def python_row(member):
    sentence = " ".join(member.says.split("\n\n")[0].split()).replace("`", "")
    return [f"filmlab.{member.anchor}", f"Python {member.kind}", "", f"{PYTHON}#{member.anchor}", sentence]


def node_row(node, archive, places):
    is_page = Places.has_page(node)
    owner = "" if is_page else archive.parent(node).title
    kind = "Guide" if node.module == GUIDES else node.role
    sentence = plain(node.abstract, node.references) if is_page else ""
    return [node.title, kind, owner or (module(node, archive) if is_page else ""), places.of[node.identifier], sentence]


def module(node, archive):
    return archive.by_way[node.way[:1]].title if len(node.way) > 1 and node.module != GUIDES else ""
