"""Recognises how a line of the body begins: heading, number, letter, dash, or plain text."""

from __future__ import annotations

import re
from functools import lru_cache

from docgen.document.blanks import spans_of
from docgen.document.model import Level
from docgen.document.numbering import PART_LETTERS, POINT_LETTERS, from_roman
from docgen.immutable import immutable
from docgen.usual_letters import NO_BREAK_SPACE

_HEADINGS = {
    "phần": (Level.PART, "Phần"),
    "chương": (Level.CHAPTER, "Chương"),
    "mục": (Level.SECTION, "Mục"),
    "tiểu mục": (Level.SUBSECTION, "Tiểu mục"),
}

_HEADING_LEVELS = frozenset(level for level, _ in _HEADINGS.values())

SPACES = f" {NO_BREAK_SPACE}"
"""What parts a number from its text: Word sets a no-break space after one of its own."""

_SPACE = f"[{SPACES}]"

_MARKER = re.compile(
    rf"""(?:
    (?P<dash>[-–•*])
    | (?P<heading>phần|chương|mục|tiểu{_SPACE}+mục){_SPACE}+(?P<ordinal>[ivxlc]+|\d{{1,4}})
        (?:(?:[.:]{_SPACE}*|{_SPACE}[-–]{_SPACE}+)(?P<title>\S.*)|[.:]?)$
    | (?P<article>điều{_SPACE}+\d{{1,4}}[a-zđ]?)[.:]
    | (?P<roman>(?-i:[IVX]+))\.
    | (?P<lettered>(?-i:[{PART_LETTERS}]))\.
    | (?P<subclause>\d{{1,3}}(?:\.\d{{1,2}}(?!\d))+)\.?
    | (?P<clause>\d{{1,3}})\.
    | (?P<point>(?-i:[{POINT_LETTERS}]))\)
    | (?P<plus>\+)
    ){_SPACE}*""",
    re.VERBOSE | re.IGNORECASE,
)
# What may stand before the first word of a text.
_SIGNS = "“‘\"'([*"

# The first letters and signs with which a marker can begin; other lines need no pattern.
_FIRST = frozenset("pPcCmMtTđĐ0123456789+-–•*IVX" + POINT_LETTERS)


@immutable
class Marker:
    """How a line begins: its level, its label as printed, and the text after it."""

    level: Level
    label: str
    rest: str

    @property
    def is_heading(self) -> bool:
        """Tell whether it is phần, chương, mục or tiểu mục."""
        return self.level in _HEADING_LEVELS

    @property
    def is_in_capitals(self) -> bool:
        """Tell whether the text after it is all in capitals, blanks to be filled in apart."""
        typed = [span.text for span in spans_of(self.rest) if not span.is_blank]
        return "".join(typed).isupper()


def marker(line: str) -> Marker | None:
    """Return the marker that a line begins with, or None for plain text."""
    if not line or (line[0] not in _FIRST and line[1:2] != "."):
        return None
    return _marker(line)


# A template's lines come again with each of its letters.
@lru_cache(maxsize=1000)
def _marker(line: str) -> Marker | None:
    match = _MARKER.match(line)
    if match is None or not _is_parted(match):
        return None
    rest = line[match.end() :]
    match match.lastgroup:
        case "dash":
            return Marker(Level.DASH, "-", rest)
        case "article":
            number = match["article"].split()[1]
            return Marker(Level.ARTICLE, f"Điều {number}.", rest)
        case "roman":
            valid = from_roman(match["roman"]) is not None
            return Marker(Level.ROMAN, f"{match['roman']}.", rest) if valid else None
        case "lettered":
            found = Marker(Level.LETTERED, f"{match['lettered']}.", rest)
            return found if found.is_in_capitals else None
        case "subclause":
            label = line[: match.end()].rstrip()
            return Marker(Level.SUBCLAUSE, label, rest)
        case "clause":
            return Marker(Level.CLAUSE, f"{match['clause']}.", rest)
        case "point":
            return Marker(Level.POINT, f"{match['point']})", rest)
        case "plus":
            return Marker(Level.PLUS, "+", rest)
        case _:
            return _heading(match)


def _is_parted(match: re.Match[str]) -> bool:
    """Tell whether a number is parted from its text: by a space, or by a word right after it.

    A line of prose may begin with `1.000`, `-5`, `a),`, `Mục 1.a` and `V.I.Lênin`.
    """
    start = match.start("title") if match["title"] else match.end()
    text, before = match.string[start:], match.string[start - 1]
    if not text or before in SPACES:
        return bool(text) or match.lastgroup not in ("dash", "plus", "subclause")
    word = text.lstrip(_SIGNS)
    match match.lastgroup:
        case "dash" | "plus":
            return before != "*" and word[:1].isalpha()
        case "point":
            return word[:1].isalnum()
        case "subclause" | "clause":
            return before == "." and (word[:1].isupper() or (len(word) > 1 and word[:2].isalpha()))
        case _:
            return word[:1].isupper() and word[1:2] != "."


def _heading(match: re.Match[str]) -> Marker | None:
    level, name = _HEADINGS[" ".join(match["heading"].lower().split())]
    ordinal = match["ordinal"].upper()
    roman = level in (Level.PART, Level.CHAPTER)
    if roman and not ordinal.isdigit() and from_roman(ordinal) is None:
        return None
    if not roman and not ordinal.isdigit():
        return None
    return Marker(level, f"{name} {ordinal}", match["title"] or "")
