"""Warnings about phụ lục: numbers that the text names, and those that are there (III.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.numbering import from_roman, roman
from docgen.rules.amounts.spelled import written_number
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import warning

# `Phụ lục II` of this document: not followed by the document or the annex that it belongs to.
_MENTION = re.compile(
    r"\bPhụ lục\s+(?:số\s+)?(?P<number>[IVXLC]+|\d{1,2})\b"
    r"(?!(?:\s|[,;(]|và\b|[IVXLC]+\b)*"
    r"(?:(?:ban hành )?kèm theo|của|tại|Nghị|Thông|Quyết|Luật|Công văn|Kế hoạch)"
    r"(?! (?:\w+ ){1,2}này))",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\bcác phụ lục|phụ lục kèm theo|[IVX]+\s*(?:[-–,]|đến|và)\s*[IVX]+", re.IGNORECASE
)
# `kèm theo 02 Phụ lục`, of this document: not those of one that is named before or after them.
_COUNT = re.compile(
    r"\b(?:kèm theo|gửi kèm|đính kèm|gồm|có)\s+(?:có\s+)?"
    r"(?P<number>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+phụ lục\b"
    r"(?=\s*(?:[).,:;\n]|$|(?:kèm theo|đính kèm|sau|gồm|cụ thể)\b(?!\s+[A-ZĐ])))",
    re.IGNORECASE,
)
_OTHER_DOCUMENT = re.compile(
    r"\b(?:Nghị định|Thông tư|Luật|số \d+/|dự thảo|hồ sơ|mẫu|của|mỗi|từng|nhà thầu)", re.IGNORECASE
)


@warning("ND30-III.1.a-absent")
def absent(case: Case) -> Iterator[Finding]:
    """Find a mention of an appendix that the document does not have."""
    count = len(case.document.appendices)
    for passage, match in _mentions(case):
        number = _number(match["number"])
        if number is not None and count and number > count:
            yield Finding(
                passage.place(match.start()),
                say(
                    "there is no {mention}: the document has {count}", mention=match[0], count=count
                ),
                say("mend the number, or add the appendix under appendices"),
            )


@warning("ND30-III.1.a-roman")
def arabic(case: Case) -> Iterator[Finding]:
    """Find `Phụ lục 2` where the appendices are numbered I, II."""
    if len(case.document.appendices) < 2:
        return
    for passage, match in _mentions(case):
        written = match["number"]
        if written.isdigit() and int(written):
            expected = roman(int(written))
            yield Finding(
                passage.place(match.start("number")),
                say("appendices are numbered in Roman figures: {mention}", mention=match[0]),
                say("write Phụ lục {number}", number=expected),
                passage.fix(match.start("number"), match.end("number"), expected),
            )


@warning("ND30-III.1.a-each")
def unmentioned_one(case: Case) -> Iterator[Finding]:
    """Find an appendix that the text does not name, where it names others by number."""
    appendices = case.document.appendices
    mentions = list(_mentions(case))
    if (
        len(appendices) < 2
        or not mentions
        or any(_ALL.search(passage.text) for passage in _texts(case))
    ):
        return
    named = {_number(match["number"]) for _, match in mentions}
    for number, appendix in enumerate(appendices, start=1):
        if number not in named:
            yield Finding(
                appendix.title.place,
                say("the text does not name Phụ lục {number}", number=roman(number)),
                say("name it where it belongs, as the others are named"),
            )


@warning("VT-appendix-count")
def other_number(case: Case) -> Iterator[Finding]:
    """Find `kèm theo 02 Phụ lục` where the document has three."""
    count = len(case.document.appendices)
    for passage in _texts(case) if count else ():
        for match in _COUNT.finditer(passage.text):
            sentence = re.split(r"\.\s|\n", passage.text[: match.start()])[-1]
            stated = written_number(match["number"])
            if stated not in (None, count) and not _OTHER_DOCUMENT.search(sentence):
                yield Finding(
                    passage.place(match.start("number")),
                    say(
                        "the text says {stated} phụ lục, the document has {count}",
                        stated=match["number"],
                        count=count,
                    ),
                    say("mend the number, or add the appendix under appendices"),
                )


@warning("VT-appendix-empty")
def empty(case: Case) -> Iterator[Finding]:
    """Find an appendix without content."""
    for appendix in case.document.appendices:
        if not appendix.body:
            yield Finding(appendix.title.place, say("the appendix has no content"))


def _mentions(case: Case) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in _texts(case):
        for match in _MENTION.finditer(passage.text):
            yield passage, match


def _texts(case: Case) -> list[Passage]:
    return list(case.at("body", "basis", "attachment.body"))


def _number(written: str) -> int | None:
    return int(written) if written.isdigit() else from_roman(written)
