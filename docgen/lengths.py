"""Lengths as people write them (`20mm`, `1.27cm`, `6pt`), turned into points."""

from __future__ import annotations

import re

POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4}

PATTERN = r"\s*(\d+(?:[.,]\d+)?)\s*(pt|mm|cm)\s*"
"""What a length is written like, for Python and for JavaScript."""

_LENGTH = re.compile(PATTERN)


def points(text: str) -> float:
    """Return a length in points.

    Raises ValueError if the text has no unit or is not a length: a bare number is never one.
    """
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return float(match[1].replace(",", ".")) * POINTS[match[2]]


def millimetres(length: float) -> float:
    """Return a length given in points in millimetres."""
    return length / POINTS["mm"]
