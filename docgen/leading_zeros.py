"""Figures with the zero that the decree puts before them (PL I, Phần I, II.3.c and II.4.b)."""

from __future__ import annotations

from datetime import date


def with_zero(number: int) -> str:
    """Return a document's number or a day of the month: under 10 with a zero before it."""
    return f"{number:02}"


def month_in_figures(month: int) -> str:
    """Return a month: 1 and 2 have a zero before them, no others."""
    return f"{month:02}" if month < 3 else str(month)


def day_in_figures(day: date) -> str:
    """Return a day as a reader is told it: `05/3/2020`, `12/02/2026`."""
    return f"{with_zero(day.day)}/{month_in_figures(day.month)}/{day.year:04}"
