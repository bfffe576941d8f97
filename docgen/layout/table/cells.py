"""Measures a cell's text, without its padding: the width it would like, and the least it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.decree.typesetting import Compounds
from docgen.document.model import Alignment, Cell
from docgen.immutable import immutable
from docgen.layout.pages import Run, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.text.compounds import with_whole_compounds
from docgen.layout.text.line_ends import cell_ends
from docgen.layout.text.lines import natural_width, set_line
from docgen.layout.text.ragged import even, full, line_box
from docgen.layout.text.ragged_breaking import least_measure
from docgen.layout.text.styled_texts import forced_lines, styled
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.words import cut, narrowed

COMPONENT = "body"
_NO_LIMIT = 1e6
# The least that words without figures keep of their width where not all words fit.
_LEAST_SHARE = 0.5


@immutable
class CellText:
    """A cell's text in a style: the segments of its lines, each line as long as it is typed."""

    cell: Cell
    style: TextStyle
    lines: Sequence[list[Segment]]

    @property
    def segments(self) -> Iterator[Segment]:
        """The segments of all lines."""
        return (segment for line in self.lines for segment in line)


def cell_text(setting: Setting, cell: Cell, style: TextStyle) -> CellText:
    """Return a cell's text in a style."""
    ends = cell_ends(setting.typesetting)
    lines = forced_lines(styled(setting, cell.spans, style))
    return CellText(cell, style, [cut(line, _NO_LIMIT, ends) for line in lines])


def wished_width(text: CellText) -> float:
    """Return the width in points in which no line breaks."""
    return max(map(natural_width, text.lines))


def head_width(text: CellText, lines: int, compounds: Compounds) -> float:
    """Return the width in points in which each typed line takes so many lines, no compound parted.

    A header's texts are centred.
    """
    wholes = [with_whole_compounds(line, _NO_LIMIT, compounds) for line in text.lines]
    return max(least_measure(whole, lines) for whole in wholes)


def phrase_width(text: CellText) -> float:
    """Return the width in points in which phrases stay whole."""
    return max((segment.width for segment in text.segments), default=0.0)


def word_width(text: CellText) -> float:
    """Return the width in points in which words stay whole; their phrases may part."""
    return max((width for _, width in _words(text)), default=0.0)


def figure_width(text: CellText) -> float:
    """Return the width in points in which what has figures in it stays whole, words half so."""
    needs = (
        width if any(map(str.isdigit, word)) else width * _LEAST_SHARE
        for word, width in _words(text)
    )
    return max(needs, default=0.0)


def _words(text: CellText) -> Iterator[tuple[str, float]]:
    """Yield the words of a cell, each with its width in points."""
    for segment in text.segments:
        word, width = "", 0.0
        for piece in segment.pieces:
            first, *others = piece.text.split(" ")
            word, width = word + first, width + piece.style.width(first)
            for other in others:
                yield word, width
                word, width = other, piece.style.width(other)
        yield word, width


def set_lines(
    setting: Setting, text: CellText, column: Column, alignment: Alignment, tag: Tag
) -> list[tuple[Run, ...]]:
    """Return a cell's lines as runs; an empty cell has an empty run for its tag.

    `column` is that of its text, without padding.
    """
    origin = setting.origin(COMPONENT, text.cell.place.line, tag)
    baseline = line_box(text.style).baseline
    break_lines = even if alignment is Alignment.CENTER else full
    lines = []
    for line in text.lines:
        segments = narrowed(line, column.width)
        for part in break_lines(segments, column.width, setting.typesetting):
            lines.append(set_line(part, _start(part, column, alignment), baseline, origin))
    style = text.style
    empty = Run(column.left, baseline, "", style.face.style, style.size, 0.0, origin)
    return lines or [(empty,)]


def _start(segments: Sequence[Segment], column: Column, alignment: Alignment) -> float:
    free = column.width - natural_width(segments)
    if alignment is Alignment.RIGHT:
        return column.left + free
    if alignment is Alignment.CENTER:
        return column.left + free / 2
    return column.left
