"""Recognises page numbers: a number alone at the top or the foot of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.lengths import POINTS
from docgen.measuring.model import Line, Part
from docgen.measuring.recognising.search import Search

PAGE_NUMBER = "page-number"
# The widest margin that the decree allows above and below, and a little more for what leaves it.
_ZONE = 28 * POINTS["mm"]
_NUMBER = re.compile(
    r"(?:(?:trang|page)\s*)?[-–—~\s]*(?:\d{1,3}|[ivxlc]{1,6})(?:\s*/\s*\d{1,3})?[-–—~\s]*", re.I
)


def find_page_numbers(search: Search) -> Iterator[Part]:
    """Yield the page numbers of a section, each page's outermost."""
    found = [line for page in search.section.pages for line in _of_page(search, page)]
    yield from search.take(PAGE_NUMBER, found)


def _of_page(search: Search, page: int) -> list[Line]:
    height = search.sheets[page].height
    lines = [line for line in search.lines if line.page == page]
    if not lines:
        return []
    top, bottom = lines[0], max(lines, key=lambda line: line.baseline)
    return [
        line
        for line in (top, bottom)
        if _NUMBER.fullmatch(line.text)
        and (line.baseline < _ZONE or line.baseline > height - _ZONE)
        and _is_alone(line, lines)
    ][:1]


def _is_alone(line: Line, lines: list[Line]) -> bool:
    return not any(
        other is not line and abs(other.baseline - line.baseline) < line.size for other in lines
    )
