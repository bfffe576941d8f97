"""Sets a table's row between rules: as one strip, or a strip a line, which page breaks may part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from docgen.document.model import Alignment
from docgen.immutable import distinct, replace
from docgen.layout.pages import Element, Rule, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip, joined, moved, total_height
from docgen.layout.table.cells import COMPONENT, CellText, set_lines
from docgen.layout.table.fitting import FittedTable
from docgen.layout.text.ragged import line_box


@distinct
class Row:
    """A row's lines, those of its cells side by side, and its line in the source.

    Rules stand between its cells, at its sides and below it, and above it if it `has_top`.
    """

    setting: Setting
    columns: Sequence[Column]
    lines: Sequence[Strip]
    line: int
    has_top: bool

    @property
    def _pad(self) -> Strip:
        """The white above its text, and below."""
        return Strip(self.setting.typesetting.tables.padding.value)

    @property
    def height(self) -> float:
        """The height of the whole row in points."""
        return total_height([self._pad, *self.lines, self._pad])

    def whole(self) -> Strip:
        """Return the row as one strip."""
        return self.together([self._pad, *self.lines, self._pad])

    def centred(self) -> Strip:
        """Return the row as one strip, each cell's text at half its height (PL I, mục V; PL IV)."""
        lines = Counter(cell for strip in self.lines for cell in {*map(_cell, strip.elements)})
        count, height = len(self.lines), self.lines[0].height
        downwards = {cell: (count - own) * height / 2 for cell, own in lines.items()}
        moved_lines = [
            strip._replace(
                elements=tuple(moved(text, 0.0, downwards[_cell(text)]) for text in strip.elements)
            )
            for strip in self.lines
        ]
        return self.together([self._pad, *moved_lines, self._pad])

    def by_lines(self, repeat: tuple[Strip, ...]) -> list[Strip]:
        """Return the row as a strip a line, for each page to set together what it has of them.

        `repeat` comes again where a page begins with the row or goes on with it. None of the first
        or last lines stands alone on a page.
        """
        costs = self.setting.typesetting.pages
        first, *others, last = self.lines
        top = joined([self._pad, first])._replace(repeat=repeat, whole=self)
        pad = self._pad._replace(whole=self)
        inside = Strip(
            0.0, cost=costs.inside_table_row, repeat=(*repeat, pad), ending=(pad,), whole=self
        )
        below = [
            inside._replace(height=strip.height, elements=strip.elements)
            for strip in (*others, joined([last, self._pad]))
        ]
        alone = costs.widow_lines - 1
        for index in {*range(alone), *range(len(below) - alone, len(below))}:
            below[index] = below[index]._replace(cost=costs.forbidden)
        return [top, *below]

    def top(self) -> Strip:
        """Return the rule above the row alone."""
        top, *_ = self._rules(0.0)
        return Strip(0.0, (top,))

    def together(self, strips: Sequence[Strip]) -> Strip:
        """Return strips of the row as one, cell by cell, between rules."""
        band = joined(strips)
        elements = (*_by_cells(band.elements), *self._rules(band.height))
        return band._replace(elements=elements, whole=None)

    def _rules(self, height: float) -> Iterator[Rule]:
        thickness = self.setting.rule_thickness
        origin = replace(self.setting.artifact(COMPONENT), line=self.line)
        left, right = self.columns[0].left, self.columns[-1].right
        for y in (0.0, height) if self.has_top else (height,):
            yield Rule(left, y, right, y, thickness, origin)
        for x in (left, *(column.right for column in self.columns)):
            yield Rule(x, 0.0, x, height, thickness, origin)


def set_row(
    setting: Setting,
    table: FittedTable,
    texts: Sequence[CellText],
    alignments: Sequence[Alignment],
    tag: Tag,
    role: str,
    *,
    has_top: bool = False,
) -> Row:
    """Return a table's row `tag`, whose cells are of that role in it, `TH` or `TD`."""
    cells = [
        set_lines(setting, text, column.inset(table.padding), alignment, Tag(role, tag))
        for text, column, alignment in zip(texts, table.columns, alignments, strict=True)
    ]
    height = line_box(texts[0].style).height
    lines = [Strip(height, tuple(chain(*line))) for line in zip_longest(*cells, fillvalue=())]
    return Row(setting, table.columns, lines, texts[0].cell.place.line, has_top)


def _by_cells(elements: Sequence[Element]) -> Iterator[Element]:
    """Yield elements cell by cell, in the order in which the cells begin: as they are read."""
    cells: dict[int, list[Element]] = {}
    for element in elements:
        cells.setdefault(_cell(element), []).append(element)
    return chain.from_iterable(cells.values())


def _cell(element: Element) -> int:
    """Return what tells the cell that a text stands in: each has a tag of its own."""
    return id(element.origin.tag)
