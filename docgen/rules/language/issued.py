"""An announcement → the earliest day on which it can have been issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.rules.case import Case
from docgen.rules.dates import day_of, days_in


def earliest_issue(case: Case) -> date:
    """Return a day before which the document was surely not issued.

    A date not filled in is at least that of the newest document of its basis (căn cứ).
    """
    return max((*_own(case), *_of_basis(case)), default=date.min)


def _own(case: Case) -> Iterator[date]:
    issue = case.document.date
    if issue.year is None:
        return
    earliest = day_of(issue.year, issue.month or 1, issue.day or 1)
    if earliest is not None:
        yield earliest


def _of_basis(case: Case) -> Iterator[date]:
    for passage in case.at("basis"):
        yield from days_in(passage.text)
