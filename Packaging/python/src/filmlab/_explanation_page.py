"""An explanation for people: one sentence, or HTML that looks right on light and on dark ground."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from . import _html

if TYPE_CHECKING:
    from ._results import Aspect, Entry
    from .explanation import Explanation

#: Reasons named in the sentence, as many as the command names.
_REASONS = 6
#: What a reason must weigh, as a share of the strongest, as for the command.
_WEAKEST = 0.2
#: Rows of the table.
_ROWS = 12
#: Fresh and rotten as the site has them; laid over any ground, they leave its text readable.
_FRESH, _ROTTEN = "224,81,42", "85,102,189"
#: The valence of a letter that has the full colour: of a word of six letters that adds 1.2.
_FULL = 0.2
_MOST = 0.55
#: What is fainter would be a speckle.
_LEAST = 0.06


def sentence(explanation: Explanation) -> str:
    """The verdict and its strongest reasons, such as: fresh, 79 %, rating 0.64: “dull” (negated) +1.85."""
    reasons = _distinct(explanation)
    if explanation.probability is None or not reasons:
        return f"{verdict(explanation)}: the text says nothing that the lexicon knows"
    is_fresh = explanation.label == "fresh"
    forth = [_reason(entry) for entry in reasons if _speaks_for(entry) == is_fresh]
    back = [_reason(entry) for entry in reasons if _speaks_for(entry) != is_fresh]
    line = ", ".join(forth) or f"every text starts from {signed(explanation.bias)}"
    if back:
        line += f"; {', '.join(back)} {'is' if len(back) == 1 else 'are'} outweighed"
    return f"{verdict(explanation)}: {line}"


def verdict(explanation: Explanation) -> str:
    """The label, the probability and the rating."""
    if explanation.probability is None or explanation.rating is None:
        return "neutral"
    share = f"{explanation.probability * 100:.0f} %"
    if explanation.label != "fresh":
        share += " fresh"
    return f"{explanation.label}, {share}, rating {explanation.rating:.2f}"


def signed(number: float) -> str:
    """A number with its sign and two digits."""
    return f"{number:+.2f}".replace("-", "−")


def _distinct(explanation: Explanation) -> list[Entry]:
    """The strongest entries that the command names: of those of one side that share words, the strongest alone."""
    found: list[Entry] = []
    for entry in explanation.strongest:
        if len(found) == _REASONS:
            break
        if not any(_overlap(entry, other) and _speaks_for(entry) == _speaks_for(other) for other in found):
            found.append(entry)
    return [entry for entry in found if abs(entry.valence) >= _WEAKEST * abs(found[0].valence)]


def _overlap(one: Entry, other: Entry) -> bool:
    return one.start < other.end and other.start < one.end


def _speaks_for(entry: Entry) -> bool:
    return entry.valence >= 0


def _reason(entry: Entry) -> str:
    return f"“{' '.join(entry.text.split())}”{' (negated)' if entry.is_negated else ''} {signed(entry.valence)}"


def html(explanation: Explanation) -> str:
    """The verdict, the text in colours, what it praises and blames, and the strongest entries."""
    said = verdict(explanation)
    if explanation.probability is None:
        said += ": the text says nothing that the lexicon knows"
    parts = [
        f"<p style='margin:0 0 .4em'><b>{escape(said)}</b></p>",
        f"<p style='margin:0 0 .6em;font-size:1.1em;line-height:1.7;white-space:pre-wrap'>{_coloured(explanation)}</p>",
        *_opinions(explanation),
        _table(explanation),
    ]
    return f"<div style='max-width:46em'>{''.join(parts)}</div>"


def _coloured(explanation: Explanation) -> str:
    """The text, each word on the colour of what its letters add: an entry is shared among its letters."""
    text = explanation.text
    sums = [0.0] * len(text)
    for entry in explanation.entries:
        for place in range(entry.start, entry.end):
            sums[place] += entry.valence / (entry.end - entry.start)
    words = groupby(range(len(text)), key=lambda place: text[place].isspace())
    return "".join(_word(text, sums, list(places), is_space) for is_space, places in words)


def _word(text: str, sums: list[float], places: list[int], is_space: bool) -> str:
    word = escape("".join(text[place] for place in places))
    valence = sum(sums[place] for place in places)
    strength = round(min(1, abs(valence) / len(places) / _FULL) * _MOST, 2)
    if is_space or strength < _LEAST:
        return word
    ground = f"rgba({_FRESH if valence > 0 else _ROTTEN},{strength})"
    style = f"background:{ground};border-radius:.2em;padding:.1em 0"
    return f"<span title='{signed(valence)}' style='{style}'>{word}</span>"


def _opinions(explanation: Explanation) -> Iterable[str]:
    for label, colour in (("praised", _FRESH), ("blamed", _ROTTEN)):
        said = [_opinion(explanation.text, aspect) for aspect in explanation.aspects if aspect.label == label]
        if said:
            mark = f"<span style='border-bottom:.2em solid rgba({colour},.8)'>{label}</span>"
            yield f"<p style='margin:0 0 .3em'>{mark} {', '.join(said)}</p>"


def _opinion(text: str, aspect: Aspect) -> str:
    return f"{escape(aspect.aspect)} (“{escape(' '.join(text[aspect.start : aspect.end].split()))}”)"


def _table(explanation: Explanation) -> str:
    if not explanation.entries:
        return ""
    lines = [(" ".join(entry.text.split()), entry.entry, signed(entry.valence)) for entry in explanation.strongest]
    title = f"score {signed(explanation.score)}: {signed(explanation.bias)} of every text, and {len(lines)} entries"
    return (
        f"<details><summary style='cursor:pointer'>{title}</summary>"
        f"{_html.table(('in the text', 'entry', 'valence'), lines[:_ROWS], numbers=[2])}</details>"
    )
