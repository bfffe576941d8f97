"""Sets a paragraph as justified lines: both margins straight, the first line indented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.layout.pages import Element, Origin
from docgen.layout.setting import Setting
from docgen.layout.text.line_ends import paragraph_ends
from docgen.layout.text.lines import set_pieces
from docgen.layout.text.looseness import loosened
from docgen.layout.text.paragraph_text import Line
from docgen.layout.text.ragged import line_box
from docgen.layout.text.rivers import without_rivers
from docgen.layout.text.styled_texts import forced_lines
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.total_fit import Measure
from docgen.layout.text.words import Fragment, cut


def justified(
    setting: Setting, fragments: Sequence[Fragment], style: TextStyle, origin: Origin
) -> list[tuple[Element, ...]]:
    """Return the runs of a paragraph's lines, at their places in the column and in a line's box.

    The box (`line_box`) is that of the style at the setting's line spacing; last lines are left as
    long as they are.
    """
    lines: list[tuple[Element, ...]] = []
    for forced in forced_lines(fragments):
        lines += _lines(setting, forced, style, origin, 0.0 if lines else setting.indent)
    return lines


def _lines(
    setting: Setting,
    fragments: Sequence[Fragment],
    style: TextStyle,
    origin: Origin,
    indent: float,
) -> Iterator[tuple[Element, ...]]:
    """Yield the lines up to a forced break, the first one `indent` points shorter."""
    column, setup = setting.column, setting.typesetting.lines
    segments = cut(fragments, column.width - indent, paragraph_ends(setting.typesetting))
    if not segments:
        return
    measure = Measure(column.width, indent, style.space, setting.hanging)
    fitted = without_rivers(loosened(segments, measure, setup), measure, setup)
    most = setting.typesetting.word_breaks.row_surplus * column.width
    if _goes_over_by_dots(segments, fitted.lines, most):
        segments = _up_to_margin(segments, fitted.lines, measure)
        fitted = loosened(segments, measure, setup)
    baseline = line_box(style, setting.line_spacing).baseline
    text, free = fitted.text, indent
    for line in fitted.lines:
        room = column.width - free - line.width
        word_space = room / line.spaces if line.spaces else 0.0
        if line.end == len(segments) or _is_inside_row(segments, line.end):
            word_space = min(word_space, 0.0)
        x = column.left + free - text.hang(line)
        yield set_pieces(text.pieces(line), x, baseline, origin, word_space)
        free = 0.0


def _is_inside_row(segments: Sequence[Segment], end: int) -> bool:
    """Tell whether a row of dots goes on after the segment before `end`.

    Such a line ends less than a dot before the margin, which is seen less than its few spaces wide.
    """
    before = segments[end - 1]
    return not before.gap and before.text[-1:] == segments[end].text[:1] != ""


def _goes_over_by_dots(segments: Sequence[Segment], lines: Sequence[Line], most: float) -> bool:
    """Tell whether a last line of `most` points holds but the end of a row of dots, and signs."""
    if len(lines) < 2:
        return False
    last = lines[-1]
    if last.width > most or not _is_inside_row(segments, last.start):
        return False
    return not any(map(str.isalnum, "".join(part.text for part in segments[last.start :])))


def _up_to_margin(
    segments: Sequence[Segment], lines: Sequence[Line], measure: Measure
) -> list[Segment]:
    """Return segments whose row of dots ends, with the signs after it, in the line before its last.

    As many dots of that line give way as what ends the row needs.
    """
    *_, line, last = lines
    tail = segments[-1]
    kept = list(segments[: last.start])
    room = measure.width - line.width - (0.0 if line.start else measure.indent)
    while room < tail.width and len(kept) - 1 > line.start and _is_dot(kept[-1]):
        room += kept.pop().width
    return [*kept, tail]


def _is_dot(segment: Segment) -> bool:
    return len(segment.text) == 1 and not segment.gap
