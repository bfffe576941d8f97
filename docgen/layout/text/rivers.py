"""Finds rivers, spaces under each other in many lines, and breaks their paragraphs otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    banks = Banks(fitted.text, measure, rivers)
    river = longest_river(fitted, banks, rivers)
    if len(river) < rivers.lines:
        return fitted
    best, cost = fitted, fitted.demerits + _cost(river, rivers)
    middle = len(river) // 2
    for index in river[middle - 1 : middle + 1]:
        way = fitted.avoiding(fitted.lines[index].end, _AVOIDED, cost)
        if way is not None:
            other = way.demerits + _cost(longest_river(way, banks, rivers), rivers)
            if other < cost:
                best, cost = way, other
    return best


def _cost(river: range, rivers: Rivers) -> float:
    return max(len(river) - rivers.lines + 1, 0) * rivers.demerits


def longest_river(fitted: Fitted, banks: Mapping[Line, int], rivers: Rivers) -> range:
    """Return the indices of the lines that the longest river runs through."""
    # The last line is short, its spaces natural.
    found = [banks[line] for line in fitted.lines[:-1]]
    longest = range(0)
    for first in range(len(found) - rivers.lines + 1):
        length = _length(found[first:])
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


class Banks(dict[Line, int]):
    """A justified line of a text → where the spaces between its segments are, a bit for each strip.

    From a strip to its neighbour is as far, on an average, as a river may drift from line to line:
    by about `rivers.drift` natural spaces at most. Ways to break a text share most lines.
    """

    def __init__(self, text: ParagraphText, measure: Measure, rivers: Rivers) -> None:
        super().__init__()
        self._text = text
        self._measure = measure
        self._strip = rivers.drift * measure.space / _STRIPS

    def __missing__(self, line: Line) -> int:
        text, measure, strip = self._text, self._measure, self._strip
        free = 0.0 if line.start else measure.indent
        stretched = (measure.width - free - line.width) / line.spaces if line.spaces else 0.0
        lefts, spaces = text.lefts[line.start : line.end], text.spaces[line.start : line.end]
        begin = lefts[0] + stretched * spaces[0] - free
        bank = 0
        for left, passed in zip(lefts[1:], spaces[1:], strict=True):
            bank |= 1 << int((left + stretched * passed - begin) / strip)
        self[line] = bank
        return bank
