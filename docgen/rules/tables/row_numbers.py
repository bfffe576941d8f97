"""Warning about the first column of a table, Số thứ tự: a number left out or written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.diagnostics import say
from docgen.document.model import Cell, Table
from docgen.immutable import immutable
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

NUMBER_COLUMN = r"(?i)s?tt|số tt|số thứ tự"
"""The pattern of what heads the column of numbers."""

# Of an extract the numbers are those of the whole: where many do not follow, none is told.
_FEW = 3


@immutable
class _Step:
    """A number that does not follow the one above it."""

    cell: Cell
    expected: int


@warning("VT-table-number")
def wrong_row_number(case: Case) -> Iterator[Finding]:
    """Find a row number that neither follows the one above it nor begins anew."""
    for body in case.bodies:
        for block in body.blocks:
            if not isinstance(block, Table) or not block.header:
                continue
            if re.fullmatch(NUMBER_COLUMN, block.header[0].text.strip()):
                yield from _of_table(block)


def _of_table(table: Table) -> Iterator[Finding]:
    cells = [row[0] for row in table.rows if row[0].text.strip() or _is_left_out(row)]
    steps = list(_wrong_steps(cells))
    if len(steps) * _FEW > len(cells) or not _counts_rows(cells):
        return
    for step in steps:
        yield Finding(
            step.cell.place,
            say(
                "row {found} stands where {expected} should",
                found=step.cell.text,
                expected=step.expected,
            ),
            say("number on from the one before, without gap or repeat"),
        )


def _counts_rows(cells: Sequence[Cell]) -> bool:
    """Tell whether the numbers are those of the rows: not of an extract, of places that are shared.

    Those begin elsewhere than with 1, or hold it twice on end.
    """
    numbers = [int(cell.text.strip(" .")) for cell in cells if cell.text.strip(" .").isdigit()]
    return numbers[:1] == [1] and (1, 1) not in pairwise(numbers)


def _is_left_out(row: Sequence[Cell]) -> bool:
    """Tell a row that stands for others, by its dots alone."""
    return any(re.fullmatch(r"\.{2,}|…+", cell.text.strip()) for cell in row)


def _wrong_steps(cells: list[Cell]) -> Iterator[_Step]:
    last: int | None = None
    for cell in cells:
        written = cell.text.strip().rstrip(".")
        # A group's own number (I, A, 1.1) and an ellipsis let the counting begin where it will.
        number = int(written) if written.isdigit() else None
        if number is not None and last is not None and number not in (1, last + 1):
            yield _Step(cell, last + 1)
        last = number
