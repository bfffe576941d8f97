"""Figures as people type them → numbers, and numbers → figures as Vietnamese prints them."""

from __future__ import annotations

import re
from decimal import Decimal

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_PLAIN = re.compile(r"-?\d+")
_POINTS = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
_COMMAS = re.compile(r"-?\d{1,3}(?:,\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"(-?(?:\d+|\d{1,3}(?:\.\d{3})+)),(\d+)")
_DECIMAL_POINT = re.compile(r"(-?\d+)\.(\d{1,2}|\d{4,})")


def whole_number(text: str) -> int | None:
    """Return a whole number; points, spaces, and two commas or more, may part its thousands."""
    bare = _SPACES.sub("", text)
    if _PLAIN.fullmatch(bare) or _POINTS.fullmatch(bare) or _COMMAS.fullmatch(bare):
        return int(bare.replace(".", "").replace(",", ""))
    return None


def decimal_number(text: str) -> Decimal | None:
    """Return a number; `8,5` and `8.5` are the same, but `1.500` is fifteen hundred."""
    whole = whole_number(text)
    if whole is not None:
        return Decimal(whole)
    bare = _SPACES.sub("", text)
    found = _DECIMAL_COMMA.fullmatch(bare) or _DECIMAL_POINT.fullmatch(bare)
    return Decimal(f"{found[1].replace('.', '')}.{found[2]}") if found else None


def in_figures(number: Decimal | int) -> str:
    """Return a number as it is printed: points part the thousands, a comma the decimals."""
    text = str(number) if isinstance(number, int) else f"{number:f}"
    whole, _, decimals = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if whole.startswith("-") and not grouped.startswith("-") else ""
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"
