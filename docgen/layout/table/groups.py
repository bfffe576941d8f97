"""Sets a header of two rows, groups of columns over their own headers, as one strip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.document.model import Alignment, Group
from docgen.immutable import immutable, replace
from docgen.layout.pages import Element, Rule, Run, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip, moved
from docgen.layout.table.cells import COMPONENT, CellText, set_lines
from docgen.layout.table.fitting import FittedTable
from docgen.layout.text.ragged import line_box


@immutable
class _Head:
    """A head's lines; it stands in both rows of the header, or in the upper (0) or lower (1)."""

    lines: Sequence[tuple[Run, ...]]
    row: int | None


def set_grouped(setting: Setting, table: FittedTable, tag: Tag) -> Strip:
    """Return a header whose groups stand over their columns' headers, all at half their height."""
    line = line_box(table.header[0].style).height
    heads = list(_heads(setting, table, tag))
    padding = 2 * setting.typesetting.tables.padding.value
    both, *rows = (
        max((len(head.lines) * line + padding for head in heads if head.row == row), default=0.0)
        for row in (None, 0, 1)
    )
    upper, lower = (height + max(both - sum(rows), 0.0) / 2 for height in rows)
    boxes = {None: (0.0, upper + lower), 0: (0.0, upper), 1: (upper, lower)}
    elements: list[Element] = []
    for head in heads:
        top, height = boxes[head.row]
        top += (height - len(head.lines) * line) / 2
        for index, runs in enumerate(head.lines):
            elements += (moved(run, 0.0, top + index * line) for run in runs)
    elements += _rules(setting, table, upper, upper + lower)
    return Strip(upper + lower, tuple(elements))


def _heads(setting: Setting, table: FittedTable, tag: Tag) -> Iterator[_Head]:
    """Yield the heads as they are read: the upper row, with what is as high as both, the lower."""
    upper, lower = Tag("TR", tag), Tag("TR", tag)
    groups = {group.first: (group, text) for group, text in table.groups}
    inside = {index for group, _ in table.groups for index in group.columns}

    def head(text: CellText, column: Column, own: Tag, row: int | None) -> _Head:
        inner = column.inset(table.padding)
        return _Head(set_lines(setting, text, inner, Alignment.CENTER, own), row)

    for index, (text, column) in enumerate(zip(table.header, table.columns, strict=True)):
        if index in groups:
            group, over = groups[index]
            own = Tag("TH", upper, spans=(group.count, 1))
            yield head(over, _column(table, group), own, 0)
        elif index not in inside:
            yield head(text, column, Tag("TH", upper, spans=(1, 2)), None)
    for index in sorted(inside):
        yield head(table.header[index], table.columns[index], Tag("TH", lower), 1)


def _column(table: FittedTable, group: Group) -> Column:
    """Return the columns of a group as one."""
    first, last = table.columns[group.first], table.columns[group.columns[-1]]
    return Column(first.left, last.right - first.left)


def _rules(setting: Setting, table: FittedTable, middle: float, foot: float) -> Iterator[Rule]:
    """Yield the rules around the heads; those between a group's columns begin under its head."""
    origin = replace(setting.artifact(COMPONENT), line=table.header[0].cell.place.line)
    columns, thickness = table.columns, setting.rule_thickness
    left, right = columns[0].left, columns[-1].right
    for y in (0.0, foot):
        yield Rule(left, y, right, y, thickness, origin)
    for group, _ in table.groups:
        whole = _column(table, group)
        yield Rule(whole.left, middle, whole.right, middle, thickness, origin)
    parted = {index for group, _ in table.groups for index in group.columns[:-1]}
    yield Rule(left, 0.0, left, foot, thickness, origin)
    for index, column in enumerate(columns):
        top = middle if index in parted else 0.0
        yield Rule(column.right, top, column.right, foot, thickness, origin)
