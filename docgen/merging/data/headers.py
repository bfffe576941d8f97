"""The first lines of a table → the one that names its columns: lists have titles above it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

Line = tuple[int, tuple[str, ...]]
"""A line's number, as a spreadsheet counts, and its cells as columns' names."""

Fit = Callable[[tuple[str, ...]], int]
"""Tells how many of the values that are asked for a line's cells name."""

_FURTHEST = 20  # lines that say something; below them nobody looks for a header either


def any_line(columns: tuple[str, ...]) -> int:
    """Tell nothing of a line: then the first is the header."""
    return 0


def header_line(lines: Iterable[Line], fit: Fit) -> Line | None:
    """Return the line that names most values, the first of several; None if there is no line."""
    near = list(islice((line for line in lines if any(line[1])), _FURTHEST))
    return max(near, key=lambda line: fit(line[1]), default=None)
