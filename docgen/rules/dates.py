"""Text → the dates written in it, in words (`ngày 05 tháng 3 năm 2020`) or figures (`5/3/2020`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docgen.immutable import immutable

_DATE = re.compile(
    r"(?P<words>\bngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\b)"
    r"|(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\6(\d{4})(?![\d/])"
)

BEFORE_A_DAY = (
    r"(?:\d{1,2}(?:\s?giờ|h)(?:\s?\d{2})?(?:\s?phút|['’])?,?\s+)?"
    r"(?:(?:thứ\s+\w+|chủ\s+nhật),?\s+)?"
)
"""The pattern of an hour and a weekday that may stand before a day: `8 giờ 00, thứ Hai, ngày …`."""


@immutable
class WrittenDate:
    """A date as it is written: day, month and year, and the offsets of their letters."""

    day: int
    month: int
    year: int
    start: int
    end: int
    day_span: tuple[int, int]
    month_span: tuple[int, int]
    in_words: bool

    @property
    def value(self) -> date | None:
        """The day of the calendar; None if there is no such day."""
        return day_of(self.year, self.month, self.day)


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield every whole date of a text, or of its part from `start` up to `end`."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        in_words = match["words"] is not None
        day, month, year = (2, 3, 4) if in_words else (5, 7, 8)
        yield WrittenDate(
            day=int(match[day]),
            month=int(match[month]),
            year=int(match[year]),
            start=match.start(),
            end=match.end(),
            day_span=match.span(day),
            month_span=match.span(month),
            in_words=in_words,
        )


def days_in(text: str) -> Iterator[date]:
    """Yield the days that a text's dates name, without those that no calendar has."""
    return (written.value for written in dates(text) if written.value is not None)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day of the calendar; None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_dated(text: str) -> bool:
    """Tell whether a text says a day, in figures or in words, which may be yet to be filled in."""
    return re.search(r"\bngày\b|\d{1,2}/\d{1,2}/\d{4}", text) is not None
