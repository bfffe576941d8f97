"""Error rules over the subject (trích yếu): its letters and its opening (II.5.b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

LETTER = "cong-van"


@error("ND30-II.5.b-vv")
def letters_opening(case: Case) -> Iterator[Finding]:
    """Find `V/v` before the subject of a document that is no công văn."""
    if case.document.kind.slug == LETTER:
        return
    for passage in case.at("subject"):
        if match := re.match(r"\s*V/v\b:?", passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(),
                say("only a công văn's subject begins with V/v"),
                say("write Về việc"),
                passage.fix(match.start(), match.end(), "Về việc"),
            )


@error("ND30-II.5.b-capitals")
def all_capitals(case: Case) -> Iterator[Finding]:
    """Find a subject typed in capitals."""
    for passage in case.at("subject", "attachment.subject"):
        letters = [letter for letter in passage.text if letter.isalpha()]
        if len(letters) > 12 and not any(letter.islower() for letter in letters):
            yield Finding(
                passage.place(),
                say("the subject is typed in capitals"),
                say("write it in small letters, with capitals where names ask for them"),
            )
