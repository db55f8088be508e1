"""A command's manual page: how it is called, what it does, examples, its arguments in groups."""

from html import escape

from .help_text import help_text
from .help_words import words
from .listing import row
from .places import slug


def command_body(writer, command):
    parts = [f'<pre class="declaration synopsis" tabindex="0"><code>{synopsis(command)}</code></pre>']
    parts.append(help_text(writer, command.discussion))
    if command.subcommands:
        parts.append(subcommands(writer, command))
    parts += [group(writer, title, arguments) for title, arguments in command.groups()]
    return "\n".join(parts)


def synopsis(command):
    """The command and what it must be given; options are below, each with its sentence."""
    words = ["subcommand"] if command.subcommands else [
        value(each) for each in command.arguments if each["kind"] == "positional"]
    shown = "".join(f" <var>{escape(word)}</var>" for word in words)
    options = ' <span class="soft">[options]</span>' if not command.subcommands else ""
    return f"{escape(command.name)}{shown}{options}"


def value(argument):
    name = argument["valueName"] + ("…" if argument["isRepeating"] else "")
    return f"[{name}]" if argument["isOptional"] else name


def subcommands(writer, command):
    rows = "".join(
        row(writer.to(each.path), f"<code>{escape(each.name)}</code>", words(writer, each.abstract))
        for each in command.subcommands)
    return f'<section class="group"><h2 id="subcommands">Commands</h2><dl class="links">{rows}</dl></section>'


def group(writer, title, arguments):
    name = title or "Arguments and options"
    rows = "".join(argument_row(writer, each) for each in arguments)
    return (
        f'<section class="group" aria-labelledby="{slug(name)}"><h2 id="{slug(name)}">{escape(name)}</h2>'
        f'<dl class="fields options">{rows}</dl></section>')


def argument_row(writer, argument):
    names = ", ".join(f"<code>{escape(each)}</code>" for each in spellings(argument))
    given = f" <var>{escape(argument['valueName'])}</var>" if argument["kind"] == "option" else ""
    notes = "".join(f'<p class="small soft">{each}</p>' for each in remarks(argument))
    anchor = spellings(argument)[-1]
    return (
        f'<div id="{escape(anchor)}"><dt>{names}{given}</dt>'
        f"<dd><p>{words(writer, argument.get('abstract', ''))}</p>{notes}</dd></div>")


def spellings(argument):
    if argument["kind"] == "positional":
        return [value(argument).strip("[]")]
    return [("-" if each["kind"] == "short" else "--") + each["name"] for each in argument.get("names", [])]


def remarks(argument):
    """The values that may be given, and the one that counts without."""
    said = argument.get("abstract", "")
    values = [each for each in argument.get("allValues", []) if each not in said]
    default = argument.get("defaultValue")
    shown = [f"One of {', '.join(f'<code>{escape(each)}</code>' for each in argument['allValues'])}."] if values else []
    if default and "default:" not in said and argument["kind"] != "flag":
        shown.append(f"Default: <code>{escape(default)}</code>")
    return shown
