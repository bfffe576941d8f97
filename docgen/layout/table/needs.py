"""A table's texts at one size → what each of its columns needs for them, without padding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from docgen.decree.typesetting import Compounds
from docgen.document.model import Group
from docgen.immutable import immutable
from docgen.layout.table.cells import (
    CellText,
    figure_width,
    head_width,
    phrase_width,
    wished_width,
    word_width,
)


@immutable
class TableTexts:
    """A header's and rows' texts; the widths (pt) of each column are measured as they are asked.

    `signed` are those that columns have for signatures at least.
    """

    header: Sequence[CellText]
    rows: Sequence[Sequence[CellText]]
    signed: Sequence[float]
    groups: Sequence[tuple[Group, CellText]] = ()

    @cached_property
    def wished(self) -> Sequence[float]:
        """The widths in which no line breaks."""
        widths = list(map(max, self._wished_heads, self.wished_rows))
        return self._with_groups(widths, wished_width)

    @cached_property
    def phrases(self) -> Sequence[float]:
        """The widths in which phrases stay whole."""
        return self._most(phrase_width)

    @cached_property
    def words(self) -> Sequence[float]:
        """The widths in which words stay whole."""
        return self._most(word_width)

    @cached_property
    def figures(self) -> Sequence[float]:
        """The widths in which what has figures in it stays whole, words half so."""
        return self._most(figure_width)

    def unbroken_rows(self, lines: int, compounds: Compounds) -> Sequence[float]:
        """Return the widths in which no row breaks, and the header in so many lines at most.

        None of these compounds is parted in it.
        """
        widths = list(map(max, self._heads[lines, compounds], self.wished_rows))
        return self._with_groups(widths, lambda head: head_width(head, lines, compounds))

    @cached_property
    def _heads(self) -> _HeadWidths:
        return _HeadWidths(self.header)

    @cached_property
    def _wished_heads(self) -> Sequence[float]:
        return list(map(wished_width, self.header))

    @cached_property
    def wished_rows(self) -> Sequence[float]:
        """The widths in which no row breaks."""
        columns = zip(*self.rows, strict=True)
        widths = [max(map(wished_width, column)) for column in columns]
        return list(map(max, widths, self.signed)) or [0.0] * len(self.header)

    def _most(self, need: Callable[[CellText], float]) -> Sequence[float]:
        columns = zip(self.header, *self.rows, strict=True)
        widths = [max(map(need, column)) for column in columns]
        return self._with_groups(list(map(max, widths, self.signed)), need)

    def _with_groups(
        self, widths: list[float], need: Callable[[CellText], float]
    ) -> Sequence[float]:
        """Return widths of columns that leave the heads of groups what they need."""
        for group, head in self.groups:
            missing = need(head) - sum(widths[index] for index in group.columns)
            for index in group.columns:
                widths[index] += max(missing, 0.0) / group.count
        return widths


class _HeadWidths(dict[tuple[int, Compounds], Sequence[float]]):
    """A number of lines, and compounds that none of them parts → the widths of a header's texts.

    A table is tried with one padding after the other, for which they are the same.
    """

    def __init__(self, header: Sequence[CellText]) -> None:
        super().__init__()
        self._header = header

    def __missing__(self, wish: tuple[int, Compounds]) -> Sequence[float]:
        lines, compounds = wish
        self[wish] = widths = [head_width(head, lines, compounds) for head in self._header]
        return widths
