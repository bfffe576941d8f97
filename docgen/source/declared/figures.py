"""Figures as people type them → numbers, and numbers → figures as Vietnamese prints them."""

from __future__ import annotations

import re
from decimal import Decimal

_MOST_FIGURES = 27  # sums of decimals are exact up to 28; a milliard of milliards has 19

_BEFORE_A_GROUP = re.compile(r"(?<=\d)\s+(?=\d{3}(?!\d))")
_BESIDE_A_MARK = re.compile(r"\s*([-.,])\s*")
_PLAIN = re.compile(r"-?\d+")
# No group of thousands is led by a zero: 0.125 is an eighth.
_POINTS = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+")
_COMMAS = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"(-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)),(\d+)")
_DECIMAL_POINT = re.compile(r"(-?\d+)\.(\d{1,2}|\d{4,})|(-?0)\.(\d{3})")
_NOUGHT_AFTER_COMMA = re.compile(r"(-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)),0{1,2}")
_NOUGHT_AFTER_POINT = re.compile(r"(-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+))\.0{1,2}")


def whole_sum(text: str) -> int | None:
    """Return a whole number that may be written with one or two noughts as its decimals.

    Three noughts are none: `1,000` could be a thousand.
    """
    bare = _bare(text)
    found = _NOUGHT_AFTER_COMMA.fullmatch(bare) or _NOUGHT_AFTER_POINT.fullmatch(bare)
    return _integer(found[1]) if found else _whole(bare)


def decimal_number(text: str) -> Decimal | None:
    """Return a number; `8,5` and `8.5` are the same, but `1.500` is fifteen hundred."""
    bare = _bare(text)
    whole = _whole(bare)
    if whole is not None:
        return Decimal(whole)
    found = _DECIMAL_COMMA.fullmatch(bare) or _DECIMAL_POINT.fullmatch(bare)
    if found is None or len(bare) > _MOST_FIGURES:
        return None
    before, after = filter(None, found.groups())
    return Decimal(f"{before.replace('.', '')}.{after}")


def in_figures(number: Decimal | int) -> str:
    """Return a number as it is printed: points part the thousands, a comma the decimals."""
    text = str(number) if isinstance(number, int) else f"{number:f}"
    whole, _, decimals = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if whole.startswith("-") and not grouped.startswith("-") else ""
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def _bare(text: str) -> str:
    """Return figures without spaces where these part thousands or stand beside a sign or mark."""
    return _BESIDE_A_MARK.sub(r"\1", _BEFORE_A_GROUP.sub("", text.strip()))


def _whole(bare: str) -> int | None:
    """Return a whole number; points, or two commas and more, may part its thousands."""
    is_one = _PLAIN.fullmatch(bare) or _POINTS.fullmatch(bare) or _COMMAS.fullmatch(bare)
    return _integer(bare) if is_one else None


def _integer(figures: str) -> int | None:
    """Return the number of figures in groups; one that is longer than any sum is none."""
    bare = figures.replace(".", "").replace(",", "")
    return int(bare) if len(bare) <= _MOST_FIGURES else None
