"""Text → the documents cited in it by number: `Nghị định số 30/2020/NĐ-CP ngày … của …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.immutable import immutable
from docgen.rules.dates import WrittenDate, dates

LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
KINDS = (
    "Nghị định",
    "Nghị quyết",
    "Quyết định",
    "Thông tư liên tịch",
    "Thông tư",
    "Chỉ thị",
    "Kế hoạch",
    "Thông báo",
    "Công văn",
    "Tờ trình",
    "Báo cáo",
    "Hướng dẫn",
    "Công điện",
    "Kết luận",
)

_CITED = re.compile(
    rf"\b(?P<kind>{'|'.join(KINDS)})\s+(?:(?P<word>số:?)\s*)?"
    r"(?P<number>\d+[a-z]?/(?:\d{4}/)?[A-ZĐ]\w*(?:[-.&]\w+)*)"
)
# In letters: how far after its number a document's date may stand, and how long that is.
_DATE_WITHIN = 12
_LONGEST_DATE = 40


@immutable
class Citation:
    """A document cited by its number: its kind, number with notation, and date if it follows."""

    kind: str
    number: str
    start: int
    number_start: int
    end: int
    has_word: bool
    date: WrittenDate | None


@lru_cache(maxsize=256)
def citations(text: str) -> tuple[Citation, ...]:
    """Return the documents that a text cites by number, in order."""
    return tuple(_citations(text))


def _citations(text: str) -> Iterator[Citation]:
    for match in _CITED.finditer(text):
        end = match.end()
        yield Citation(
            kind=match["kind"],
            number=match["number"],
            start=match.start(),
            number_start=match.start("number"),
            end=end,
            has_word=match["word"] is not None,
            date=_date_after(text, end),
        )


def _date_after(text: str, end: int) -> WrittenDate | None:
    found = next(dates(text, end, end + _DATE_WITHIN + _LONGEST_DATE), None)
    return found if found and found.start <= end + _DATE_WITHIN else None
