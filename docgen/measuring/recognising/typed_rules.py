"""Recognises what some type for a rule: a line of hyphens or underscores under a text."""

from __future__ import annotations

import re

from docgen.measuring.model import Line
from docgen.measuring.recognising.search import Search

_TYPED = re.compile(r"[-_–—=*.\s]{3,}")
_LEADING = 1.8


def is_typed_rule(line: Line) -> bool:
    """Tell whether a line has nothing but hyphens, underscores or the like."""
    return bool(_TYPED.fullmatch(line.text))


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
