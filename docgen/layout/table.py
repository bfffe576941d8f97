"""Sets a table as strips, a row each: column widths fitted to content, header repeated on pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docgen.decree.typesetting import PageBreaks
from docgen.document.model import Alignment, Cell, Table
from docgen.immutable import immutable
from docgen.layout.pages import Element, Rule, Run, Tag, with_origin
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip, moved
from docgen.layout.text.line_ends import cell_ends
from docgen.layout.text.lines import natural_width, set_line, slices
from docgen.layout.text.ragged import LineBox, line_box
from docgen.layout.text.ragged_breaking import balanced, greedy
from docgen.layout.text.styled_texts import forced_lines, styled
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.words import cut

_COMPONENT = "body"
# The room in points between a cell's edge and its text.
PADDING = 4.0
_NO_LIMIT = 1e6


@immutable
class _Measured:
    """A cell's text: its style, the width it would like and the least it can do with (pt)."""

    cell: Cell
    style: TextStyle
    wished: float
    least: float


def set_table(setting: Setting, table: Table) -> list[Strip]:
    """Return the header and the rows as strips; every row but the first repeats the header."""
    head_style = setting.styles["table-head"]
    cell_style = setting.styles["table-cell"]
    header = [_measured(setting, cell, head_style) for cell in table.header]
    rows = [[_measured(setting, cell, cell_style) for cell in row] for row in table.rows]
    widths = column_widths(
        [max(cell.wished for cell in column) for column in zip(header, *rows, strict=True)],
        [max(cell.least for cell in column) for column in zip(header, *rows, strict=True)],
        setting.column.width,
    )
    columns = _columns(setting.column.left, widths)
    centred = [Alignment.CENTER] * len(header)
    tag = Tag("Table")
    head = _row(setting, header, columns, centred, _RowTags("TH", tag), is_first=True)
    head = [head[0]._replace(before=setting.paragraph_spacing), *head[1:]]
    costs = setting.typesetting.pages
    strips = [head[0], *(strip._replace(cost=costs.forbidden) for strip in head[1:])]
    repeat = tuple(_untagged(strip._replace(before=0.0, cost=0.0)) for strip in head)
    alignments = _alignments(table)
    for index, row in enumerate(rows):
        cost = _break_cost(costs, index, len(rows))
        for strip in _row(setting, row, columns, alignments, _RowTags("TD", tag), is_first=False):
            strips.append(strip._replace(cost=cost, repeat=repeat))
            cost = costs.before_table_row
    return strips


def _break_cost(costs: PageBreaks, index: int, rows: int) -> float:
    """Return what a page break before row `index` costs: none stands alone if it can be helped."""
    if index == 0:
        return costs.forbidden
    return costs.lone_table_row if index in (1, rows - 1) else costs.before_table_row


@immutable
class _RowTags:
    """What a row's cells are in the structure: `TH` or `TD`, of which table."""

    role: str
    table: Tag


def _untagged(strip: Strip) -> Strip:
    """Return a header to be set again: for a reader of the text it stands there once."""
    elements = (
        with_origin(element, replace(element.origin, tag=None)) for element in strip.elements
    )
    return strip._replace(elements=tuple(elements))


def column_widths(wished: Sequence[float], least: Sequence[float], measure: float) -> list[float]:
    """Return column widths that fill the measure (pt).

    Columns that wish for little get it; the others share what is left alike, none less than its
    longest word. When even the longest words do not fit, all shrink alike.
    """
    if sum(least) >= measure:
        return [width * measure / sum(least) for width in least]
    if sum(wished) <= measure:
        return [width * measure / sum(wished) for width in wished]
    low, high = 0.0, max(wished)
    while high - low > 0.01:
        level = (low + high) / 2
        if sum(_levelled(wished, least, level)) > measure:
            high = level
        else:
            low = level
    widths = _levelled(wished, least, low)
    return [width * measure / sum(widths) for width in widths]


def _levelled(wished: Sequence[float], least: Sequence[float], level: float) -> list[float]:
    return [max(need, min(wish, level)) for wish, need in zip(wished, least, strict=True)]


def _alignments(table: Table) -> list[Alignment]:
    """Return each column's alignment: as typed, else figures to the right, words to the left."""
    return [
        alignment if alignment is not Alignment.NONE else _natural(column)
        for alignment, *column in zip(table.alignments, *table.rows, strict=True)
    ]


def _natural(column: Sequence[Cell]) -> Alignment:
    texts = ["".join(span.text for span in cell.spans).strip() for cell in column]
    filled = [text for text in texts if text]
    if filled and all(_is_figure(text) for text in filled):
        return Alignment.CENTER if all(len(text) < 4 for text in filled) else Alignment.RIGHT
    return Alignment.LEFT


def _is_figure(text: str) -> bool:
    return any(letter.isdigit() for letter in text) and all(
        letter.isdigit() or letter in ".,-–+%() " for letter in text
    )


def _measured(setting: Setting, cell: Cell, style: TextStyle) -> _Measured:
    lines = forced_lines(styled(setting, cell.spans, style))
    ends = cell_ends(setting.typesetting)
    cuts = [cut(line, _NO_LIMIT, ends) for line in lines]
    wished = max(natural_width(segments) for segments in cuts)
    least = max((segment.width for segments in cuts for segment in segments), default=0.0)
    # A hair's breadth, so that a text set in exactly its own width is not broken by rounding.
    air = 2 * PADDING + 0.01
    return _Measured(cell, style, wished + air, min(least, setting.column.width / 3) + air)


def _columns(left: float, widths: Sequence[float]) -> list[Column]:
    columns = []
    for width in widths:
        columns.append(Column(left, width))
        left += width
    return columns


def _row(
    setting: Setting,
    cells: Sequence[_Measured],
    columns: Sequence[Column],
    alignments: Sequence[Alignment],
    tags: _RowTags,
    *,
    is_first: bool,
) -> list[Strip]:
    """Return a row as one strip, or as several when it is higher than a page."""
    row = Tag("TR", tags.table)
    contents = [
        _cell_lines(setting, cell, column, alignment, Tag(tags.role, row))
        for cell, column, alignment in zip(cells, columns, alignments, strict=True)
    ]
    box = line_box(cells[0].style)
    most = max(len(lines) for lines in contents)
    a_page = max(int((setting.height / 2 - 2 * PADDING) / box.height), 1)
    line = cells[0].cell.place.line
    return [
        _band(
            setting,
            contents,
            columns,
            box,
            range(start, min(start + a_page, most)),
            line,
            has_top=is_first or start > 0,
        )
        for start in range(0, most, a_page)
    ]


def _cell_lines(
    setting: Setting, measured: _Measured, column: Column, alignment: Alignment, tag: Tag
) -> list[tuple[Run, ...]]:
    """Return a cell's lines as runs on baseline 0; an empty cell has an empty run for its tag."""
    inner = Column(column.left + PADDING, column.width - 2 * PADDING)
    origin = setting.origin(_COMPONENT, measured.cell.place.line, tag)
    lines = []
    for forced in forced_lines(styled(setting, measured.cell.spans, measured.style)):
        segments = cut(forced, inner.width, cell_ends(setting.typesetting))
        breaker = balanced if alignment is Alignment.CENTER else greedy
        for part in slices(segments, breaker(segments, inner.width)):
            lines.append(set_line(part, _start(part, inner, alignment), 0.0, origin))
    style = measured.style
    empty = Run(inner.left, 0.0, "", style.face.style, style.size, 0.0, origin)
    return lines or [(empty,)]


def _start(segments: Sequence[Segment], column: Column, alignment: Alignment) -> float:
    free = column.width - natural_width(segments)
    if alignment is Alignment.RIGHT:
        return column.left + free
    if alignment is Alignment.CENTER:
        return column.left + free / 2
    return column.left


def _band(
    setting: Setting,
    contents: Sequence[Sequence[tuple[Run, ...]]],
    columns: Sequence[Column],
    box: LineBox,
    shown: range,
    line: int,
    *,
    has_top: bool,
) -> Strip:
    """Return the lines `shown` of every cell between rules."""
    height = len(shown) * box.height + 2 * PADDING
    elements: list[Element] = []
    for lines in contents:
        for index, runs in enumerate(lines[shown.start : shown.stop]):
            y = PADDING + index * box.height + box.baseline
            elements += (moved(run, 0.0, y) for run in runs)
    elements += _borders(setting, columns, height, line, has_top=has_top)
    return Strip(height, tuple(elements))


def _borders(
    setting: Setting, columns: Sequence[Column], height: float, line: int, *, has_top: bool
) -> list[Element]:
    thickness = setting.rule_thickness
    origin = replace(setting.artifact(_COMPONENT), line=line)
    left, right = columns[0].left, columns[-1].right
    edges = [left, *(column.right for column in columns)]
    heights = [0.0, height] if has_top else [height]
    return [
        *(Rule(left, y, right, y, thickness, origin) for y in heights),
        *(Rule(x, 0.0, x, height, thickness, origin) for x in edges),
    ]
