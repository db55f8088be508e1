"""Sections of a Markdown file that programs write, each between marks with its name."""
import re


def write(path, name, text):
    """Replaces the section of this name, or adds it behind everything."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    section = f"{begin}\n{text.strip()}\n{end}"
    whole = path.read_text(encoding="utf-8")
    if begin in whole:
        whole = re.sub(f"{begin}.*?{end}", lambda _: section, whole, flags=re.S)
    else:
        whole = f"{whole.rstrip()}\n\n{section}"
    path.write_text(whole.rstrip() + "\n", encoding="utf-8")


def rows(path, name):
    """The rows of a section's table, each as its cells, by the first of them."""
    whole = path.read_text(encoding="utf-8") if path.exists() else ""
    found = re.search(f"<!-- {name}: begin -->(.*?)<!-- {name}: end -->", whole, flags=re.S)
    lines = [line for line in found.group(1).splitlines() if line.startswith("| ")] if found else []
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row for row in cells[1:]}


def row(cells):
    """A row of a table."""
    return "| " + " | ".join(cells) + " |"


def table(columns, rows):
    """A table: the titles of its columns, then the cells of each row."""
    return "\n".join([row(columns), "|" + "---|" * len(columns), *map(row, rows)])
