"""What is below a module or a type, in groups: those that somebody arranged first, then the others by their kind."""

ORDER = [
    "Enumeration Cases", "Initializers", "Instance Properties", "Subscripts", "Instance Subscripts", "Instance Methods",
    "Type Properties", "Type Methods", "Operators",
]
TITLES = {
    "Enumeration Cases": "Cases", "Instance Properties": "Properties", "Instance Methods": "Methods",
    "Instance Subscripts": "Subscripts", "Type Properties": "Static properties", "Type Methods": "Static methods",
    "Extended Modules": "Extensions",
}


def groups(node, archive):
    """Title and nodes of each group; what nobody wrote a word about, and what protocols give, is left out."""
    found = [(title, title in node.is_generated, nodes(identifiers, archive)) for title, identifiers in node.topics]
    arranged = [(title, members) for title, is_generated, members in found if members and not is_generated]
    others = [(title, members) for title, is_generated, members in found if members and is_generated]
    others.sort(key=lambda group: ORDER.index(group[0]) if group[0] in ORDER else -1)
    return arranged + [(TITLES.get(title, title), members) for title, members in others]


def nodes(identifiers, archive):
    found = [archive.get(identifier) for identifier in identifiers]
    return [node for node in found if node and node.kind != "group" and not (is_member(node) and node.is_inherited)]


def is_member(node):
    return len(node.way) > 2


def inherited(node, archive):
    """Members that protocols of filmlab give a type, as pairs of group's title and nodes."""
    found = [archive.get(identifier) for _, identifiers in node.topics for identifier in identifiers]
    pairs = [(group, nodes_of(group, archive)) for group in found if group and group.kind == "group"]
    return [(group.title.removesuffix(" Implementations"), members) for group, members in pairs if members]


def nodes_of(group, archive):
    return [node for _, identifiers in group.topics for node in nodes(identifiers, archive)]
