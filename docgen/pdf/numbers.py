"""Turns lengths into the shortest decimals that PDF needs."""

from __future__ import annotations


def decimal(value: float) -> str:
    """Return a number to three decimals, a hundred times finer than any printer."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def decimals(*values: float) -> str:
    """Return numbers with spaces between them."""
    return " ".join(map(decimal, values))
