"""Error rule over the subject (trích yếu): it is written in small letters (II.5.b)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


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
