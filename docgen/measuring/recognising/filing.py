"""Tells the line that names the file a copy is kept in, Lưu: VT, from others that begin alike."""

from __future__ import annotations

import re

from docgen.measuring.settings import load_settings

# `Lưu: VT`, `Lưu VP`, a bare `Lưu`; Lưu trữ is a part of many bodies' names.
_LINE = re.compile(r"[-–+•\s]*(?P<word>[^\W\d_]+)\s*(?:[:.,;]|$|[A-ZĐ]{2})")


def is_filing(text: str) -> bool:
    """Tell whether a line of recipients is the one that names the file."""
    match = _LINE.match(text)
    return match is not None and load_settings().says("filing", match["word"])
