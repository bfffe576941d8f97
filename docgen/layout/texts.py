"""Sets a text as strips of ragged lines: centred and balanced, flush left, beside a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from docgen.document.blanks import spans_of
from docgen.document.model import Span
from docgen.immutable import immutable
from docgen.layout.line_ends import LineEnds, name_ends
from docgen.layout.lines import natural_width, set_line, slices
from docgen.layout.links import linked_parts
from docgen.layout.pages import Origin
from docgen.layout.phrases import keep_names
from docgen.layout.ragged import balanced, greedy
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip
from docgen.layout.styles import Segment, TextStyle
from docgen.layout.words import Fragment, Room, StyledText, cut, label

_REMEMBERED_TEXTS = 1_000

_BreakLines = Callable[[Sequence[Segment], float], list[int]]
"""Segments and the measure (pt) → the ends of the lines."""


def styled(setting: Setting, spans: Sequence[Span], style: TextStyle) -> list[StyledText]:
    """Return spans in a style, addresses and what is to be filled in in styles of their own."""
    fragments: list[StyledText] = []
    for span in spans:
        variant = setting.variant(style, span.bold, span.italic)
        if span.is_blank:
            variant = setting.blank(variant)
        fragments += _linked(setting, span.text, variant)
    return fragments


def styled_text(setting: Setting, text: str, style: TextStyle) -> list[StyledText]:
    """Return a plain text with its blanks in a style."""
    return styled(setting, spans_of(text), style)


def styled_names(setting: Setting, text: str, style: TextStyle) -> list[StyledText]:
    """Return a centred text with its blanks in a style, names kept together."""
    return styled_text(setting, keep_names(text, setting.typesetting), style)


def _linked(setting: Setting, text: str, style: TextStyle) -> list[StyledText]:
    """Return a text with its web and mail addresses in styles of their own."""
    return [
        StyledText(part, setting.linked(style, address) if address else style)
        for part, address in linked_parts(text, setting.typesetting.links)
    ]


def forced_lines(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the fragments of each line that a forced break (newline) ends."""
    if not any(map(_is_forced, fragments)):
        return [list(fragments)]
    lines: list[list[Fragment]] = [[]]
    for fragment in fragments:
        if isinstance(fragment, Room):
            lines[-1].append(fragment)
            continue
        first, *others = fragment.text.split("\n")
        lines[-1].append(StyledText(first, fragment.style))
        lines.extend([StyledText(text, fragment.style)] for text in others)
    return lines


def _is_forced(fragment: Fragment) -> bool:
    return isinstance(fragment, StyledText) and "\n" in fragment.text


@immutable
class LineBox:
    """The height of a line and its baseline's distance from the top, in points."""

    height: float
    baseline: float


def line_box(style: TextStyle, spacing: float = 1.0) -> LineBox:
    """Return a style's line; spacing above 1 opens the line above its letters, as Word does."""
    height = style.single * spacing
    return LineBox(height, height - style.descent)


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
            set_line(part, column.center - natural_width(part) / 2, box.baseline, origin),
        )
        for part in _ragged_lines(setting, fragments, column.width, balanced)
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
        Strip(box.height, set_line(part, column.left, box.baseline, origin))
        for part in _ragged_lines(setting, fragments, column.width, greedy)
    ]


def _ragged_lines(
    setting: Setting, fragments: Sequence[Fragment], measure: float, break_lines: _BreakLines
) -> Sequence[Sequence[Segment]]:
    """Return the segments of each line; forced lines break where they are too wide."""
    return _broken(tuple(fragments), measure, name_ends(setting.typesetting), break_lines)


# An office's documents have head, recipients and signers alike.
@lru_cache(maxsize=_REMEMBERED_TEXTS)
def _broken(
    fragments: Sequence[Fragment], measure: float, ends: LineEnds, break_lines: _BreakLines
) -> Sequence[Sequence[Segment]]:
    return [
        line
        for forced in forced_lines(fragments)
        for segments in [cut(forced, measure, ends)]
        for line in slices(segments, break_lines(segments, measure))
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
    head = label(mark, style)
    beside = Column(column.left + head.width + head.gap, column.width - head.width - head.gap)
    strips: list[Strip] = []
    for part in _ragged_lines(setting, fragments, beside.width, greedy):
        if strips:
            runs = set_line(part, beside.left, box.baseline, origin)
        else:
            runs = set_line([head, *part], column.left, box.baseline, origin)
        strips.append(Strip(box.height, runs))
    return strips
