"""Finds rivers, spaces under each other in many lines, and breaks their paragraphs otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import add

from docgen.decree.typesetting import LineSetup, Rivers
from docgen.layout.breaking import Fitted, Line, Measure, total_fit
from docgen.layout.styles import Segment

# How many strips of a line a river may drift over.
_STRIPS = 1.5
# More than any line costs that keeps to the measure.
_AVOIDED = 1000.0


def without_rivers(
    fitted: Fitted, segments: Sequence[Segment], measure: Measure, setup: LineSetup
) -> Fitted:
    """Return the lines as they are or, where a river runs through them, in the best other way.

    Each of the two line ends in its middle is avoided once. A way around it that costs more than
    the river is worth (`demerits` for each line too many) is left.
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
    middle = len(river) // 2
    for index in river[middle - 1 : middle + 1]:
        avoided = {fitted.lines[index].end: _AVOIDED}
        yield total_fit(segments, measure, setup, avoided)


def _cost(lines: Sequence[Line], measure: Measure, rivers: Rivers) -> float:
    too_many = len(longest_river(lines, measure, rivers)) - rivers.lines + 1
    return max(too_many, 0) * rivers.demerits


def longest_river(lines: Sequence[Line], measure: Measure, rivers: Rivers) -> range:
    """Return the indices of the lines that the longest river runs through.

    From line to line its spaces lie apart by about `rivers.drift` natural spaces at most.
    """
    banks = [
        _banks(line, 0.0 if index else measure.indent, measure, rivers)
        for index, line in enumerate(lines[:-1])  # the last line is short, and its spaces natural
    ]
    longest = range(0)
    for first in range(len(banks) - rivers.lines + 1):
        length = _length(banks[first:])
        if length > len(longest):
            longest = range(first, first + length)
    return longest


def _length(banks: Sequence[int]) -> int:
    """Return through how many lines a river runs from the first on."""
    river = banks[0]
    for length, bank in enumerate(banks[1:], 1):
        river = (river | river << 1 | river >> 1) & bank
        if not river:
            return length
    return len(banks)


def _banks(line: Line, free: float, measure: Measure, rivers: Rivers) -> int:
    """Return where the spaces between a justified line's segments are, a bit for each strip.

    From a strip to its neighbour is as far, on an average, as a river may drift.
    """
    stretched = (measure.width - free - line.width) / line.spaces if line.spaces else 0.0
    _, widths, spaces, gaps, *_ = zip(*line.segments, strict=True)
    stretches = map(stretched.__mul__, map((1).__add__, spaces))
    ends = accumulate(map(add, map(add, widths, gaps), stretches), initial=free)
    strip = rivers.drift * measure.space / _STRIPS
    strips = {int(end / strip) for end in list(ends)[1:-1]}
    return sum([1 << number for number in strips])
