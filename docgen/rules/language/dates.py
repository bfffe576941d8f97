"""An announcement → the earliest day on which it can have been issued."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date

from docgen.document.numbering import month_in_figures, with_zero
from docgen.rules.case import Case

IN_WORDS = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
IN_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")


def earliest_issue(case: Case) -> date:
    """Return a day before which the document was surely not issued.

    A date not filled in is at least that of the newest document of its basis (căn cứ).
    """
    return max((*_own(case), *_of_basis(case)), default=date.min)


def dates_in(text: str) -> Iterator[date]:
    """Yield the dates of a text, `ngày 05 tháng 3 năm 2020` or `05/3/2020`."""
    for pattern in (IN_WORDS, IN_FIGURES):
        for match in pattern.finditer(text):
            day, month, year = map(int, match.groups())
            yield from _real(year, month, day)


def in_figures(day: date) -> str:
    """Return a date as offices write it: `01/02/2025`, `01/7/2025`."""
    return f"{with_zero(day.day)}/{month_in_figures(day.month)}/{day.year}"


def _own(case: Case) -> Iterator[date]:
    issue = case.document.date
    if issue.year is not None and issue.month is None:
        yield date(issue.year, 1, 1)
    elif issue.year is not None and issue.month is not None:
        yield from _real(issue.year, issue.month, issue.day or 1)


def _of_basis(case: Case) -> Iterator[date]:
    for passage in case.at("basis"):
        yield from dates_in(passage.text)


def _real(year: int, month: int, day: int) -> Iterator[date]:
    """Yield the date, unless there is none such: that is another rule's to tell."""
    if 1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        yield date(year, month, day)
