"""Error rules over the last line of nơi nhận, `Lưu: VT, …` (II.9.d)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-II.9.d-registry")
def no_registry(case: Case) -> Iterator[Finding]:
    """Find an archive line that does not begin with VT: `archive: Văn phòng`."""
    for passage in case.at("archive"):
        text = re.sub(r"^\s*(?:[-–]\s*)?Lưu\s*:?\s*", "", passage.text, flags=re.IGNORECASE)
        if not re.match(r"VT\b", text) and not has_blank(text):
            words = re.match(r"(?:văn thư|vt)\b", text, re.IGNORECASE)
            start = len(passage.text) - len(text)
            yield Finding(
                passage.place(start),
                say("after Lưu: stands VT first, not {text}", text=text.strip()),
                say("write VT and the drafting unit: VT, TCCB"),
                passage.fix(start, start + words.end(), "VT") if words else None,
            )


@error("ND30-II.9.d-last")
def archive_among_recipients(case: Case) -> Iterator[Finding]:
    """Find `Lưu: VT` typed as a recipient: the line is made and would stand there twice."""
    for passage in case.at("recipients", "recipients.to"):
        if re.match(r"\s*[-–]?\s*Lưu(?:\s*:|\s+VT\b)", passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(),
                say("the line {text} is made of archive", text=passage.text.strip()),
                say("write what follows Lưu: under archive, and take this item away"),
            )


@error("ND30-II.9.b-article")
def article_absent(case: Case) -> Iterator[Finding]:
    """Find `Như Điều 5` in a document that has no Điều 5."""
    if not case.bodies or case.bodies[0].passage.path != ("body",):
        return
    articles = case.bodies[0].articles
    for passage in case.at("recipients", "recipients.to"):
        for start, number in _articles_named(passage.text):
            if number not in articles:
                yield Finding(
                    passage.place(start),
                    say("there is no Điều {number} to act on", number=number),
                    say("the document's điều are: {articles}", articles=_listed(articles))
                    if articles
                    else None,
                )


def _articles_named(recipient: str) -> Iterator[tuple[int, int]]:
    """Yield where each điều is named and its number: `Như Điều 3`, `Như các Điều 1, 2 và 3`."""
    named = r"\bNhư (?:các )?(Điều \d+(?:(?:,| và|, và)(?: Điều)? \d+)*)\b(?! bản)"
    for match in re.finditer(named, recipient):
        for number in re.finditer(r"(?:Điều )?(\d+)", match[1]):
            start = match.start() if number.start() == 0 else match.start(1) + number.start()
            yield start, int(number[1])


def _listed(articles: Iterable[int]) -> str:
    return ", ".join(map(str, articles))
