"""Error rules over series of numbers: no gap, no number twice, each from its first (II.6.đ)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.document.model import Level
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.numbering.counting import Counted, counted
from docgen.rules.registry import error


@error("ND30-II.6.đ-chapter")
def headings(case: Case) -> Iterator[Finding]:
    """Find gaps and repeats among phần, chương, mục, tiểu mục, and parts A, B, C."""
    yield from _broken(
        case,
        Level.PART,
        Level.CHAPTER,
        Level.SECTION,
        Level.SUBSECTION,
        Level.LETTERED,
        Level.ROMAN,
    )


@error("ND30-II.6.đ-article")
def articles(case: Case) -> Iterator[Finding]:
    """Find gaps and repeats among điều, which count on from chương to chương."""
    yield from _broken(case, Level.ARTICLE)


@error("ND30-II.6.đ-clause")
def clauses(case: Case) -> Iterator[Finding]:
    """Find gaps and repeats among khoản."""
    yield from _broken(case, Level.CLAUSE)


@error("ND30-II.6.đ-point")
def points(case: Case) -> Iterator[Finding]:
    """Find gaps and repeats among điểm: after d) comes đ), and there is no f), j), w), z)."""
    yield from _broken(case, Level.POINT)


def _broken(case: Case, *levels: Level) -> Iterator[Finding]:
    for body in case.bodies:
        for entry in counted(body):
            if entry.block.level in levels and not entry.fits:
                yield _finding(entry)


def _finding(entry: Counted) -> Finding:
    found, expected = entry.block.label.rstrip("."), entry.written(entry.expected[0])
    if entry.block.level in (Level.CLAUSE, Level.LETTERED, Level.ROMAN):
        found = f"{found}."
    return Finding(
        entry.block.place,
        say("{found} stands where {expected} should", found=found, expected=expected),
        _mend(entry, expected),
    )


def _mend(entry: Counted, expected: str) -> Message:
    """Say to number on; where the first is amiss, that one with another mark was not read."""
    if entry.expected[0] == 1 and entry.block.level in (Level.CLAUSE, Level.POINT):
        other = expected.rstrip(".)") + (")" if entry.block.level is Level.CLAUSE else ".")
        return say(
            "begin with {expected}: another way of writing it, such as {other}, is not read as one",
            expected=expected,
            other=other,
        )
    return say("number on from the one before, without gap or repeat")
