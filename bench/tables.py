"""Turns what was measured into tables, as aligned text or as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; the first column is text, the others are figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def as_text(table: Table) -> str:
    """Return a table for a terminal."""
    widths = [
        max(len(row[index]) for row in (table.columns, *table.rows))
        for index in range(len(table.columns))
    ]
    lines = [_aligned(row, widths) for row in (table.columns, *table.rows)]
    return "\n".join([table.title, "", *lines, *([table.note] if table.note else []), ""])


def as_markdown(table: Table) -> str:
    """Return a table in Markdown."""
    rule = ("---", *("---:" for _ in table.columns[1:]))
    lines = [f"| {' | '.join(row)} |" for row in (table.columns, rule, *table.rows)]
    return "\n".join(
        [f"**{table.title}**", "", *lines, "", *([table.note, ""] if table.note else [])]
    )


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if index else cell.ljust(width)
        for index, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()


def ratio(value: float, base: float) -> str:
    """Return how many times the base a value is."""
    return f"{value / base:.2f} ×"
