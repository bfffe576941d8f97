"""Warnings about điều and khoản of the document itself that the text refers to, and it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.diagnostics import Place, say
from docgen.document.model import Heading, Level, Paragraph
from docgen.rules.bodies import Body, text_of
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.surroundings import line_before

_OWN = re.compile(
    r"(?:\bkhoản (?P<clause>\d+) )?\bĐiều (?P<article>\d+)"
    r"(?: của)? (?P<kind>Quyết định|Nghị quyết|Quy chế|Quy định|Hợp đồng|Chương trình|Kế hoạch"
    r"|Thỏa thuận) này\b"
)
# What amends or quotes another document speaks of that one's điều and khoản as its own.
_AMENDING = re.compile(
    r"^[ \t*]*(?:Điều \d+\.|\d+\.|[a-zđ]\))[ \t*]*(?:Sửa đổi|Bổ sung)\b", re.MULTILINE
)
_QUOTED = re.compile(r"“[^”\n]*$|^[^\"\n]*\"(?:[^\"\n]*\"[^\"\n]*\")*[^\"\n]*$")
# Of several khoản each one is looked for: `các khoản 1, 2 và 5 Điều này`.
_OF_THIS = re.compile(
    r"\bkhoản (?P<clauses>\d+(?:(?:, | và |, và | hoặc | đến )(?:khoản )?\d+)*) Điều này\b"
)


@warning("VT-article-absent")
def absent_article(case: Case) -> Iterator[Finding]:
    """Find `Điều 9 Quyết định này` where there is no Điều 9."""
    for body, match in _references(case):
        owner = _named(case, match["kind"])
        if owner and owner.articles and int(match["article"]) not in owner.articles:
            yield Finding(
                body.passage.place(match.start("article") - len("Điều ")),
                say(
                    "there is no Điều {number} in this {kind}",
                    number=match["article"],
                    kind=match["kind"],
                ),
                say("its last one is Điều {last}", last=max(owner.articles)),
            )


@warning("VT-clause-absent")
def absent_clause(case: Case) -> Iterator[Finding]:
    """Find `khoản 5 Điều 2 Quyết định này` where Điều 2 has no khoản 5."""
    for body, match in _references(case):
        owner = _named(case, match["kind"])
        article = owner.articles.get(int(match["article"])) if owner else None
        if not match["clause"] or not article:
            continue
        clauses = {part.label.rstrip(".") for part in article if part.level is Level.CLAUSE}
        if match["clause"] not in clauses:
            yield _no_clause(body.passage.place(match.start()), match["article"], match["clause"])
    for body in _of_their_own(case):
        for number, parts in body.articles.items():
            yield from _absent_in_this(number, parts)


def _absent_in_this(number: int, parts: Sequence[Paragraph | Heading]) -> Iterator[Finding]:
    """Yield the khoản of `Điều này` that a điều lacks; what it quotes speaks of another one."""
    clauses = {part.label.rstrip(".") for part in parts if part.level is Level.CLAUSE}
    texts = [text_of(part) for part in parts]
    if not clauses or any("“" in text or '"' in text for text in texts):
        return
    for part, text in zip(parts, texts, strict=True):
        for match in _OF_THIS.finditer(text):
            for clause in re.findall(r"\d+", match["clauses"]):
                if clause not in clauses:
                    yield _no_clause(part.place, str(number), clause)


def _no_clause(place: Place, article: str, clause: str) -> Finding:
    return Finding(
        place, say("Điều {article} has no khoản {clause}", article=article, clause=clause)
    )


def _references(case: Case) -> Iterator[tuple[Body, re.Match[str]]]:
    for body in _of_their_own(case):
        text = body.passage.text
        for match in _OWN.finditer(text):
            if not _QUOTED.search(line_before(text, match.start())):
                yield body, match


def _of_their_own(case: Case) -> Iterator[Body]:
    """Yield the bodies that amend no other document."""
    return (body for body in case.bodies if not _AMENDING.search(body.passage.text))


def _named(case: Case, kind: str) -> Body | None:
    return next((body for body in case.bodies if body.name == kind), None)
