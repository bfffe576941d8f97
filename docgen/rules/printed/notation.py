"""Rules over the words of ký hiệu: it is there, of the document's kind, in capitals (II.3.b, c)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.kinds import kind_abbreviations, load_kind
from docgen.decree.model import LETTER
from docgen.diagnostics import say
from docgen.measuring.kinds import kind_of
from docgen.measuring.model import Observation, Part
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of, part_to_be_written
from docgen.rules.printed.number_date import numbers
from docgen.rules.registry import error

_WITHOUT_STROKE = re.compile(r"S\S\s*:?\s*\d+[a-z]?(?P<rest>\s[^/]*)?")
_YEAR = re.compile(r"\d{4}\s*/\s*")
_GROUP = re.compile(r"[^\W\d_]+")
_OF_LETTERS = "CV"


@error("ND30-II.3.b-printed-notation")
def no_notation(seen: Observation) -> Iterator[Finding]:
    """Find a number without a notation, or without the stroke before it."""
    for part, match in numbers(seen):
        if bare := _WITHOUT_STROKE.fullmatch(match.string.strip()):
            notation = (bare["rest"] or "").strip()
            yield part_to_be_written(part, f"{match[2]}/{notation or _example(seen)}")


@error("ND30-II.3.b-printed-kind")
def notation_of_another_kind(seen: Observation) -> Iterator[Finding]:
    """Find a notation that begins with another kind's letters, or with any in a công văn."""
    kind = kind_of(seen)
    for part, match in numbers(seen):
        group = _GROUP.match(_YEAR.sub("", match[3], count=1))
        if kind is None or group is None or part.section != 0:
            continue
        if kind == LETTER and seen.first("letter-subject") is None:
            continue  # a document that bears CÔNG VĂN as its name is told of that
        expected = load_kind(kind).abbreviation
        found = group[0].upper()
        others = {name.upper() for name in kind_abbreviations()} - {expected.upper()}
        if found in others or (kind == LETTER and found == _OF_LETTERS):
            yield _of_another(part, group[0], expected)


@error("ND30-II.3.c-printed-capitals")
def small_notation(seen: Observation) -> Iterator[Finding]:
    """Find a group of a notation in small letters."""
    for part, match in numbers(seen):
        groups = _GROUP.findall(match[3])
        if match[3].startswith("/") or not match[2]:
            continue
        if any(len(group) > 1 and group.islower() for group in groups):
            yield part_to_be_written(part, match[3].upper())


def _example(seen: Observation) -> str:
    kind = kind_of(seen)
    own = load_kind(kind).abbreviation if kind else ""
    return f"{own}-UBND" if own else "UBND-VP"


def _of_another(part: Part, found: str, expected: str) -> Finding:
    message = say("page {page}: it says “{text}”", page=page_of(part), text=part.text)
    if expected:
        return Finding(None, message, say("begin the notation with {letters}", letters=expected))
    return Finding(
        None,
        say("a letter's notation has no kind in it: {found}", found=found),
        say("write the agency's abbreviation and the drafting unit's: UBND-VP"),
    )
