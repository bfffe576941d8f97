"""Finds where the lines of a paragraph end: total-fit for the body, balanced lines for titles.

Total-fit follows D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice
and Experience 11 (1981): of all ways to break a paragraph, the one whose lines together are least
tight and least loose. Vietnamese has no hyphenation, so lines end between segments only.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from docgen.decree.typesetting import LineSetup
from docgen.layout.styles import Segment

_INFINITE = float("inf")


def total_fit(
    segments: Sequence[Segment], measure: float, indent: float, space: float, setup: LineSetup
) -> list[int]:
    """Return the index of the segment after each line's last one.

    `measure` is the lines' width, `indent` what the first line leaves free, `space` the natural
    width of a word space; all in points.
    """
    for tolerance in setup.tolerances:
        ends = _pass(segments, measure, indent, space, setup, tolerance)
        if ends:
            return ends
    return greedy(segments, measure, indent)


def _pass(
    segments: Sequence[Segment],
    measure: float,
    indent: float,
    space: float,
    setup: LineSetup,
    tolerance: float,
) -> list[int]:
    """Return the best ends whose lines stretch by `tolerance` at most, or none."""
    count = len(segments)
    # Line i…j is widths[j] - widths[i] wide, less the gap that its last segment leaves behind.
    widths = list(accumulate([width + gap for _, width, _, gap in segments], initial=0.0))
    spaces = list(accumulate([own + (gap > 0) for _, _, own, gap in segments], initial=0))
    widths[0] = -indent
    stretch, shrink = setup.stretch * space, setup.shrink * space
    line_penalty, contrast = setup.line_penalty, setup.contrast_demerits

    best = [_INFINITE] * (count + 1)
    before = [0] * (count + 1)
    looseness = [0.0] * (count + 1)
    best[0] = 0.0
    first = 0
    for end in range(1, count + 1):
        gap = segments[end - 1].gap
        width, filled = widths[end] - gap, spaces[end] - (gap > 0)
        while (
            first < end - 1 and width - widths[first] - measure > (filled - spaces[first]) * shrink
        ):
            first += 1
        is_last = end == count
        free = measure - width
        for start in range(first, end):
            if best[start] == _INFINITE:
                continue
            room = free + widths[start]
            gaps = filled - spaces[start]
            if room >= 0:
                if is_last:
                    ratio = 0.0
                else:
                    ratio = room / (gaps * stretch) if gaps else _INFINITE
                    if ratio > tolerance:
                        if gaps or tolerance < setup.tolerances[-1]:
                            break
                        ratio = setup.tolerances[-1]
            else:
                ratio = room / (gaps * shrink) if gaps else -_INFINITE
                if ratio < -1.0:
                    continue
            demerits = (line_penalty + 100.0 * abs(ratio) ** 3) ** 2 + best[start]
            if abs(ratio - looseness[start]) > 1.0:
                demerits += contrast
            if is_last and start and measure - room < setup.runt_share * measure:
                demerits += setup.runt_demerits
            if demerits < best[end]:
                best[end], before[end], looseness[end] = demerits, start, ratio
    return _trace(before, count) if best[count] < _INFINITE else []


def _trace(before: Sequence[int], end: int) -> list[int]:
    ends = []
    while end:
        ends.append(end)
        end = before[end]
    return ends[::-1]


def greedy(segments: Sequence[Segment], measure: float, indent: float = 0.0) -> list[int]:
    """Return the ends of lines that each take as much as fits."""
    ends: list[int] = []
    used, pending = indent, 0.0
    start = 0
    for index, segment in enumerate(segments):
        if index > start and used + pending + segment.width > measure + 1e-6:
            ends.append(index)
            start, used, pending = index, 0.0, 0.0
        used += pending + segment.width
        pending = segment.gap
    return [*ends, len(segments)] if segments else []


def balanced(segments: Sequence[Segment], measure: float) -> list[int]:
    """Return the ends of as few lines as the measure allows, of lengths as even as can be."""
    fewest = len(greedy(segments, measure))
    narrow, wide = max((s.width for s in segments), default=0.0), measure
    if fewest < 2:
        return greedy(segments, measure)
    while wide - narrow > 0.5:
        middle = (narrow + wide) / 2
        if len(greedy(segments, middle)) > fewest:
            narrow = middle
        else:
            wide = middle
    return greedy(segments, wide)
