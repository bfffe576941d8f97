"""Fits a table to the page's width: its letters' size, its cells' padding, its columns' widths.

The header's lines break first, then those of rows, then phrases part; then the padding at the sides
of cells shrinks, where a text would else be a word a line, or cut; and then the letters become
smaller, inside the layouts' ranges. Where the words find no room even so, they are cut, long ones
before short, what has figures last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from docgen.decree.typesetting import Compounds, TableSetup
from docgen.document.model import Group, Table
from docgen.immutable import immutable, replace
from docgen.layout.setting import Column, Setting
from docgen.layout.table.cells import CellText, cell_text
from docgen.layout.table.needs import TableTexts
from docgen.layout.table.signed import signed_widths
from docgen.layout.table.widths import column_widths, cut_widths, narrowed_widths
from docgen.layout.text.styles import TextStyle

# In about how many lines a header may break so that no row need: the fewer, the better.
_HEAD_LINES = (2, 3, 4, 5)
# In how many it may where rows do, so that what is long in them has the room.
_HEAD_LINES_OVER_BROKEN_ROWS = 3
_NO_COMPOUNDS = Compounds(frozenset(), frozenset())
# A hair's breadth (pt) more than a text needs: one set in its own width is not broken by rounding.
_HAIR = 0.01


@immutable
class FittedTable:
    """A table's header and rows as measured texts, its columns, and whether all words are whole.

    Texts stand `padding` points from the sides of their cells. It `is_crowded` where the smallest
    letters leave words under each other, a line each. Groups of columns have their heads' texts.
    """

    header: Sequence[CellText]
    rows: Sequence[Sequence[CellText]]
    columns: Sequence[Column]
    padding: float
    is_whole: bool
    is_crowded: bool = False
    groups: Sequence[tuple[Group, CellText]] = ()


@immutable
class _Room:
    """The width of a page for a table and the padding at its cells' sides, in points."""

    width: float
    padding: float
    setup: TableSetup

    def padded(self, widths: Sequence[float]) -> list[float]:
        """Return what columns need with their padding for texts of such widths."""
        air = 2 * self.padding + _HAIR
        return [width + air for width in widths]

    def of_words(self, widths: Sequence[float]) -> list[float]:
        """Return the same for parts of texts, none of which need have more than a word's room."""
        most = self.width * self.setup.longest_word
        return [min(width, most) for width in self.padded(widths)]

    def of_prose(self, widths: Sequence[float]) -> list[float]:
        """Return what texts that long need to be prose: hardly any is a word a line."""
        most = self.width * self.setup.prose_share
        parts = [width / self.setup.prose_lines for width in widths]
        return [min(width, most) for width in self.padded(parts)]


def fitted(setting: Setting, table: Table) -> FittedTable:
    """Return the table fitted to the setting's column."""
    width, setup = setting.column.width, setting.typesetting.tables
    signed = list(signed_widths(table, setup))
    rooms = [_Room(width, padding, setup) for padding in _paddings(setup)]
    for head_style, cell_style in _styles(setting):
        texts = TableTexts(
            [cell_text(setting, cell, head_style) for cell in table.header],
            [[cell_text(setting, cell, cell_style) for cell in row] for row in table.rows],
            signed,
            [(group, cell_text(setting, group.head, head_style)) for group in table.groups],
        )
        for way, room in product((_broad, _whole), rooms):
            if widths := way(texts, room, setting.typesetting.compounds):
                least = setting.decree.styles["table-cell"].allowed.low
                is_crowded = way is _whole and cell_style.size <= least
                found = _fitted(setting, texts, room, widths, is_whole=True)
                return replace(found, is_crowded=is_crowded)
    return _fitted(setting, texts, room, _cut(texts, room), is_whole=False)


def _paddings(setup: TableSetup) -> Iterator[float]:
    """Yield the paddings of cells' sides in points, first the usual one, then down to the least."""
    padding, least = setup.padding.value, setup.padding.allowed.low
    yield padding
    while padding > least:
        padding = max(padding - setup.padding_step, least)
        yield padding


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


def _broad(texts: TableTexts, room: _Room, compounds: Compounds) -> list[float] | None:
    """Return the widths of columns in which no row breaks, or none in many lines, if they fit."""
    if widths := _with_unbroken_rows(texts, room, compounds):
        return widths
    wished, broad = _wished(texts, room, compounds), room.of_prose(texts.wished_rows)
    for parts in (texts.phrases, texts.words):
        least = [*map(max, room.of_words(parts), broad)]
        if widths := column_widths(wished, least, room.width):
            return widths
    return None


def _whole(texts: TableTexts, room: _Room, compounds: Compounds) -> list[float] | None:
    """Return the widths of columns in which no word is cut, if they fit."""
    phrases = room.of_words(texts.phrases)
    widths = column_widths(_wished(texts, room, compounds), phrases, room.width)
    return widths or narrowed_widths(phrases, room.of_words(texts.words), room.width)


def _wished(texts: TableTexts, room: _Room, compounds: Compounds) -> list[float]:
    return room.padded(texts.unbroken_rows(_HEAD_LINES_OVER_BROKEN_ROWS, compounds))


def _with_unbroken_rows(texts: TableTexts, room: _Room, compounds: Compounds) -> list[float] | None:
    """Return the widths in which the header breaks but no row, its compounds whole if they can."""
    wished = room.padded(texts.wished)
    for whole in (compounds, _NO_COMPOUNDS):
        for lines in _HEAD_LINES:
            unbroken = room.padded(texts.unbroken_rows(lines, whole))
            if widths := column_widths(wished, unbroken, room.width):
                return widths
    return None


def _cut(texts: TableTexts, room: _Room) -> list[float]:
    """Return the widths of columns in which not all words fit."""
    return cut_widths(room.of_words(texts.words), room.of_words(texts.figures), room.width)


def _fitted(
    setting: Setting, texts: TableTexts, room: _Room, widths: Sequence[float], *, is_whole: bool
) -> FittedTable:
    left, columns = setting.column.left, []
    for width in widths:
        columns.append(Column(left, width))
        left += width
    return FittedTable(
        texts.header, texts.rows, columns, room.padding, is_whole, groups=texts.groups
    )
