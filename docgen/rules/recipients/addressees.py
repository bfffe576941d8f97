"""Error rules over Kính gửi and Như trên (II.9.b, c, d)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.kind_traits import load_traits
from docgen.rules.model import Finding
from docgen.rules.registry import error

# The words that are made; an addressee is none who begins with Kính gửi, a colon or none after it.
_MADE_BEFORE_ADDRESSEES = r"\s*(Kính gửi\b|Nơi nhận(?=\s*:))\s*:?\s*"
_MADE_BEFORE_RECIPIENTS = r"\s*(Kính gửi|Nơi nhận)\s*:\s*"


@error("ND30-II.9.c-addressed")
def addressed(case: Case) -> Iterator[Finding]:
    """Find Kính gửi in a kind that has none: only tờ trình, báo cáo and công văn do."""
    kind = case.document.kind
    if case.document.to and kind.slug in load_traits().unaddressed:
        yield Finding(
            case.document.to[0].place,
            say("a {kind} has no Kính gửi", kind=kind.name.lower()),
            say("write these bodies under recipients"),
        )


@error("ND30-II.9.b-above")
def above_without_addressee(case: Case) -> Iterator[Finding]:
    """Find `Như trên` where no Kính gửi stands above."""
    if case.document.to:
        return
    for passage in case.recipients:
        if not re.match(r"\s*[-–]?\s*Như (?:trên|kính gửi)\b", passage.text, re.IGNORECASE):
            continue
        if case.document.kind.slug not in load_traits().addressed_in_text:
            yield Finding(
                passage.place(),
                say("{text} points to a Kính gửi that is not there", text=passage.text.strip()),
                say("write Như Điều 3 in a decision, else name who is to act on it"),
            )


@error("ND30-II.9.d-to")
def words_made(case: Case) -> Iterator[Finding]:
    """Find the words `Kính gửi:` typed with the first addressee, `Nơi nhận:` with a recipient."""
    for passage in (*case.at("to"), *case.recipients):
        words = _MADE_BEFORE_ADDRESSEES if passage.key == "to" else _MADE_BEFORE_RECIPIENTS
        if match := re.match(words, passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(),
                say("{words} is made and would stand there twice", words=match[1]),
                say("write the name alone"),
                passage.fix(match.start(), match.end(), "")
                if match.end() < len(passage.text)
                else None,
            )
