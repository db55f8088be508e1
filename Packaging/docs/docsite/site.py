"""The whole site: reads what there is, makes its pages, checks their links, writes them."""

import shutil
from pathlib import Path

from . import command, links, python_api, search_index
from .archive import Archive
from .command_pages import CommandPages
from .frame import Frame
from .guide_pages import GuidePages
from .home_page import home_page
from .module_pages import ModulePages
from .places import Places
from .python_pages import PythonPages

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
# The site's own look is that of the pages that `filmlab serve` shows.
STYLES = ["tokens", "page", "reading", "scripted"]


class BrokenLinks(Exception):
    """Links of the site that lead nowhere, a sentence each."""


def files(archives, help_file, python, styles, version):
    """Every file of the site by its path."""
    archive = Archive.read(*archives)
    places = Places(archive)
    root = command.read(help_file)
    commands = CommandPages(root, places)
    guides = GuidePages(archive, places, commands.paths)
    modules = ModulePages(archive, places, commands.paths)
    api = PythonPages(python_api.read(python) if python and Path(python).is_dir() else [], places, commands.paths)
    home = home_page(guides, modules, root, api, places, commands.paths)
    pages = [home, *guides.pages(), *commands.pages(), *api.pages(), *modules.pages()]
    frame = Frame(resource("page.html"), {page.section for page in pages}, version)
    made = {page.path: frame.html(page) for page in pages}
    made["style.css"] = style(styles)
    made["search.js"] = resource("search.js")
    made["search-list.js"] = search_index.script(archive, places, root, api.parts)
    return made


def resource(name):
    return (RESOURCES / name).read_text(encoding="utf-8")


def style(folder):
    sheets = [Path(folder, f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    return "\n".join([*sheets, resource("docs.css")])


def write(made, output):
    """Writes the files; those of an earlier run that are no longer made go."""
    broken = links.broken(made)
    if broken:
        raise BrokenLinks("\n".join(broken))
    for folder in {path.split("/")[0] for path in made if "/" in path}:
        shutil.rmtree(Path(output, folder), ignore_errors=True)
    for path, text in made.items():
        file = Path(output, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
