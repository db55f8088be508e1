"""What DocC wrote: a node for every module, article, type and member, with what is said of it."""

import json
from dataclasses import dataclass
from pathlib import Path

TYPES = {"struct", "enum", "class", "actor", "protocol", "extension"}


@dataclass(frozen=True)
class Node:
    """A page of DocC's archive; `way` are the parts of its address, the module first."""

    identifier: str
    way: tuple[str, ...]
    kind: str
    data: dict

    @property
    def title(self):
        return self.data["metadata"]["title"]

    @property
    def role(self):
        """What it is, for people: Structure, Article, Instance Method."""
        return self.data["metadata"].get("roleHeading", "")

    @property
    def module(self):
        return self.way[0]

    @property
    def abstract(self):
        return self.data.get("abstract", [])

    @property
    def references(self):
        return self.data.get("references", {})

    @property
    def topics(self):
        """Title and identifiers of each group of what is below it."""
        return [(topic.get("title", ""), topic["identifiers"]) for topic in self.data.get("topicSections", [])]

    @property
    def is_generated(self):
        """The titles of groups that DocC made up, since nobody arranged what is in them."""
        return {topic.get("title", "") for topic in self.data.get("topicSections", []) if topic.get("generated")}

    @property
    def is_inherited(self):
        """Whether nobody wrote a word about it: what a type has by a protocol of Swift's own."""
        return not self.abstract or self.abstract[0].get("text", "").startswith("Inherited from")

    def sections(self, kind):
        return [section for section in self.data.get("primaryContentSections", []) if section["kind"] == kind]

    def relations(self, kind):
        """Identifiers that stand in a relation to it: `conformsTo`, `conformingTypes`, `inheritsFrom`."""
        sections = self.data.get("relationshipsSections", [])
        return [identifier for section in sections if section["type"] == kind for identifier in section["identifiers"]]


class Archive:
    """All nodes by their identifier, and by their way."""

    def __init__(self, nodes):
        self.nodes = {node.identifier: node for node in nodes}
        self.by_way = {node.way: node for node in nodes}

    @classmethod
    def read(cls, *folders):
        """Reads archives of DocC; a merged one has all modules."""
        roots = [Path(folder, "data/documentation") for folder in folders]
        return cls([node(root, file) for root in roots for file in sorted(root.rglob("*.json"))])

    def get(self, identifier):
        return self.nodes.get(identifier)

    def parent(self, node):
        return self.by_way.get(node.way[:-1])

    def modules(self):
        return sorted((node for node in self.nodes.values() if node.kind == "module"), key=lambda node: node.title)


def node(root, file):
    """The node of one file; where the file is says where the node is."""
    data = json.loads(file.read_text(encoding="utf-8"))
    way = tuple(str(file.relative_to(root)).removesuffix(".json").split("/"))
    return Node(data["identifier"]["url"], way, kind(data["metadata"], way), data)


def kind(metadata, way):
    """`module`, `article`, `group`, the kind of a symbol, or `root` of a catalogue that belongs to no module."""
    symbol = metadata.get("symbolKind")
    if symbol:
        return symbol
    if metadata.get("role") == "collectionGroup":
        return "group"
    return "root" if len(way) == 1 else "article"
