"""Recognises what some type for a rule: a line of hyphens or underscores under a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docgen.measuring.model import Line, Stroke
from docgen.measuring.recognising.search import Search

_TYPED = re.compile(r"[-_–—=*.\s]{3,}")
_LEADING = 1.8  # sizes of the letters: how far below a text its row of signs stands at most
# How low an underscore stands under the baseline and how thick it is, in sizes.
_UNDERSCORE, _THICKNESS = 0.13, 0.05


def is_typed_rule(line: Line) -> bool:
    """Tell whether a line has nothing but hyphens, underscores or the like."""
    return bool(_TYPED.fullmatch(line.text))


def as_stroke(line: Line) -> Stroke | None:
    """Return the solid line that underscores make, as the decree's own forms have it; else None."""
    if line.text.strip("_ "):
        return None
    y = line.baseline + _UNDERSCORE * line.size
    return Stroke(line.page, line.left, y, line.right, y, _THICKNESS * line.size)


def strokes_of(lines: Iterable[Line]) -> list[Stroke]:
    """Return the solid lines among what is typed for rules."""
    return [stroke for stroke in map(as_stroke, lines) if stroke is not None]


def typed_under(search: Search, above: Line) -> list[Line]:
    """Return the line typed for a rule right under a text, if there is one."""
    found = search.first(
        lambda line: (
            line.page == above.page
            and 0 < line.baseline - above.baseline < _LEADING * above.size
            and is_typed_rule(line)
            and line.left < above.right
            and line.right > above.left
        )
    )
    return [found] if found else []
