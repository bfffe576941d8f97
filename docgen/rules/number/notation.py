"""Error rules over a notation (ký hiệu) that is typed rather than made (II.3.b, annex III)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.kinds import kind_abbreviations
from docgen.decree.model import LETTER
from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.kind_traits import load_traits
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import error

_GROUP = re.compile(r"[^\W\d_]+[\w.&]*")


@error("ND30-II.3.b-year")
def year_in_notation(case: Case) -> Iterator[Finding]:
    """Find the year that only normative documents carry: `2026/QĐ-UBND`."""
    for passage in case.filled("notation"):
        if match := re.match(r"\s*(?:\d{1,4}[a-z]?/)?((?:19|20)\d{2})/", passage.text):
            yield Finding(
                passage.place(match.start(1)),
                say("the notation has a year in it: {year}", year=match[1]),
                say("only legal normative documents carry it; take {year}/ away", year=match[1]),
                passage.fix(match.start(1), match.end(), ""),
            )


@error("ND30-II.3.c-number")
def number_in_notation(case: Case) -> Iterator[Finding]:
    """Find the number typed with the notation: `15/TB-UBND`."""
    for passage in case.filled("notation"):
        if match := re.match(r"\s*(?:Số:?\s*)?(?!(?:19|20)\d{2}/)(\d+[a-z]?)\s*/", passage.text):
            yield Finding(
                passage.place(match.start(1)),
                say("the notation has the number in it: {number}", number=match[1]),
                say("write it under number: the stroke between them is made"),
            )


@error("ND30-II.3.b-kind")
def wrong_kind(case: Case) -> Iterator[Finding]:
    """Find a notation whose first group is not the abbreviation of the document's kind."""
    kind = case.document.kind
    if not kind.abbreviation:
        return
    for passage in case.filled("notation"):
        group = _GROUP.search(passage.text)
        if group is None or group[0] == kind.abbreviation:
            continue
        if kind.slug in load_traits().of_free_notation:
            continue
        known = {*kind_abbreviations(), kind.abbreviation, "CV"}
        own = group[0].upper() in {name.upper() for name in known}
        yield Finding(
            passage.place(group.start()),
            say(
                "the notation of a {kind} begins with {expected}, not {found}",
                kind=kind.name.lower(),
                expected=kind.abbreviation,
                found=group[0],
            ),
            say("leave the notation out: it is made of the kind and the agency's abbreviation"),
            passage.fix(group.start(), group.end(), kind.abbreviation) if own else None,
        )


@error("ND30-II.3.b-letter")
def kind_in_a_letters_notation(case: Case) -> Iterator[Finding]:
    """Find a công văn whose notation has an abbreviation of a kind: `CV-UBND`."""
    if case.document.kind.slug != LETTER:
        return
    for passage in case.filled("notation"):
        group = _GROUP.search(passage.text)
        if group and group[0].upper() in {"CV", *(name.upper() for name in kind_abbreviations())}:
            yield Finding(
                passage.place(group.start()),
                say("a letter's notation has no kind in it: {found}", found=group[0]),
                say("write the agency's abbreviation and the drafting unit's: UBND-VP"),
            )


@error("ND30-II.3.c-hyphen")
def no_hyphen(case: Case) -> Iterator[Finding]:
    """Find another sign than a hyphen between the groups: `TB/UBND`, `TB–UBND`, `TB_UBND`."""
    for passage in (*case.filled("notation"), *_abbreviated(case)):
        for match in re.finditer(r"(?<=[^\W\d_])\s*([–—−_/])\s*(?=[^\W\d_])", passage.text):
            if not has_blank(passage.text):
                yield Finding(
                    passage.place(match.start(1)),
                    say(
                        "between the groups of a notation stands a hyphen, not {sign}",
                        sign=match[1],
                    ),
                    say("write - without spaces"),
                    passage.fix(match.start(), match.end(), "-"),
                )


@error("ND30-II.3.c-capitals")
def small_letters(case: Case) -> Iterator[Finding]:
    """Find a group of the notation in small letters: `tb-ubnd`, `code: ubnd`."""
    for passage in (*case.filled("notation"), *_abbreviated(case)):
        for group in _GROUP.finditer(passage.text):
            words = has_blank(passage.text) or " " in passage.text.strip()
            if group[0].islower() and not words:
                yield Finding(
                    passage.place(group.start()),
                    say("a notation is written in capitals: {found}", found=group[0]),
                    say("write {expected}", expected=group[0].upper()),
                    passage.fix(group.start(), group.end(), group[0].upper()),
                )


@error("ND30-II.3.c-space")
def space_in_code(case: Case) -> Iterator[Finding]:
    """Find words where an abbreviation belongs: `code: UBND tỉnh`."""
    for passage in _abbreviated(case):
        text = passage.text.strip()
        if " " in text and not has_blank(text):
            yield Finding(
                passage.place(),
                say("an abbreviation of a notation has no space in it: {text}", text=text),
                say("write the letters that your agency has laid down, such as UBND, VP, TCCB"),
            )


@error("ND30-II.3.b-code")
def kind_in_code(case: Case) -> Iterator[Finding]:
    """Find the kind's abbreviation in the agency's, which would print it twice: `TB-TB-UBND`."""
    abbreviation = case.document.kind.abbreviation
    for passage in case.at("agency.code"):
        begun = f"{abbreviation}-"
        if abbreviation and passage.text.startswith(begun) and not case.at("notation"):
            yield Finding(
                passage.place(),
                say("the agency's abbreviation begins with the kind's: {code}", code=passage.text),
                say("write {code}: the kind is put before it", code=passage.text[len(begun) :]),
                passage.fix(0, len(begun), ""),
            )


def _abbreviated(case: Case) -> tuple[Passage, ...]:
    """Return what a notation is made of; only a letter's has the drafting unit in it."""
    keys = ("agency.code", "unit") if case.document.kind.slug == LETTER else ("agency.code",)
    return case.at(*keys)
