"""Error rules over Kính gửi and Như trên (II.9.b, c, d)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

# Kinds that are made known to all on their list, and sent to nobody by name (II.9.c).
_UNADDRESSED = frozenset(
    {
        "nghi-quyet",
        "quyet-dinh",
        "chi-thi",
        "quy-che",
        "quy-dinh",
        "thong-cao",
        "thong-bao",
        "chuong-trinh",
        "ke-hoach",
        "phuong-an",
        "de-an",
        "du-an",
    }
)
# Kinds that name a person or a body in their text, so that Như trên may stand without Kính gửi.
_ABOVE_WITHOUT = frozenset(
    {
        "giay-gioi-thieu",
        "giay-moi",
        "giay-nghi-phep",
        "giay-uy-quyen",
        "phieu-gui",
        "phieu-chuyen",
        "phieu-bao",
        "cong-dien",
        "thu-cong",
    }
)
# The words that are made; an addressee is none who begins with Kính gửi, a colon or none after it.
_MADE_BEFORE_ADDRESSEES = r"\s*(Kính gửi\b|Nơi nhận(?=\s*:))\s*:?\s*"
_MADE_BEFORE_RECIPIENTS = r"\s*(Kính gửi|Nơi nhận)\s*:\s*"


@error("ND30-II.9.c-addressed")
def addressed(case: Case) -> Iterator[Finding]:
    """Find Kính gửi in a kind that has none: only tờ trình, báo cáo and công văn do."""
    kind = case.document.kind
    if kind.slug in _UNADDRESSED and case.document.to:
        yield Finding(
            case.document.to[0].place,
            say("a {kind} has no Kính gửi", kind=kind.name.lower()),
            say("write these bodies under recipients"),
        )


@error("ND30-II.9.b-above")
def above_without_addressee(case: Case) -> Iterator[Finding]:
    """Find `Như trên` where no Kính gửi stands above."""
    document = case.document
    if document.to or document.kind.slug in _ABOVE_WITHOUT:
        return
    for passage in case.recipients:
        if re.match(r"\s*[-–]?\s*Như (?:trên|kính gửi)\b", passage.text, re.IGNORECASE):
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
