"""Finds rivers, spaces under each other in many lines, and breaks their paragraphs otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from docgen.decree.typesetting import LineSetup, Rivers
from docgen.layout.breaking import Fitted, Line, Measure

# More than any line costs that keeps to the measure.
_AVOIDED = 1000.0


def without_rivers(fitted: Fitted, measure: Measure, setup: LineSetup) -> Fitted:
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
    best, cost = fitted, fitted.demerits + _cost(river, rivers)
    for index in river[:-1]:
        way = fitted.avoiding(fitted.lines[index].end, _AVOIDED)
        if way.demerits < cost:
            other = way.demerits + _cost(longest_river(way.lines, measure, rivers), rivers)
            if other < cost:
                best, cost = way, other
    return best


def _cost(river: range, rivers: Rivers) -> float:
    return max(len(river) - rivers.lines + 1, 0) * rivers.demerits


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
        firsts = _firsts(below, above, since, index, drift)
        if firsts and index + 1 - min(firsts) > len(longest):
            longest = range(min(firsts), index + 1)
        above, since = below, firsts
    return longest


def _firsts(
    below: Sequence[float], above: Sequence[float], since: Sequence[int], index: int, drift: float
) -> list[int]:
    """Return, for each space of a line, the first line of the longest river that it goes on."""
    firsts = []
    nearest, count = 0, len(above)
    for x in below:
        while nearest < count and above[nearest] < x - drift:
            nearest += 1
        first, other = index, nearest
        while other < count and above[other] <= x + drift:
            first = min(first, since[other])
            other += 1
        firsts.append(first)
    return firsts


def _spaces(line: Line, free: float, measure: float) -> list[float]:
    """Return where the spaces between a justified line's segments end, in pt from its column."""
    stretched = (measure - free - line.width) / line.spaces if line.spaces else 0.0
    advances = [
        width + gap + (spaces + 1) * stretched for _, width, spaces, gap, *_ in line.segments[:-1]
    ]
    return list(accumulate(advances, initial=free))[1:]
