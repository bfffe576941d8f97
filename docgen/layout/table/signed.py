"""Finds the columns of a table that are signed on paper, and the room that they need."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.typesetting import TableSetup
from docgen.document.model import Table


def signed_widths(table: Table, setup: TableSetup) -> Iterator[float]:
    """Yield the width (pt) that each column has for signatures: none where its cells say something.

    `Chữ ký` and `Ký nhận` need more than their words, and so do the columns of a group under them.
    """
    over = {index: group.head.text for group in table.groups for index in group.columns}
    for index, (head, *cells) in enumerate(zip(table.header, *table.rows, strict=True)):
        words = f"{over.get(index, '')} {head.text}".lower().split()
        is_signed = not setup.signed_heads.isdisjoint(words)
        is_open = is_signed and bool(cells) and not any(cell.text for cell in cells)
        yield setup.signed_width if is_open else 0.0
