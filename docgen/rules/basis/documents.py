"""Error rules over căn cứ that are documents with a number: kind, number, issuer, date (II.6.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docgen.diagnostics import Message, say
from docgen.rules.basis.items import BASED_ON
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import error

if TYPE_CHECKING:
    from docgen.rules.citations import Citation

# Kinds that are always registered with a number.
_NUMBERED = (
    rf"{BASED_ON}(?P<kind>Nghị định|Thông tư liên tịch|Thông tư|Chỉ thị|Công văn)\b"
    r"(?P<rest>[^;]*)"
)
# Others too, where nothing but a date tells which is meant: `Căn cứ Quyết định ngày 05 tháng 7 …`.
_DATED = rf"{BASED_ON}(?P<kind>Quyết định|Kế hoạch)\s+ngày\s+\d(?P<rest>[^;]*)"
# A subject right after the date leaves no room for who issued it.
_SUBJECT = r",?\s+(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|thành lập)\b"
_ISSUED_BY = r"\b(?:của|do)\s+\S"
_HELP = say("write kind, number and notation, date, issuer and subject of the document")


@error("ND30-II.6.a-number")
def without_number(case: Case) -> Iterator[Finding]:
    """Find a decree or circular without its number: `Căn cứ Nghị định về công tác văn thư`."""
    for passage in case.filled("basis"):
        match = re.match(_NUMBERED, passage.text) or re.match(_DATED, passage.text)
        if match and not re.search(r"\bsố:?\s*\d|\d+[a-z]?/", match["rest"]):
            place = passage.place(match.start("kind"))
            yield Finding(place, say("the {kind} has no number", kind=match["kind"]), _HELP)


@error("ND30-II.6.a-date")
def without_date(case: Case) -> Iterator[Finding]:
    """Find a numbered document without its date."""
    for passage in case.filled("basis"):
        cited = _first(passage)
        if cited and not _is_dated(passage.text[cited.end :]):
            yield _lacking(passage, cited, say("{number} has no date", number=cited.number))


@error("ND30-II.6.a-issuer")
def without_issuer(case: Case) -> Iterator[Finding]:
    """Find a numbered document without who issued it."""
    for passage in case.filled("basis"):
        cited = _first(passage)
        if cited and not _has_issuer(passage.text, cited):
            yield _lacking(passage, cited, say("{number} has no issuer", number=cited.number))


@error("ND30-II.6.a-lines")
def several_in_one(case: Case) -> Iterator[Finding]:
    """Find several căn cứ in one item: each stands on a line of its own."""
    for passage in case.filled("basis"):
        if match := re.search(r";\s*(?=Căn cứ\b)", passage.text):
            yield Finding(
                passage.place(match.end()),
                say("a second căn cứ stands in the same item"),
                say("begin a new item of the list with it"),
            )


def _first(passage: Passage) -> Citation | None:
    """Return the document that an item begins with: `Căn cứ Nghị định số …`."""
    from docgen.rules.citations import citations  # few announcements have căn cứ

    for cited in citations(passage.text):
        before = passage.text[: cited.start].strip(" -–\n")
        return cited if before.lower() in ("căn cứ", "theo") else None
    return None


def _is_dated(text: str) -> bool:
    from docgen.rules.dates import is_dated  # loaded with citations

    return is_dated(text)


def _has_issuer(text: str, cited: Citation) -> bool:
    """Tell whether words after the number say who issued it, not in the subject alone."""
    if cited.date and re.match(_SUBJECT, text[cited.date.end :]):
        return bool(re.search(_ISSUED_BY, text[cited.end : cited.date.start]))
    return bool(re.search(_ISSUED_BY, text[cited.end :]))


def _lacking(passage: Passage, cited: Citation, message: Message) -> Finding:
    return Finding(passage.place(cited.start), message, _HELP)
