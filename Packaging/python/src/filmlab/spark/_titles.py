"""Titles with their year, read as FilmTitle.swift reads them, in Spark's own expressions.

"Mirror, The (Zerkalo) (1975)" is "The Mirror" of 1975: at the end stand other titles and the year, in parentheses, and
before these an article may stand behind a comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pyspark.sql import Column

#: A year at the end that is not the whole title: 1975, 2006–2007, 2014 film. Years are 1870 to 2100.
_YEAR_AT_END = r"^(.*\S)\s*\(\s*(18[7-9]\d|19\d\d|20\d\d|2100)(?:|[-–][^()]*| [^()]*film)\s*\)\s*$"
#: Other titles at the end. "Birdman: Or (The Unexpected Virtue of Ignorance)" is one title.
_OTHERS_AT_END = r"^(.*?\S)((?:(?<! [oO][rR])\s*\([^()]*\)\s*)+)$"
_ALIAS_AT_END = r"^(.*?\S)\s+(?:a\.k\.a\.|A\.K\.A\.)\s.*$"
#: An article at the end, as in TitleWord.swift; an elided one stands without a blank.
_ARTICLE_AT_END = (
    r"(?i)^(.*\S)\s*,\s*"
    r"(the|a|an|le|la|les|l|un|une|il|lo|i|gli|el|los|las|una|der|die|das|ein|eine)$"
)
_ELIDED_AT_END = r"(?i)^(.*\S)\s*,\s*(l['’])$"


class Title(NamedTuple):
    """The parts of a title, as columns of text."""

    bare: Column  #: without year and other titles, its article in front
    year: Column  #: null where there is none
    others: Column  #: other titles, each in its parentheses; null where there are none


def parsed(title: Column) -> Title:
    """The parts of the titles in a column; null where a title is."""
    from pyspark.sql.functions import regexp_replace

    # A chain of replacements, since Spark reckons each use of a column by a condition anew.
    rest = regexp_replace(title, _YEAR_AT_END, "$1")
    bare = regexp_replace(rest, _OTHERS_AT_END, "$1")
    bare = regexp_replace(bare, _ALIAS_AT_END, "$1")
    bare = regexp_replace(bare, _ARTICLE_AT_END, "$2 $1")
    bare = regexp_replace(bare, _ELIDED_AT_END, "$2$1")
    return Title(bare, found(title, _YEAR_AT_END, 2), found(rest, _OTHERS_AT_END, 2))


def found(text: Column, pattern: str, group: int) -> Column:
    """What a pattern finds in a text; null for nothing."""
    from pyspark.sql.functions import regexp_extract, when

    part = regexp_extract(text, pattern, group)
    return when(part != "", part)
