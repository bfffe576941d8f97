"""Warning about days, months and quarters that no calendar has, with a year or without."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.document.numbering import from_roman
from docgen.rules.case import Case
from docgen.rules.dates import dates, day_of
from docgen.rules.model import Finding
from docgen.rules.place_date.lunar import may_be_lunar
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead

_DAY_OF_A_YEAR = (
    r"\bngày\s+(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})\b(?!\s+năm\s+\d|[/.]?\d)"
)
_MONTH = r"\btháng\s+(?P<number>\d{1,2})(?:/|\s+năm\s+)\d{4}\b"
_QUARTER = r"\b[Qq]uý\s+(?P<number>[IVX]+|\d{1,2})(?:/|\s+năm\s+)\d{4}\b"
# A thirteenth month is paid and kept books for, a day of the month 24/24 is a whole one.
_PAID = re.compile(
    r"\b(?:lương|thưởng|phụ cấp|thanh toán|kế toán|khóa sổ)\b[^.;\n]*$", re.IGNORECASE
)
# Of a document's number a date is no part: Hợp đồng số 31/02/2026, phiên bản 31.02.2026.
_NUMBER = re.compile(r"\b(?:số|mã|phiên bản)\s*:?\s*$", re.IGNORECASE)
_LONGEST_LEAD = 40
_LEAP_YEAR = 2028
_MONTHS = 12


@warning("VT-date-calendar")
def no_such_day(case: Case) -> Iterator[Finding]:
    """Find a date that no calendar has: `ngày 31 tháng 4`, `tháng 13/2026`, `quý V/2026`."""
    for passage in case.apart_from("date", "contact"):
        text = passage.text
        for start, end, mend in _days(text):
            before = lead(text, start, _LONGEST_LEAD)
            # A month of the moon may have a thirtieth day where the sun's has none.
            if not (_NUMBER.search(before) or may_be_lunar(text, start, end)):
                told = say("there is no such day: {date}", date=text[start:end])
                yield Finding(passage.place(start), told, mend)
        for start, end in _months_and_quarters(text):
            yield Finding(passage.place(start), say("no year has a {part}", part=text[start:end]))


def _days(text: str) -> Iterator[tuple[int, int, Message]]:
    """Yield the spans of days that cannot be, and how to mend them."""
    for written in dates(text):
        if written.value is None:
            yield written.start, written.end, _days_of_month(written.month, written.year)
    for match in re.finditer(_DAY_OF_A_YEAR, text, re.IGNORECASE):
        day, month = int(match["day"]), int(match["month"])
        if month <= _MONTHS and day_of(_LEAP_YEAR, month, day) is None:
            yield *match.span(), _days_of_month(month)


def _days_of_month(month: int, year: int | None = None) -> Message:
    """Say how many days the month has, the most of any year, or that there is no such month."""
    if not 1 <= month <= _MONTHS:
        return say("mend the month: there are twelve")
    days = monthrange(year or _LEAP_YEAR, month)[1]
    named = f"{month}/{year}" if year else str(month)
    return say("month {month} has {days} days: mend the day or the month", month=named, days=days)


def _months_and_quarters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a thirteenth month, a fifth quarter."""
    for match in re.finditer(_MONTH, text, re.IGNORECASE):
        before = lead(text, match.start(), _LONGEST_LEAD)
        if not 1 <= int(match["number"]) <= _MONTHS and not _PAID.search(before):
            yield match.span()
    for match in re.finditer(_QUARTER, text):
        number = match["number"]
        ordinal = int(number) if number.isdigit() else from_roman(number)
        if ordinal not in (1, 2, 3, 4):
            yield match.span()
