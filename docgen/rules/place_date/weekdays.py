"""Warning about weekdays that are not those of their dates, in words or figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.dates import day_of
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.place_date.lunar import may_be_lunar
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead

_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBER_OF = {
    **dict(zip(("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật"), range(7), strict=True)),
    **dict(zip("234567", range(6), strict=True)),
    "cn": 6,
}
_DAY = (
    r"ngày\s+(?P<{0}d>\d{{1,2}})(?:/|\s+tháng\s+)(?P<{0}m>\d{{1,2}})"
    r"(?:(?:/|\s+năm\s+)(?P<{0}y>\d{{4}}))?"
)
_WEEKDAY = (
    r"\b(?:thứ\s+(?P<{0}w>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+(?P<{0}s>nhật)|(?P<{0}c>(?-i:CN)))\b"
)
# `kỳ họp thứ hai, ngày …`, `lần thứ ba`: an ordinal, not a weekday.
_ORDINAL = re.compile(
    r"\b(?:lần|họp|phiên|kỳ|đợt|nghị|khóa|khoá|hội|năm|hạng|vị trí|cấp|loại)\s+$", re.IGNORECASE
)
# In figures, and in small letters, most are ordinals: what stands before a weekday is time, a sign,
# or nothing.
_TIME = re.compile(
    r"(?:^|[,;:.(|\n*–-]\s*|\b(?:vào|sáng|chiều|tối|trưa|từ|đến|hết|trước|phút|giờ)\s+|\d['’]?\s+)$",
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"{_WEEKDAY.format('a')}\s*[,(]?\s*\(?{_DAY.format('a')}"
    rf"|{_DAY.format('b')}\s*\(\s*{_WEEKDAY.format('b')}",
    re.IGNORECASE,
)
_LONGEST_LEAD = 20


@warning("VT-weekday")
def wrong_weekday(case: Case) -> Iterator[Finding]:
    """Find a weekday that is not that of its date: `thứ Hai, ngày 17 tháng 3 năm 2026`."""
    for passage in case.apart_from("date", "contact"):
        for match in _PAIR.finditer(passage.text):
            side = "a" if match["ad"] else "b"
            group = next(f"{side}{name}" for name in "wsc" if match[f"{side}{name}"])
            if not (_is_ordinal(match, group) or _is_other(match, group)):
                yield from _wrong_weekday(match, group, passage, case.document.date.year)


def _is_ordinal(match: re.Match[str], group: str) -> bool:
    """Tell whether a word counts: a meeting, a place in a list."""
    before = lead(match.string, match.start(), _LONGEST_LEAD)
    may_count = group[0] == "a" and not _is_name(match[group])
    return bool(_ORDINAL.search(before)) or (may_count and not _TIME.search(before))


def _is_name(word: str) -> bool:
    """Tell whether a word can be nothing but a weekday's: `thứ Hai`, Chủ `nhật`, not `thứ hai`."""
    return word.istitle() or word.lower() == "nhật"


def _is_other(match: re.Match[str], group: str) -> bool:
    """Tell whether the day may be of the moon's calendar, or of a list: `thứ nhất, …`."""
    is_counted = not _is_name(match[group]) and "thứ nhất" in match.string.lower()
    may_be_lunar_day = not match[f"{group[0]}y"] and may_be_lunar(match.string, *match.span())
    return is_counted or may_be_lunar_day


def _wrong_weekday(
    match: re.Match[str], group: str, passage: Passage, year: int | None
) -> Iterator[Finding]:
    written = match[f"{group[0]}y"]
    years = [int(written)] if written else [year, year + 1] if year else []
    month, number = int(match[f"{group[0]}m"]), int(match[f"{group[0]}d"])
    days = [day for year in years if (day := day_of(year, month, number))]
    real = [day.weekday() for day in days]
    if real and _NUMBER_OF[match[group].lower()] not in real:
        yield Finding(
            passage.place(match.start(group)),
            say("{day} is a {weekday}", day=day_in_figures(days[0]), weekday=_NAMES[real[0]]),
            say("mend the weekday or the date"),
        )
