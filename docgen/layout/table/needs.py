"""A table's texts at one size → what each of its columns needs for them, without padding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from docgen.decree.typesetting import Compounds
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
    """A header's and rows' texts; the widths (pt) of each column are measured as they are asked."""

    header: Sequence[CellText]
    rows: Sequence[Sequence[CellText]]

    @cached_property
    def wished(self) -> Sequence[float]:
        """The widths in which no line breaks."""
        return list(map(max, self._wished_heads, self.wished_rows))

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
        return list(map(max, self._heads[lines, compounds], self.wished_rows))

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
        return widths or [0.0] * len(self.header)

    def _most(self, need: Callable[[CellText], float]) -> Sequence[float]:
        columns = zip(self.header, *self.rows, strict=True)
        return [max(map(need, column)) for column in columns]


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
