"""Finds rivers, spaces under each other in many lines, and breaks their paragraphs otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.typesetting import LineSetup, Rivers
from docgen.layout.text.paragraph_text import Line, ParagraphText
from docgen.layout.text.total_fit import Fitted, Measure

# How many strips of a line a river may drift over.
_STRIPS = 1.5
# More than any line costs that keeps to the measure.
_AVOIDED = 1000.0


def without_rivers(fitted: Fitted, measure: Measure, setup: LineSetup) -> Fitted:
    """Return the lines as they are or, where a river runs through them, in the best other way.

    Each of the two line ends in its middle is avoided once. A way around it that costs more than
    the river is worth (`demerits` for each line too many) is left.
    """
    rivers = setup.rivers
    if len(fitted.lines) <= rivers.lines:
        return fitted
    river = longest_river(fitted, measure, rivers)
    if len(river) < rivers.lines:
        return fitted
    best, cost = fitted, fitted.demerits + _cost(river, rivers)
    middle = len(river) // 2
    for index in river[middle - 1 : middle + 1]:
        way = fitted.avoiding(fitted.lines[index].end, _AVOIDED, cost)
        if way is not None:
            other = way.demerits + _cost(longest_river(way, measure, rivers), rivers)
            if other < cost:
                best, cost = way, other
    return best


def _cost(river: range, rivers: Rivers) -> float:
    return max(len(river) - rivers.lines + 1, 0) * rivers.demerits


def longest_river(fitted: Fitted, measure: Measure, rivers: Rivers) -> range:
    """Return the indices of the lines that the longest river runs through.

    From line to line its spaces lie apart by about `rivers.drift` natural spaces at most.
    """
    strip = rivers.drift * measure.space / _STRIPS
    banks = [
        _banks(fitted.text, line, 0.0 if index else measure.indent, measure.width, strip)
        for index, line in enumerate(fitted.lines[:-1])  # the last is short, its spaces natural
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


def _banks(text: ParagraphText, line: Line, free: float, width: float, strip: float) -> int:
    """Return where the spaces between a justified line's segments are, a bit for each strip.

    The line begins after `free` points of `width`. From a strip, so many points wide, to its
    neighbour is as far, on an average, as a river may drift.
    """
    stretched = (width - free - line.width) / line.spaces if line.spaces else 0.0
    lefts, spaces = text.lefts[line.start : line.end], text.spaces[line.start : line.end]
    begin = lefts[0] + stretched * spaces[0] - free
    bank = 0
    for left, passed in zip(lefts[1:], spaces[1:], strict=True):
        bank |= 1 << int((left + stretched * passed - begin) / strip)
    return bank
