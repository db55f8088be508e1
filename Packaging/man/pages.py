#!/usr/bin/env python3
"""Writes the manual pages of filmlab: filmlab(1) and a page for each command, such as filmlab-sentiment(1).

    filmlab --experimental-dump-help | pages.py FOLDER --version 0.1.0 --date 2026-01-31 --more more.man

The pages say what --help says. swift-argument-parser's own plugin is not used: its pages leave out defaults, values,
headings and all characters beyond ASCII, apropos does not find them, and it builds the package a second time.
"""

import argparse
import json
import os
import sys

from roff import escaped, paragraphs, typed

DASHES = {"long": "--", "short": "-", "longWithSingleDash": "-"}


def page_name(command):
    """filmlab-evaluate-ratings; `man` joins a pair of words by itself, as in `man filmlab sentiment`."""
    return "-".join(command.get("superCommands", []) + [command["commandName"]])


def shown(items):
    return [item for item in items or [] if item.get("shouldDisplay", True)]


def subcommands(command):
    """Without `help`, which is --help."""
    return [inner for inner in shown(command.get("subcommands")) if inner["commandName"] != "help"]


def title(argument):
    """-c, --count n"""
    value = f"\\fI{typed(argument.get('valueName', ''))}\\fR"
    if argument["kind"] == "positional":
        return value
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    words = ", ".join(f"\\fB{typed(DASHES[name['kind']] + name['name'])}\\fR" for name in names)
    return words if argument["kind"] == "flag" else f"{words} {value}"


def description(argument):
    """What --help says: the sentence, the values and the default, unless the sentence names it."""
    sentence, facts = argument.get("abstract", ""), []
    if argument.get("allValues"):
        facts.append("values: " + ", ".join(argument["allValues"]))
    if argument.get("defaultValue") and "(default: " not in sentence:
        facts.append("default: " + argument["defaultValue"])
    return sentence + (f" ({'; '.join(facts)})" if facts else "")


def synopsis(command):
    words = [f"\\fB{page_name(command).replace('-', ' ')}\\fR"]
    if subcommands(command):
        return words + ["\\fIcommand\\fR", "[\\fIoptions\\fR]"]
    words.append("[\\fIoptions\\fR]")
    for argument in shown(command.get("arguments")):
        if argument["kind"] == "positional":
            word = title(argument) + (" ..." if argument["isRepeating"] else "")
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return words


def options(command):
    """The arguments by their headings, those without one first."""
    arguments = shown(command.get("arguments"))
    lines = [".SH OPTIONS"]
    for heading in dict.fromkeys([None] + [argument.get("sectionTitle") for argument in arguments]):
        lines += [f".SS {heading}"] if heading else []
        for argument in arguments:
            if argument.get("sectionTitle") == heading:
                lines += [".TP", title(argument), escaped(description(argument))]
    return lines


def commands(command):
    inner = subcommands(command)
    if not inner:
        return []
    example = typed(page_name(inner[0]))
    lines = [".SH COMMANDS", f"Each has a page of its own: \\fBman {example}\\fR"]
    for one in inner:
        is_usual = one["commandName"] == command.get("defaultSubcommand")
        note = " (This is the command if none is named.)" if is_usual else ""
        lines += [".TP", f".BR {typed(page_name(one))} (1)", escaped(one.get("abstract", "") + note)]
    return lines


def see_also(command):
    """The page above, and those below it."""
    names = ["-".join(command.get("superCommands", []))] + [page_name(inner) for inner in subcommands(command)]
    names = [f".BR {typed(name)} (1)" for name in names if name]
    return [".SH SEE ALSO", *(name + "," for name in names[:-1]), *names[-1:]]


def page(command, version, date, more):
    """A whole page; `more` is what a page has besides --help."""
    name, text = page_name(command), paragraphs(command.get("discussion", ""))
    first_heading = next((i for i, line in enumerate(text) if line.startswith(".SH")), len(text))
    head = [f".TH {typed(name.upper())} 1 {date} \"filmlab {version}\" \"User Commands\"", ".nr HY 0", ".nh", ".ad l"]
    head += [".SH NAME", f"{typed(name)} \\- {escaped(command['abstract'])}"]
    head += [".SH SYNOPSIS", *synopsis(command)]
    head += [".SH DESCRIPTION", *(text[:first_heading] or [escaped(command["abstract"])])]
    parts = [head, commands(command), options(command), text[first_heading:], more, see_also(command)]
    return "".join(line + "\n" for part in parts for line in part)


def write(command, folder, version, date, more=()):
    with open(os.path.join(folder, page_name(command) + ".1"), "w", encoding="utf-8") as file:
        file.write(page(command, version, date, more))
    for inner in subcommands(command):
        write(inner, folder, version, date)


def main():
    parser = argparse.ArgumentParser(description="Writes the manual pages of filmlab.")
    parser.add_argument("folder")
    parser.add_argument("--version", required=True)
    parser.add_argument("--date", required=True, help="of the pages, such as 2026-01-31")
    parser.add_argument("--more", required=True, help="what filmlab(1) has besides --help, in man(7)")
    options = parser.parse_args()
    with open(options.more, encoding="utf-8") as file:
        more = [line for line in file.read().splitlines() if not line.startswith('.\\"')]
    os.makedirs(options.folder, exist_ok=True)
    write(json.load(sys.stdin)["command"], options.folder, options.version, options.date, more)


if __name__ == "__main__":
    main()
