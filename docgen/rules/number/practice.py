"""Warnings about number and notation: what is printed, but not as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.model import LETTER
from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning


@warning("ND30-II.3.b-agency")
def another_agency(case: Case) -> Iterator[Finding]:
    """Find a notation typed without the agency's own abbreviation."""
    code = case.document.agency.code
    if not code or has_blank(code):
        return
    for passage in case.at("notation"):
        if not has_blank(passage.text) and code.upper() not in passage.text.upper():
            yield Finding(
                passage.place(),
                say("the notation {notation} is not of {code}", notation=passage.text, code=code),
                say("leave the notation out, or mend agency.code"),
            )


@warning("ND30-II.3.b-unit")
def no_unit_in_a_letters_notation(case: Case) -> Iterator[Finding]:
    """Find a công văn whose notation, typed, has the agency's abbreviation alone: `UBND`."""
    if case.document.kind.slug != LETTER:
        return
    for passage in case.at("notation"):
        if passage.text.strip().isalpha():
            yield Finding(
                passage.place(),
                say("a letter's notation has the drafting unit in it: {text}", text=passage.text),
                say("write for example {text}-VP", text=passage.text.strip()),
            )


@warning("ND30-II.3.a-letters")
def letters_after_number(case: Case) -> Iterator[Finding]:
    """Find a number with letters after it: `15a`."""
    for passage in case.at("number"):
        if match := re.fullmatch(r"\s*\d+([a-zđ]+)\s*", passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(match.start(1)),
                say("a document's number is written in figures only: {text}", text=passage.text),
                say("give the document the next number of the register"),
            )


@warning("ND30-II.3.c-zero")
def needless_zero(case: Case) -> Iterator[Finding]:
    """Find zeros before a number that is not under 10: `015`."""
    for passage in case.at("number"):
        if match := re.fullmatch(r"(0+)([1-9]\d+)[a-z]*|(00+)[1-9]", passage.text.strip()):
            zeros = match[1] or match[3][1:]
            yield Finding(
                passage.place(),
                say("only numbers under 10 have a zero before them: {text}", text=passage.text),
                say("take away {zeros}", zeros=zeros),
                passage.fix(0, len(zeros), ""),
            )
