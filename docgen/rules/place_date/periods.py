"""Warnings about periods that end before they begin, told by days, months, years or hours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.dates import BEFORE_A_DAY
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead

_DAY = (
    r"(?P<d{0}>\d{{1,2}})(?:(?:\s+tháng\s+|[/.])(?P<m{0}>\d{{1,2}})"
    r"(?:(?:\s+năm\s+|[/.])(?P<y{0}>\d{{4}}))?)?(?![\d/])(?!\.\d)"
)
_TO = r"(?:\s*\([^()\d]*\))?(?:,?\s+(?:đến|tới)\s+(?:hết\s+)?|\s*[-–]\s*)"
_DAYS = (
    rf"\btừ\s+{BEFORE_A_DAY}ngày\s+{_DAY.format(1)}"
    rf"{_TO}{BEFORE_A_DAY}(?:ngày\s+)?{_DAY.format(2)}(?!\s+(?:của\s+)?năm\b)"
)
_MONTH = r"tháng\s+(?P<m{0}>\d{{1,2}})(?:/|\s+năm\s+)(?P<y{0}>\d{{4}})"
_MONTHS = rf"\btừ\s+{_MONTH.format(1)}{_TO}{_MONTH.format(2)}"
_YEARS = (
    r"\b(?:giai đoạn|nhiệm kỳ|năm học|niên khóa|từ năm)\s+(?P<y1>(?:19|20)\d{2})"
    r"\s*(?:[-–]|đến(?:\s+hết)?(?:\s+năm)?)\s*(?P<y2>(?:19|20)\d{2})\b(?!/)"
)
_CLOCK = r"(?P<h{0}>\d{{1,2}})(?:\s?giờ\s?|h)(?P<n{0}>\d{{2}})\b(?:\s?phút|['’])?"
_HOURS = rf"\btừ\s+{_CLOCK.format(1)}{_TO}{_CLOCK.format(2)}(?P<after>[^.;\n]{{0,20}})"
# What is put off is told by its old day and its new one.
_MOVED = re.compile(
    r"\b(?:dời|chuyển|đổi|lùi|hoãn|thay|rút ngắn|điều chỉnh|đẩy sớm|sớm hơn)\b", re.IGNORECASE
)
# From a day late in the month before: `từ ngày 28 đến ngày 03 tháng 4`; so few days at the most.
_MOST_DAYS_ACROSS, _DAYS_OF_A_MONTH = 15, 31
# From this hour on a period may last over night; from noon on it may, if it ends by this morning's;
# so may a watch, and what ends on another day.
_EVENING, _NOON, _MORNING = 17, 12, (7, 0)
_OVER_NIGHT = re.compile(r"\b(?:đêm|trực|ca|khuya|cấm)\b", re.IGNORECASE)
_ON_ANOTHER_DAY = re.compile(r"\b(?:ngày|hôm|thứ|chiều|tối)\b", re.IGNORECASE)
_LONGEST_LEAD = 80


@warning("VT-period-backwards")
def ends_before_it_begins(case: Case) -> Iterator[Finding]:
    """Find `từ ngày 10/3/2026 đến ngày 05/3/2026`, `giai đoạn 2030 - 2026`, `từ 14h00 đến 8h00`."""
    prose = case.prose
    for pattern, is_backwards in _KINDS:
        for match in re.finditer(pattern, prose.text, re.IGNORECASE):
            if is_backwards(match) and not _MOVED.search(_sentence_before(match)):
                yield Finding(
                    prose.place(match.start()), _message(match), say("mend the one or the other")
                )


def _message(match: re.Match[str]) -> Message:
    after = match.groupdict().get("after") or ""
    period = " ".join(match[0].removesuffix(after).split())
    return say("a period ends before it begins: {period}", period=period)


def _sentence_before(match: re.Match[str]) -> str:
    return re.split(r"[.;\n]", lead(match.string, match.start(), _LONGEST_LEAD))[-1]


def _days_are(match: re.Match[str]) -> bool:
    """Tell whether days run backwards; unless both have a year, only those of one month do."""
    (year, month, day), last = (
        [int(match[f"{part}{side}"] or 0) for part in "ymd"] for side in "12"
    )
    if year and last[0]:
        return [year, month, day] > last
    if not month and _DAYS_OF_A_MONTH - day + last[2] <= _MOST_DAYS_ACROSS:
        return False
    return last[1] > 0 and (month or last[1]) == last[1] and day > last[2]


def _months_are(match: re.Match[str]) -> bool:
    return (int(match["y1"]), int(match["m1"])) > (int(match["y2"]), int(match["m2"]))


def _years_are(match: re.Match[str]) -> bool:
    return int(match["y1"]) > int(match["y2"])


def _hours_are(match: re.Match[str]) -> bool:
    """Tell whether hours of one day run backwards."""
    begins, ends = ((int(match[f"h{side}"]), int(match[f"n{side}"])) for side in "12")
    if begins <= ends or begins[0] >= (_NOON if ends <= _MORNING else _EVENING):
        return False
    before, after = _sentence_before(match), match["after"]
    return not (_OVER_NIGHT.search(before + after) or _ON_ANOTHER_DAY.search(after))


_KINDS = ((_DAYS, _days_are), (_MONTHS, _months_are), (_YEARS, _years_are), (_HOURS, _hours_are))
