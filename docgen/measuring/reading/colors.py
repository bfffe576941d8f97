"""A colour of PDFium → as pages write it, `#rrggbb`."""

from __future__ import annotations

import ctypes
from typing import Any


def color_of(get: Any, *drawn: Any) -> str:
    """Return the colour of what is drawn, asked of one of PDFium's functions for colours."""
    parts = [ctypes.c_uint(0) for _ in range(4)]
    get(*drawn, *parts)
    red, green, blue, _ = (part.value for part in parts)
    return f"#{red:02x}{green:02x}{blue:02x}"
