"""Turns lengths into the shortest decimals that PDF needs."""

from __future__ import annotations

from functools import lru_cache


def decimal(value: float) -> str:
    """Return a number to three decimals, a hundred times finer than any printer."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


# A document's margins, sizes and thicknesses come again from line to line and from page to page.
usual_decimal = lru_cache(maxsize=1_000)(decimal)
"""Return likewise a number that comes again and again."""


def decimals(*values: float) -> str:
    """Return numbers with spaces between them."""
    return " ".join(map(decimal, values))
