"""Sets a text as strips of ragged lines: centred and balanced, flush left, beside a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from docgen.immutable import immutable
from docgen.layout.pages import Origin
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip
from docgen.layout.text.line_ends import LineEnds, name_ends
from docgen.layout.text.lines import joined_pieces, natural_width, set_pieces, slices
from docgen.layout.text.ragged_breaking import balanced, greedy
from docgen.layout.text.styled_texts import forced_lines
from docgen.layout.text.styles import NO_BREAK_SPACE, Piece, Segment, TextStyle
from docgen.layout.text.words import Fragment, cut

_REMEMBERED_TEXTS = 1_000

_BreakLines = Callable[[Sequence[Segment], float], list[int]]
"""Segments and the measure (pt) → the ends of the lines."""


@immutable
class LineBox:
    """The height of a line and its baseline's distance from the top, in points."""

    height: float
    baseline: float


def line_box(style: TextStyle, spacing: float = 1.0) -> LineBox:
    """Return a style's line; spacing above 1 opens the line above its letters, as Word does."""
    height = style.single * spacing
    return LineBox(height, height - style.descent)


class _Line(NamedTuple):
    """A ragged line's pieces and their width (pt)."""

    pieces: Sequence[Piece]
    width: float


def centred(
    setting: Setting,
    fragments: Sequence[Fragment],
    column: Column,
    style: TextStyle,
    origin: Origin,
) -> list[Strip]:
    """Return the text in balanced lines at single spacing, each in the middle of the column."""
    box = line_box(style)
    return [
        Strip(
            box.height,
            set_pieces(pieces, column.center - width / 2, box.baseline, origin),
        )
        for pieces, width in _lines(setting, fragments, column.width, balanced)
    ]


def flush_left(
    setting: Setting,
    fragments: Sequence[Fragment],
    column: Column,
    style: TextStyle,
    origin: Origin,
) -> list[Strip]:
    """Return the text in ragged lines at single spacing from the column's left edge."""
    box = line_box(style)
    return [
        Strip(box.height, set_pieces(pieces, column.left, box.baseline, origin))
        for pieces, _ in _lines(setting, fragments, column.width, greedy)
    ]


def hanging(
    setting: Setting,
    mark: str,
    fragments: Sequence[Fragment],
    column: Column,
    style: TextStyle,
    origin: Origin,
) -> list[Strip]:
    """Return the mark (a dash, `Kính gửi:`) at the column's left and the text hanging beside it."""
    box = line_box(style)
    head = style.piece(f"{mark} ".replace(" ", NO_BREAK_SPACE))
    beside = Column(column.left + head.width, column.width - head.width)
    strips: list[Strip] = []
    for pieces, _ in _lines(setting, fragments, beside.width, greedy):
        if strips:
            runs = set_pieces(pieces, beside.left, box.baseline, origin)
        else:
            runs = set_pieces(_after(head, pieces), column.left, box.baseline, origin)
        strips.append(Strip(box.height, runs))
    return strips


def _after(head: Piece, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return pieces after another one, joined with the first if that is in the same style."""
    first, *others = pieces
    if first.style is not head.style:
        return (head, *pieces)
    width, spaces = head.width + first.width, head.spaces + first.spaces
    return (Piece(f"{head.text}{first.text}", first.style, width, spaces), *others)


def _lines(
    setting: Setting, fragments: Sequence[Fragment], measure: float, break_lines: _BreakLines
) -> Sequence[_Line]:
    """Return the lines of a text; forced ones break where they are too wide."""
    return _broken(tuple(fragments), measure, name_ends(setting.typesetting), break_lines)


# An office's documents have head, recipients and signers alike.
@lru_cache(maxsize=_REMEMBERED_TEXTS)
def _broken(
    fragments: Sequence[Fragment], measure: float, ends: LineEnds, break_lines: _BreakLines
) -> Sequence[_Line]:
    return [
        _Line(tuple(joined_pieces(line)), natural_width(line))
        for forced in forced_lines(fragments)
        for segments in [cut(forced, measure, ends)]
        for line in slices(segments, break_lines(segments, measure))
    ]
