"""Finds rivers, spaces under each other in many lines, and breaks their paragraphs otherwise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from docgen.decree.typesetting import LineSetup, Rivers
from docgen.layout.breaking import Fitted, Line, Measure, total_fit
from docgen.layout.styles import Segment

# More than any line costs that keeps to the measure.
_AVOIDED = 1000.0


def without_rivers(
    fitted: Fitted, segments: Sequence[Segment], measure: Measure, setup: LineSetup
) -> Fitted:
    """Return the lines as they are or, where a river runs through them, in the best other way.

    Each line end in the river is avoided once. A way around it that costs more than the river is
    worth (`demerits` for each line too many) is left.
    """
    rivers = setup.rivers
    if len(fitted.lines) <= rivers.lines:
        return fitted
    river = longest_river(fitted.lines, measure, rivers)
    if len(river) < rivers.lines:
        return fitted
    ways = [fitted, *_other_ways(fitted, river, segments, measure, setup)]
    return min(ways, key=lambda way: way.demerits + _cost(way.lines, measure, rivers))


def _other_ways(
    fitted: Fitted,
    river: range,
    segments: Sequence[Segment],
    measure: Measure,
    setup: LineSetup,
) -> Iterator[Fitted]:
    for index in river[:-1]:
        avoided = {fitted.lines[index].end: _AVOIDED}
        yield total_fit(segments, measure, setup, avoided)


def _cost(lines: Sequence[Line], measure: Measure, rivers: Rivers) -> float:
    too_many = len(longest_river(lines, measure, rivers)) - rivers.lines + 1
    return max(too_many, 0) * rivers.demerits


def longest_river(lines: Sequence[Line], measure: Measure, rivers: Rivers) -> range:
    """Return the indices of the lines that the longest river runs through.

    From line to line its spaces lie apart by `rivers.drift` natural spaces at most.
    """
    drift = rivers.drift * measure.space
    longest = range(0)
    above: list[float] = []  # the spaces of the line above
    since: list[int] = []  # and the first line of the river through each
    for index, line in enumerate(lines[:-1]):  # the last line is short, and its spaces natural
        below = _spaces(line, 0.0 if index else measure.indent, measure.width)
        firsts = []
        for x in below:
            nearest = bisect_left(above, x - drift)
            beyond = bisect_right(above, x + drift, nearest)
            firsts.append(min(since[nearest:beyond], default=index))
        if firsts and index + 1 - min(firsts) > len(longest):
            longest = range(min(firsts), index + 1)
        above, since = below, firsts
    return longest


def _spaces(line: Line, free: float, measure: float) -> list[float]:
    """Return where the spaces between a justified line's segments end, in pt from its column."""
    stretched = (measure - free - line.width) / line.spaces if line.spaces else 0.0
    advances = [
        width + gap + (spaces + 1) * stretched for _, width, spaces, gap, *_ in line.segments[:-1]
    ]
    return list(accumulate(advances, initial=free))[1:]
