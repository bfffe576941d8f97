"""Rows of texts → lines in aligned columns, for a terminal or a text tool."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def in_columns(rows: Iterable[Sequence[str]]) -> str:
    """Return a line for each row, two spaces between its widest cells and none at its end."""
    held = list(rows)
    widths = [max(map(len, column)) for column in zip(*held, strict=True)]
    return "".join(f"{_aligned(row, widths)}\n" for row in held)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
