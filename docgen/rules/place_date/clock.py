"""Warning about times that no clock shows: `25 giờ 00`, `8h75`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead

_TIME = (
    r"(?<![\d.,/:-])(?P<hour>\d{1,2})(?:\s?giờ\s?|h)(?P<minutes>\d{2})(?!\d)"
    r"(?P<word>\s?phút\b)?"
)
# Without phút the figures may count what follows them: đến 8 giờ 75 đại biểu có mặt.
_CLOSED = re.compile(r"['’]|\s*(?:[.,;:()|\n–-]|$)|\s+(?:ngày|đến|thứ|sáng|chiều|tối|hằng)\b")
# More than a day's hours may be a time that something takes, unless it is told when.
_WHEN = re.compile(r"\b(?:lúc|vào|hồi|từ|đến)\s+$", re.IGNORECASE)
_TAKEN = re.compile(
    r"\b(?:số giờ|thêm|định mức|thời lượng|trong|sau|đủ|quá)\b[: ]*$", re.IGNORECASE
)
_LONGEST_LEAD = 20
_LAST_HOUR, _LAST_MINUTE = 24, 59


@warning("VT-clock")
def no_such_time(case: Case) -> Iterator[Finding]:
    """Find an hour after the 24th, a minute after the 59th."""
    prose = case.prose
    for match in re.finditer(_TIME, prose.text):
        is_time = match["word"] or _CLOSED.match(prose.text, match.end())
        if is_time and _is_none(match):
            yield Finding(
                prose.place(match.start()),
                say("there is no such time: {time}", time=match[0]),
                say("the hours go to 24, the minutes to 59"),
            )


def _is_none(match: re.Match[str]) -> bool:
    hour, minutes = int(match["hour"]), int(match["minutes"])
    if minutes > _LAST_MINUTE:
        return True
    before = lead(match.string, match.start(), _LONGEST_LEAD)
    return (hour, minutes) > (_LAST_HOUR, 0) and bool(
        _WHEN.search(before) or not (minutes or match["word"] or _TAKEN.search(before))
    )
