"""Fits a table to the page's width: the size of its letters and the widths of its columns.

The header's lines break first, then those of rows, then phrases part; then the letters become
smaller, inside the layout's range. Where the words find no room even so, they are cut, long ones
before short, what has figures last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from docgen.document.model import Table
from docgen.immutable import immutable
from docgen.layout.setting import Column, Setting
from docgen.layout.table.cells import (
    CellText,
    cell_text,
    figure_width,
    phrase_width,
    wished_width,
    word_width,
)
from docgen.layout.table.widths import column_widths, cut_widths, narrowed_widths
from docgen.layout.text.styles import TextStyle

# What is longer than this share of the page's width is no word but a code: it may be cut.
_LONGEST_WORD = 1 / 3
_NO_LIMIT = float("inf")
# In about how many lines a header may break so that no row need: the fewer, the better.
_HEAD_LINES = (2, 3, 4)


@immutable
class FittedTable:
    """A table's header and rows as measured texts, its columns, and whether all words are whole."""

    header: Sequence[CellText]
    rows: Sequence[Sequence[CellText]]
    columns: Sequence[Column]
    is_whole: bool


@immutable
class _Texts:
    """A table's texts at one size."""

    header: Sequence[CellText]
    rows: Sequence[Sequence[CellText]]

    def demand(self, need: Callable[[CellText], float], most: float) -> list[float]:
        """Return what each column's cells need at the most, and no more than `most` (pt)."""
        columns = zip(self.header, *self.rows, strict=True)
        return [min(max(map(need, column)), most) for column in columns]

    def unbroken_rows(self, lines: int) -> list[float]:
        """Return the widths (pt) in which no row breaks, and the header in about so many lines."""
        heads = [max(phrase_width(text), wished_width(text) / lines) for text in self.header]
        columns = zip(*self.rows, strict=True)
        widths = [max(map(wished_width, column)) for column in columns]
        return [max(pair) for pair in zip_longest(heads, widths, fillvalue=0.0)]


def fitted(setting: Setting, table: Table) -> FittedTable:
    """Return the table fitted to the setting's column."""
    measure = setting.column.width
    for head_style, cell_style in _styles(setting):
        texts = _Texts(
            [cell_text(setting, cell, head_style) for cell in table.header],
            [[cell_text(setting, cell, cell_style) for cell in row] for row in table.rows],
        )
        widths = _whole(texts, measure)
        if widths:
            return _fitted(setting, texts, widths, is_whole=True)
    return _fitted(setting, texts, _cut(texts, measure), is_whole=False)


def _styles(setting: Setting) -> Iterator[tuple[TextStyle, TextStyle]]:
    """Yield the styles of head and cells, first as they are, then smaller, down to the least."""
    decree, step = setting.decree.styles, setting.typesetting.fit.steps["size"].step
    head, cell = setting.styles["table-head"], setting.styles["table-cell"]
    least_head, least_cell = (decree[name].allowed.low for name in ("table-head", "table-cell"))
    yield head, cell
    while cell.size > least_cell:
        head = setting.sized(head, max(head.size - step, least_head))
        cell = setting.sized(cell, max(cell.size - step, least_cell))
        yield head, cell


def _whole(texts: _Texts, measure: float) -> list[float] | None:
    """Return the widths of columns in which no word is cut, if they fit."""
    most = measure * _LONGEST_WORD
    wished, phrases = texts.demand(wished_width, _NO_LIMIT), texts.demand(phrase_width, most)
    for lines in _HEAD_LINES:
        if widths := column_widths(wished, texts.unbroken_rows(lines), measure):
            return widths
    widths = column_widths(wished, phrases, measure)
    return widths or narrowed_widths(phrases, texts.demand(word_width, most), measure)


def _cut(texts: _Texts, measure: float) -> list[float]:
    """Return the widths of columns in which not all words fit."""
    most = measure * _LONGEST_WORD
    words, figures = texts.demand(word_width, most), texts.demand(figure_width, most)
    return cut_widths(words, figures, measure)


def _fitted(
    setting: Setting, texts: _Texts, widths: Sequence[float], *, is_whole: bool
) -> FittedTable:
    left, columns = setting.column.left, []
    for width in widths:
        columns.append(Column(left, width))
        left += width
    return FittedTable(texts.header, texts.rows, columns, is_whole)
