"""Finds where ragged lines end: each as full as can be, or all as even as can be (titles)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add, attrgetter

from docgen.layout.text.styles import Segment

_ROUNDING = 1e-6
_EVEN = 0.5  # points: nobody sees a line's length nearer than this

_width, _gap = attrgetter("width"), attrgetter("gap")


def greedy(segments: Sequence[Segment], measure: float, indent: float = 0.0) -> list[int]:
    """Return the ends of lines that each take as much as fits; the first one is indented."""
    return _filled(_Sums(segments), measure, indent) if segments else []


def balanced(segments: Sequence[Segment], measure: float) -> list[int]:
    """Return the ends of as few lines as the measure allows, of lengths as even as can be."""
    if not segments:
        return []
    sums = _Sums(segments)
    ends = _filled(sums, measure)
    if len(ends) < 2:
        return ends
    least = _least_measure(sums, len(ends), max(map(_width, segments)), measure)
    return _levelled(sums, least, len(ends)) if len(ends) > 2 else _filled(sums, least)


def least_measure(segments: Sequence[Segment], lines: int) -> float:
    """Return about the least measure (pt) in which segments take so many lines at most."""
    if not segments:
        return 0.0
    sums = _Sums(segments)
    return _least_measure(sums, lines, max(map(_width, segments)), sums.rights[-1])


def _least_measure(sums: _Sums, lines: int, narrow: float, wide: float) -> float:
    while wide - narrow > _EVEN:
        middle = (narrow + wide) / 2
        if len(_filled(sums, middle)) > lines:
            narrow = middle
        else:
            wide = middle
    return wide


class _Sums:
    """Where each segment begins and ends if all stand on one line, in points."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        widths = list(map(_width, segments))
        steps = map(add, widths, map(_gap, segments))
        self.lefts = list(accumulate(steps, initial=0.0))
        self.rights = list(map(add, self.lefts, widths))


def _levelled(sums: _Sums, measure: float, count: int) -> list[int]:
    """Return the ends of `count` lines within a measure (pt) that leaves no line room for more.

    Of all ways that with the least sum of squared widths: no word is left alone on the last line.
    """
    lefts, rights = sums.lefts, sums.rights
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for _ in range(count):
        ways: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(start + 1, len(rights) + 1):
                width = rights[end - 1] - lefts[start]
                if width > measure + _ROUNDING and end > start + 1:
                    break
                total = cost + width * width
                if end not in ways or total < ways[end][0]:
                    ways[end] = (total, [*ends, end])
        best = ways
    return best[len(rights)][1]


def _filled(sums: _Sums, measure: float, indent: float = 0.0) -> list[int]:
    """Return the ends of lines that each take as much as fits, one segment at least."""
    lefts, rights = sums.lefts, sums.rights
    ends: list[int] = []
    start, room = 0, measure - indent
    while start < len(rights):
        start = max(bisect_right(rights, lefts[start] + room + _ROUNDING), start + 1)
        ends.append(start)
        room = measure
    return ends
