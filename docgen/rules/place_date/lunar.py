"""Text → whether a day in it may be one of the moon's calendar, that is not held to the sun's."""

from __future__ import annotations

import re

_STEMS = "Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý"
_BRANCHES = "Tý|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi"
_TOLD = re.compile(
    rf"\b(?:(?i:âm lịch|nông lịch|âl|dương lịch|tức(?: là)? ngày|nhằm ngày)"
    rf"|(?:{_STEMS}) (?:{_BRANCHES}))\b"
)


def may_be_lunar(text: str, start: int, end: int) -> bool:
    """Tell whether the line of what stands from `start` to `end` speaks of the moon's calendar."""
    line_end = text.find("\n", end)
    first, last = text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end
    return bool(_TOLD.search(text, first, last))
