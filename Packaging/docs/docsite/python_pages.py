"""The reference of the Python package, one page."""

from html import escape

from . import docstring
from .inline import Writer, command_place
from .listing import row
from .page import Page

PATH = "python/index.html"
# What most people come for first; modules that are not named here follow.
ORDER = ["scoring", "explanation", "meters", "similarity", "recommendation", "evaluation", "training", "classifier", "spark"]
TITLES = {"scoring": "Score reviews", "explanation": "Explain a score", "meters": "Meters of films",
          "similarity": "Similar titles", "recommendation": "Recommend and predict", "evaluation": "Evaluate",
          "training": "Train", "classifier": "In scikit-learn's shape", "tensors": "A model's numbers",
          "errors": "Errors and notes", "spark": "On Spark", "_results": "Results", "_places": "Files of the package"}


class PythonPages:
    def __init__(self, parts, places, commands):
        self.parts = sorted(parts, key=lambda part: ORDER.index(part.module) if part.module in ORDER else len(ORDER))
        self.writer = Writer(PATH, places, commands)
        self.names = {each.anchor for part in parts for each in part.members}

    def pages(self):
        body = "".join(self.part(each) for each in self.parts)
        lead = "<code>import filmlab</code>: the engines and the command, for lists, pandas, Arrow and scikit-learn."
        return [Page(
            PATH, "Python", body, "python", lead=lead, description="The functions of the Python package filmlab.",
            contents=self.contents())] if self.parts else []

    def part(self, part):
        title, anchor = TITLES.get(part.module, part.module), f"in-{part.module}"
        members = "".join(self.member(each) for each in part.members)
        says = docstring.html(part.says, self.to) if part.module == "spark" else ""
        heading = f'<h2 id="{anchor}">{title}</h2>' + (f'<div class="text">{says}</div>' if says else "")
        return f'<section class="group" aria-labelledby="{anchor}">{heading}{members}</section>'

    def member(self, member):
        prefix = "class " if member.kind == "class" else f"{member.package}."
        inner = "".join(self.inner(each) for each in member.members)
        fields = f'<dl class="fields">{inner}</dl>' if inner else ""
        return (
            f'<section class="member" id="{member.anchor}"><pre class="declaration" tabindex="0"><code>'
            f'<span class="keyword">{prefix}</span>{declared(member)}</code></pre>'
            f'<div class="text">{docstring.html(member.says, self.to)}{fields}</div></section>')

    def inner(self, member):
        says = docstring.html(member.says, self.to)
        return f"<div><dt><code>{escape(member.declaration, quote=False)}</code></dt><dd>{says}</dd></div>"

    def to(self, code):
        """The link of a class, of `filmlab.function`, or of a command; a plain word may be a parameter."""
        name = code.removeprefix("filmlab.").split("(")[0]
        if name in self.names and (name != code or name[0].isupper()):
            return f"#{name}"
        place = command_place(code, self.writer.commands)
        return self.writer.to(place) if place else None

    def contents(self):
        shown = ""
        for part in self.parts:
            rows = "".join(f'<li><a href="#{each.anchor}"><code>{each.anchor}</code></a></li>' for each in part.members)
            shown += f'<p class="label">{TITLES.get(part.module, part.module)}</p><ul class="plain">{rows}</ul>'
        return shown

    def index(self, writer):
        """The functions for the first page, each with its first sentence."""
        functions = [each for part in self.parts for each in part.members if each.kind == "function"]
        rows = [
            row(writer.to(f"{PATH}#{each.anchor}"), f"<code>filmlab.{each.anchor}</code>", docstring.words(first(each), no_link))
            for each in functions]
        return f'<dl class="links">{"".join(rows)}</dl>'


def first(member):
    return member.says.split("\n\n")[0]


def no_link(code):
    return None


def declared(member):
    name, bracket, rest = escape(member.declaration, quote=False).partition("(")
    return f'<span class="name">{name}</span>{bracket}{rest}'
