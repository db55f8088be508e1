"""The commands of the command line, from what `filmlab --experimental-dump-help` says of them."""

import json
from dataclasses import dataclass
from pathlib import Path

from .places import slug


@dataclass(frozen=True)
class Command:
    """`name` has all words of it: `filmlab train sentiment`."""

    name: str
    abstract: str
    discussion: str
    arguments: list
    subcommands: list
    default: str = ""

    @property
    def path(self):
        words = self.name.split()
        return f"commands/{slug(' '.join(words[1:])) if len(words) > 1 else 'index'}.html"

    def family(self):
        """This command, those below it, and those below them."""
        return [self] + [each for command in self.subcommands for each in command.family()]

    def groups(self):
        """The title and arguments of each group, those without one first."""
        titles = list(dict.fromkeys(argument.get("sectionTitle", "") for argument in self.arguments))
        return [
            (title, [each for each in self.arguments if each.get("sectionTitle", "") == title])
            for title in sorted(titles, key=bool)]


def read(file):
    """Reads the command and all below it."""
    return command(json.loads(Path(file).read_text(encoding="utf-8"))["command"])


def command(data, above=""):
    name = f"{above} {data['commandName']}".strip()
    below = [each for each in data.get("subcommands", []) if each.get("shouldDisplay", True)]
    return Command(
        name=name, abstract=data.get("abstract", ""), discussion=data.get("discussion", ""),
        arguments=[each for each in data.get("arguments", []) if is_shown(each, above)],
        subcommands=[command(each, name) for each in below if each["commandName"] != "help"],
        default=data.get("defaultSubcommand", ""))


def is_shown(argument, above):
    """Every command has --help and --version: the first of all says so for them."""
    return argument.get("shouldDisplay", True) and not (above and argument["valueName"] in ("help", "version"))
