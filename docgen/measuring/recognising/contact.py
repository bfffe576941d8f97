"""Recognises the agency's address (ô 13) at the first page's foot, under a rule."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.model import Part, Stroke
from docgen.measuring.recognising.search import Search, text_width

# Shares: how wide the rule is of the text, and how far down the page it stands.
_FULL_WIDTH = 0.7
_FOOT = 0.75
# Points: the largest letters of an address, 12 by the decree, and what drawing them moves.
_LARGEST = 12.6


def find_contact(search: Search) -> Iterator[Part]:
    """Yield the agency's address at the first page's foot, under a rule across the text."""
    sheet = search.sheet
    rule = next((stroke for stroke in search.strokes if _is_contact_rule(search, stroke)), None)
    if rule is None:
        return
    lines = [line for line in search.on_opening() if line.baseline > rule.y]
    if lines and all(line.size < _LARGEST for line in lines) and rule.y > _FOOT * sheet.height:
        yield from search.take("contact", lines, [rule])


def _is_contact_rule(search: Search, stroke: Stroke) -> bool:
    return (
        stroke.page == search.opening
        and stroke.is_level
        and stroke.length > _FULL_WIDTH * text_width(search.sheet)
    )
