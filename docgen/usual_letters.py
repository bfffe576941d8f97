"""The letters that Vietnamese texts are written with: a text of these alone needs no closer look.

Each of them can be seen, and whoever handles texts letter by letter may know them beforehand.
"""

from __future__ import annotations

import re

NO_BREAK_SPACE = "\u00a0"

# Each from its first letter to its last.
_RANGES = (
    (" ", "~"),
    (NO_BREAK_SPACE, "ſ"),
    ("Ơ", "ơ"),
    ("Ư", "ư"),
    ("Ạ", "ỹ"),
    ("–", "—"),
    ("‘", "”"),
    ("…", "…"),
)

_USUAL = re.compile(rf"[\n{''.join(map('-'.join, _RANGES))}]*")


def is_usual(text: str) -> bool:
    """Tell whether a text has usual letters and line feeds only; a tab is not usual."""
    return _USUAL.fullmatch(text) is not None


def usual_letters() -> str:
    """Return all usual letters."""
    return "".join(
        chr(code) for first, last in _RANGES for code in range(ord(first), ord(last) + 1)
    )
