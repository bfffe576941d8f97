"""Warnings about documents cited in the text: first in full, then in short (II.6.b)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.citations import citations
from docgen.rules.dates import is_dated
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead

# What stands before the text, and may cite a document for the first time.
_BEFORE = ("subject", "basis")
# `Ngày 25/12/2025, Ủy ban nhân dân xã có Công văn số …`: its date is told before it.
_DATED_BEFORE = re.compile(
    r"\b[Nn]gày \d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4},[^.;\n]*\b(?:có|ban hành|ký) $"
)
_LONGEST_LEAD = 160  # letters
_ISSUER = re.compile(r"\s+của\s+((?:[^\W\d_]+\s?){1,6})")
# What the name of a law goes on to; another document that follows has a number by right.
_LAW_NUMBER = re.compile(
    r"\b(?:Luật|Pháp lệnh)(?: (?!Nghị quyết số)[^\W\d_]\w*,?){1,12}"
    r"(?P<found> số \d+/\d{4}/(?:QH|UBTVQH|PL)\w*)"
)
_MARKLESS = re.compile(
    r"(?<!\d)\d+/(?:\d{4}/)?(?P<code>(?:ND-CP|QD-|HDND-|NQ-HDND|KH-HDND|TTr-HDND)[\w-]*)"
)


@warning("ND30-II.6.b-first")
def incomplete_at_first(case: Case) -> Iterator[Finding]:
    """Find a document without its date where the text names it for the first time."""
    seen: set[str] = set()
    for passage in case.at(*_BEFORE, "body", "attachment.body"):
        if has_blank(passage.text):
            continue
        for cited in citations(passage.text):
            rest = passage.text[cited.end : cited.end + 120]
            before = lead(passage.text, cited.start, _LONGEST_LEAD)
            new = cited.number not in seen and passage.key not in _BEFORE
            seen.add(cited.number)
            told = cited.date or is_dated(rest) or _DATED_BEFORE.search(before)
            if new and not told:
                yield Finding(
                    passage.place(cited.start),
                    say(
                        "{kind} {number} is named for the first time without its date",
                        kind=cited.kind,
                        number=cited.number,
                    ),
                    say("name its date, issuer and subject here; later only kind and number"),
                )


@warning("ND30-II.6.b-later")
def complete_again(case: Case) -> Iterator[Finding]:
    """Find a document named with date and issuer again, where kind and number are enough."""
    for body in case.bodies:
        seen: set[tuple[str, date | None]] = set()
        for cited in citations(body.passage.text):
            named = (cited.number, cited.date.value if cited.date else None)
            if cited.date and named in seen:
                after = body.passage.text[cited.date.end : cited.date.end + 5]
                before = body.passage.text[: cited.start]
                # In the subject of what amends it, a document is named in full once more.
                if after.startswith(" của") and not before.endswith("của "):
                    yield Finding(
                        body.passage.place(cited.start),
                        say("{number} was named in full before", number=cited.number),
                        say("write {kind} số {number}", kind=cited.kind, number=cited.number),
                    )
            seen.add(named)


@warning("ND30-II.6.b-law")
def law_with_number(case: Case) -> Iterator[Finding]:
    """Find a law's number in the text: only its name is written."""
    for body in case.bodies:
        for match in _LAW_NUMBER.finditer(body.passage.text):
            yield Finding(
                body.passage.place(match.start("found") + 1),
                say("a law is cited without its number: {number}", number=match["found"].strip()),
                say("take it away: the law's name is enough"),
                body.passage.fix(match.start("found"), match.end("found"), "", is_safe=False),
            )


@warning("VT-citation-marks")
def notation_without_marks(case: Case) -> Iterator[Finding]:
    """Find a notation whose Đ was typed as D: `30/2020/ND-CP`."""
    for passage in case.passages:
        for match in _MARKLESS.finditer(passage.text):
            right = match["code"].replace("ND-CP", "NĐ-CP").replace("QD-", "QĐ-")
            right = right.replace("HDND", "HĐND")
            yield Finding(
                passage.place(match.start("code")),
                say("{found} is written {right}", found=match["code"], right=right),
                None,
                passage.fix(match.start("code"), match.end("code"), right),
            )


@warning("VT-citation-dates")
def two_dates(case: Case) -> Iterator[Finding]:
    """Find one document with two dates of one year; each year begins its numbers anew."""
    known: dict[tuple[str, str, int], tuple[date, str]] = {}
    for passage in case.passages:
        for cited in citations(passage.text):
            value = cited.date.value if cited.date else None
            if cited.date is None or value is None:
                continue
            issuer = _issuer(passage.text[cited.date.end :])
            first, other = known.setdefault((cited.kind, cited.number, value.year), (value, issuer))
            if value != first and (issuer == other or not issuer or not other):
                yield Finding(
                    passage.place(cited.date.start),
                    say(
                        "{number} was of {first} before, and is of {date} here",
                        number=cited.number,
                        first=day_in_figures(first),
                        date=day_in_figures(value),
                    ),
                    say("mend the one date or the other"),
                )


def _issuer(after: str) -> str:
    """Return the first words of who issued a document, from the text after its date."""
    match = _ISSUER.match(after)
    return match[1] if match else ""
