"""Warnings about dates: against each other, against the calendar and its weekdays (II.4.b)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.leading_zeros import day_in_figures, month_in_figures, with_zero
from docgen.rules.case import Case
from docgen.rules.citations import citations
from docgen.rules.dates import WrittenDate, dates, day_of
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import warning

_MONTHS = 12
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAY = (
    r"ngày\s+(?P<{0}d>\d{{1,2}})(?:/|\s+tháng\s+)(?P<{0}m>\d{{1,2}})"
    r"(?:(?:/|\s+năm\s+)(?P<{0}y>\d{{4}}))?"
)
_WEEKDAY = r"\b(?:thứ\s+(?P<{0}w>hai|ba|tư|năm|sáu|bảy)|chủ\s+(?P<{0}s>nhật))\b"
# `kỳ họp thứ hai, ngày …`, `lần thứ ba`: an ordinal, not a weekday.
_ORDINAL = re.compile(
    r"\b(?:lần|họp|phiên|kỳ|đợt|nghị|khóa|khoá|đại hội|năm|hạng|vị trí|cấp|loại)\s+$", re.IGNORECASE
)
_PAIR = re.compile(
    rf"{_WEEKDAY.format('a')}\s*[,(]?\s*\(?{_DAY.format('a')}"
    rf"|{_DAY.format('b')}\s*\(\s*{_WEEKDAY.format('b')}",
    re.IGNORECASE,
)


@warning("ND30-II.4.b-later")
def cited_later(case: Case) -> Iterator[Finding]:
    """Find a document cited that is dated after this one."""
    own = case.document.date.whole
    if own is None:
        return
    for passage in _texts(case):
        for cited in citations(passage.text):
            written = cited.date and cited.date.value
            if written and written > own and cited.date:
                yield Finding(
                    passage.place(cited.date.start),
                    say(
                        "{kind} {number} is dated after this document: {date}",
                        kind=cited.kind,
                        number=cited.number,
                        date=day_in_figures(written),
                    ),
                    say("mend the one date or the other"),
                )


@warning("VT-date-calendar")
def no_such_day(case: Case) -> Iterator[Finding]:
    """Find a date that no calendar has: `ngày 31 tháng 4 năm 2026`."""
    for passage in _texts(case):
        for written in dates(passage.text):
            if written.value is None:
                yield Finding(
                    passage.place(written.start),
                    say(
                        "there is no such day: {date}",
                        date=passage.text[written.start : written.end],
                    ),
                    _days_of_month(written),
                )


def _days_of_month(written: WrittenDate) -> Message:
    """Say how many days the month has, or that there is no such month."""
    if not 1 <= written.month <= _MONTHS:
        return say("mend the month: there are twelve")
    days = monthrange(written.year, written.month)[1]
    month = f"{written.month}/{written.year}"
    return say("{month} has {days} days: mend the day or the month", month=month, days=days)


@warning("VT-weekday")
def wrong_weekday(case: Case) -> Iterator[Finding]:
    """Find a weekday that is not that of its date: `thứ Hai, ngày 17 tháng 3 năm 2026`."""
    for passage in _texts(case):
        for match in _PAIR.finditer(passage.text):
            if _ORDINAL.search(passage.text[: match.start()]):
                continue
            yield from _wrong_weekday(match, passage, case.document.date.year)


@warning("ND30-II.4.b-zero")
def zeros_of_a_cited_date(case: Case) -> Iterator[Finding]:
    """Find days and months of căn cứ without the zero they need, or with one they do not."""
    for passage in case.at("basis"):
        for written in dates(passage.text):
            if not written.in_words:
                continue
            for expected, span in (
                (with_zero(written.day), written.day_span),
                (month_in_figures(written.month), written.month_span),
            ):
                found = passage.text[slice(*span)]
                if found != expected:
                    yield Finding(
                        passage.place(span[0]),
                        say("write {expected}, not {found}", expected=expected, found=found),
                        say("days under 10 and months 1 and 2 have a zero before them, no others"),
                        passage.fix(*span, expected),
                    )


def _wrong_weekday(match: re.Match[str], passage: Passage, year: int | None) -> Iterator[Finding]:
    side = "a" if match["ad"] else "b"
    named = (match[f"{side}w"] or match[f"{side}s"]).lower()
    years = [int(match[f"{side}y"])] if match[f"{side}y"] else [year, year + 1] if year else []
    month, number = int(match[f"{side}m"]), int(match[f"{side}d"])
    days = [day for year in years if (day := day_of(year, month, number))]
    real = [day.weekday() for day in days]
    if real and _WEEKDAYS.index(named) not in real:
        start = match.start(f"{side}w") if match[f"{side}w"] else match.start(f"{side}s")
        yield Finding(
            passage.place(start),
            say("{day} is a {weekday}", day=day_in_figures(days[0]), weekday=_NAMES[real[0]]),
            say("mend the weekday or the date"),
        )


def _texts(case: Case) -> Iterator[Passage]:
    return (passage for passage in case.passages if passage.path[0] not in ("date", "contact"))
