"""Sets a text as strips of ragged lines: centred and balanced, flush left, beside a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from docgen.decree.typesetting import Typesetting
from docgen.immutable import immutable
from docgen.layout.pages import Origin
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip
from docgen.layout.text.compounds import with_led_words, with_whole_compounds
from docgen.layout.text.line_ends import name_ends
from docgen.layout.text.lines import joined_pieces, natural_width, set_pieces, slices
from docgen.layout.text.ragged_breaking import balanced, greedy
from docgen.layout.text.styled_texts import forced_lines
from docgen.layout.text.styles import Piece, Segment, TextStyle
from docgen.layout.text.words import Fragment, cut
from docgen.usual_letters import NO_BREAK_SPACE

_REMEMBERED_TEXTS = 1_000

_BreakLines = Callable[[Sequence[Segment], float, Typesetting], Iterable[Sequence[Segment]]]
"""Segments, the measure (pt) and what stays whole → the segments of each line."""


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
        for pieces, width in _lines(setting, fragments, column.width, even)
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
        for pieces, _ in _lines(setting, fragments, column.width, _listed)
    ]


def flush_right(
    setting: Setting,
    fragments: Sequence[Fragment],
    column: Column,
    style: TextStyle,
    origin: Origin,
) -> list[Strip]:
    """Return the text in ragged lines at single spacing up to the column's right edge."""
    box = line_box(style)
    return [
        Strip(box.height, set_pieces(pieces, column.right - width, box.baseline, origin))
        for pieces, width in _lines(setting, fragments, column.width, _listed)
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
    for pieces, _ in _lines(setting, fragments, beside.width, _listed):
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
    return _broken(tuple(fragments), measure, setting.typesetting, break_lines)


# An office's documents have head, recipients and signers alike.
@lru_cache(maxsize=_REMEMBERED_TEXTS)
def _broken(
    fragments: Sequence[Fragment], measure: float, setup: Typesetting, break_lines: _BreakLines
) -> Sequence[_Line]:
    return [
        _Line(tuple(joined_pieces(line)), natural_width(line))
        for forced in forced_lines(fragments)
        for line in break_lines(cut(forced, measure, name_ends(setup)), measure, setup)
    ]


def full(
    segments: Sequence[Segment], measure: float, setup: Typesetting
) -> Iterable[Sequence[Segment]]:
    """Return lines that each take as much as fits."""
    return slices(segments, greedy(segments, measure))


def _listed(
    segments: Sequence[Segment], measure: float, setup: Typesetting
) -> Iterable[Sequence[Segment]]:
    """Return such lines, with no compound parted where that takes no line more."""
    ends = greedy(segments, measure)
    if len(ends) > 1:
        whole = with_whole_compounds(segments, measure, setup.compounds)
        whole_ends = greedy(whole, measure)
        if len(whole_ends) == len(ends):
            return slices(whole, whole_ends)
    return slices(segments, ends)


def even(
    segments: Sequence[Segment], measure: float, setup: Typesetting
) -> Iterable[Sequence[Segment]]:
    """Return as few lines as can be with no compound parted, as even as can be.

    No particle ends one where that takes no line more.
    """
    ends = greedy(segments, measure)
    if len(ends) < 2:
        return slices(segments, ends)
    whole = with_whole_compounds(segments, measure, setup.compounds)
    led = with_led_words(whole, measure, setup.compounds)
    chosen = led if len(greedy(led, measure)) == len(greedy(whole, measure)) else whole
    return slices(chosen, balanced(chosen, measure))
