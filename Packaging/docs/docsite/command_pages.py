"""The manual pages of all commands."""

from html import escape

from .command_page import command_body
from .help_words import words
from .inline import Writer
from .page import Page


class CommandPages:
    def __init__(self, command, places):
        self.command = command
        self.places = places
        self.paths = {each.name: each.path for each in command.family()}

    def pages(self):
        return [self.page(each) for each in self.command.family()]

    def page(self, command):
        writer = Writer(command.path, self.places, self.paths)
        return Page(
            command.path, command.name, command_body(writer, command), "commands", role="Command",
            lead=words(writer, command.abstract), description=command.abstract, way=self.way(command),
            contents=self.tree(writer, self.command.subcommands, is_top=True), is_code=True)

    def way(self, command):
        names = command.name.split()
        above = [" ".join(names[:count]) for count in range(1, len(names))]
        return tuple((name, self.paths[name]) for name in above)

    def tree(self, writer, commands, is_top=False):
        """All commands; those below one only where one is among them."""
        rows = ""
        for each in commands:
            is_open = any(below.path == writer.page for below in each.family())
            current = ' aria-current="page"' if each.path == writer.page else ""
            below = self.tree(writer, each.subcommands) if is_open and each.subcommands else ""
            name = each.name.removeprefix("filmlab ") if is_top else each.name.split()[-1]
            rows += f'<li><a href="{writer.to(each.path)}"{current}><code>{escape(name)}</code></a>{below}</li>'
        return f'<ul class="plain">{rows}</ul>'
