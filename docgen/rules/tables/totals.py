"""Warnings about the total row of a table: its figures are the sums of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from docgen.diagnostics import say
from docgen.document.model import Cell, Table
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.tables.figures import figures_of
from docgen.rules.tables.row_numbers import NUMBER_COLUMN
from docgen.source.declared.figures import in_figures

_TOTAL = r"(?:tổng(?: (?:cộng|số))?|cộng):?"
# Rows below others, whose figures are in theirs already: a group, a part of one, a sum on the way.
_GROUP = r"[IVXLC]+\.?|[A-ZĐ]\.?|[a-zđ][.)]|\d+\.\d+\.?|[-–+*].*"
_PART = r"(?:trong đó|bao gồm|gồm|tổng|cộng|lũy kế|riêng)\b.*"
# Columns whose figures are no amounts that could be added up.
_NO_AMOUNT = r"%|tỷ lệ|tỉ lệ|bình quân|trung bình|hệ số|đơn giá|điểm|\bs?tt\b|năm sinh|lũy kế"
# Shares of a whole are, where the total row says that they make it.
_SHARES, _WHOLE = r"cơ cấu|tỷ trọng|tỉ trọng", 100
_FEWEST_ROWS = 2


@warning("VT-table-total")
def wrong_total(case: Case) -> Iterator[Finding]:
    """Find a figure of a row `Tổng cộng` that is not the sum of those above it."""
    for body in case.bodies:
        for block in body.blocks:
            if isinstance(block, Table) and len(block.rows) > _FEWEST_ROWS:
                yield from _of_table(block)


def _of_table(table: Table) -> Iterator[Finding]:
    *rows, last = table.rows
    if not _is_total(last) or any(map(_is_within_another, rows)):
        return
    if _has_bare_rows(table.header, rows):
        return
    over = {index: group.head for group in table.groups for index in group.columns}
    for number, header in enumerate(table.header):
        heads = f"{over[number].text} {header.text}" if number in over else header.text
        if not re.search(_NO_AMOUNT, heads.lower()) or _are_shares(header, last[number]):
            yield from _of_column(header, [row[number] for row in rows], last[number])


def _of_column(header: Cell, above: Sequence[Cell], total: Cell) -> Iterator[Finding]:
    column, given = figures_of([cell.text for cell in above]), figures_of([total.text])
    if column is None or given is None or not given.values or len(column.values) < _FEWEST_ROWS:
        return
    if given.total <= max(column.values):
        # A mean, a highest, a difference, or a column whose rows hold each other.
        return
    # A total without decimals over figures that have them is rounded to a whole one.
    own_slack = Decimal("0.5") if column.slack and not given.slack else given.slack
    slack = max(column.slack, own_slack)
    if _are_shares(header, total):
        slack = max(slack, Decimal(len(column.values)) / 2)  # each rounded to a whole figure
    if abs(column.total - given.total) > slack:
        yield Finding(
            total.place,
            say(
                "{column}: the figures add up to {sum}, not {total}",
                column=header.text,
                sum=in_figures(column.total),
                total=total.text,
            ),
            say("mend the total, or the figure that is wrong"),
        )


def _are_shares(header: Cell, total: Cell) -> bool:
    given = figures_of([total.text.removesuffix("%").strip()])
    is_whole = given is not None and given.total == _WHOLE
    return is_whole and bool(re.search(_SHARES, header.text.lower()))


def _is_total(row: Sequence[Cell]) -> bool:
    return any(re.fullmatch(_TOTAL, cell.text.lower()) for cell in row[:3])


def _has_bare_rows(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether some rows are numbered and others are not: these may be parts of those."""
    numbered = [bool(row[0].text) for row in rows if any(cell.text for cell in row)]
    return bool(re.fullmatch(NUMBER_COLUMN, header[0].text)) and len(set(numbered)) > 1


def _is_within_another(row: Sequence[Cell]) -> bool:
    """Tell a row whose figures others hold, or that holds those of others."""
    number, name = row[0].text, row[min(1, len(row) - 1)].text
    if re.fullmatch(_GROUP, number) or re.match(r"[-–+]", name):
        return True
    return any(re.fullmatch(_PART, text.lower()) for text in (number, name))
