"""What a Python package gives its users: the functions and classes of its `__all__`, with what their source says."""

import ast
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True)
class Member:
    """A function, class, method or field; `says` is its docstring, of a field the comment behind `#:`.

    `package` is where users import it from.
    """

    name: str
    kind: str
    declaration: str
    says: str
    members: list = field(default_factory=list)
    package: str = "filmlab"

    @property
    def anchor(self):
        """The name on the page, where a package within another may have the same names."""
        return ".".join([*self.package.split(".")[1:], self.name])


@dataclass(frozen=True)
class Part:
    """A module of the package with what of it is public."""

    module: str
    says: str
    members: list


def read(folder):
    """The public parts, in the order in which the package imports them, and one for each package within."""
    parts = package_parts(folder)
    for inner in sorted(each.parent for each in Path(folder).glob("*/__init__.py")):
        says = ast.get_docstring(ast.parse(source(inner, "__init__"))) or ""
        found = [each for part in package_parts(inner) for each in part.members]
        members = [replace(each, package=f"filmlab.{inner.name}") for each in sorted(found, key=lambda each: each.name)]
        parts.append(Part(inner.name, says, members))
    return [part for part in parts if part.members]


def package_parts(folder):
    package = ast.parse(source(folder, "__init__"))
    public = names(package)
    homes = {}
    for statement in ast.walk(package):
        if isinstance(statement, ast.ImportFrom) and statement.level == 1:
            for alias in statement.names:
                homes.setdefault(alias.name, statement.module)
    modules = list(dict.fromkeys(homes[name] for name in homes if name in public))
    return [part(folder, module, {name for name in public if homes.get(name) == module}) for module in modules]


def source(folder, module):
    return Path(folder, f"{module}.py").read_text(encoding="utf-8")


def names(package):
    for statement in package.body:
        if isinstance(statement, ast.Assign) and getattr(statement.targets[0], "id", "") == "__all__":
            return set(ast.literal_eval(statement.value))
    return set()


def part(folder, module, public):
    text = source(folder, module)
    tree = ast.parse(text)
    found = [each for each in tree.body if getattr(each, "name", "") in public and not is_overload(each)]
    members = [member(each, text.split("\n")) for each in found]
    return Part(module, ast.get_docstring(tree) or "", sorted(members, key=lambda each: each.kind == "class"))


def is_overload(statement):
    return any(ast.unparse(each).endswith("overload") for each in statement.decorator_list)


def member(statement, lines):
    if isinstance(statement, ast.ClassDef):
        return class_member(statement, lines)
    is_property = any(ast.unparse(each) == "property" for each in statement.decorator_list)
    declaration = statement.name if is_property else f"{statement.name}({parameters(statement.args)})"
    kind = "property" if is_property else "function"
    return Member(statement.name, kind, declaration, ast.get_docstring(statement) or "")


def class_member(statement, lines):
    """A class with its public methods and described fields; one that is made by its users shows how."""
    body = [each for each in statement.body if not getattr(each, "name", "").startswith("_")]
    methods = [member(each, lines) for each in body if isinstance(each, ast.FunctionDef) and ast.get_docstring(each)]
    fields = [field_member(each, lines) for each in body if isinstance(each, ast.AnnAssign)]
    fields = [each for each in fields if not each.name.startswith("_")]
    made = next((each for each in statement.body if getattr(each, "name", "") == "__init__"), None)
    bases = [ast.unparse(each) for each in statement.bases]
    is_made = made and not any(base.endswith(("Error", "Exception", "Warning")) for base in bases)
    declaration = f"{statement.name}({parameters(made.args)})" if is_made else statement.name
    shown = [each for each in fields + methods if each and each.says]
    return Member(statement.name, "class", declaration, ast.get_docstring(statement) or "", shown)


def field_member(statement, lines):
    """A field with its type and the comment beside or above it."""
    name, kind = ast.unparse(statement.target), ast.unparse(statement.annotation)
    if kind.startswith("Optional["):
        kind = f"{kind.removeprefix('Optional[').removesuffix(']')} or None"
    return Member(name, "field", f"{name}: {kind}", comment(lines, statement.lineno - 1))


def comment(lines, place):
    if "#:" in lines[place]:
        return lines[place].split("#:", 1)[1].strip()
    above = lines[place - 1].strip() if place else ""
    return above.removeprefix("#:").strip() if above.startswith("#:") else ""


def parameters(arguments):
    """The parameters with their defaults and without types, which the text explains better."""
    for argument in ast.walk(arguments):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    shown = ast.unparse(arguments)
    return shown.removeprefix("self").removeprefix(", ").replace("'", '"')
