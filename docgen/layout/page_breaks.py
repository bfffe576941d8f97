"""Finds where pages end: of all ways to break, the one whose breaks and gaps cost least.

Total-fit over the whole document, after the paragraphs' algorithm (M. F. Plass, "Optimal Pagination
Techniques for Automatic Typesetting Systems", Stanford 1981), with costs from typesetting.yaml.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import add

from docgen.decree.typesetting import PageBreaks
from docgen.immutable import immutable
from docgen.layout.strips import Strip, total_height

_INFINITE = float("inf")
_ROUNDING = 1e-6


@immutable
class Heights:
    """The height in points of the first page's text area and of the others'."""

    first: float
    others: float

    def of(self, start: int) -> float:
        """Return the height of the page that begins with strip `start`."""
        return self.others if start else self.first


@immutable
class _Galley:
    """Strips in one column, uncut: where each ends, how far gaps down to it grow, what breaks cost.

    `feet` tells where a page ends that ends after a strip, with what is set at its foot then. The
    entry 0 of the sums stands above the first strip; lengths are points.
    """

    strips: Sequence[Strip]
    bottoms: Sequence[float]
    feet: Sequence[float]
    growths: Sequence[float]
    breaks: Sequence[float]


def _galley(strips: Sequence[Strip]) -> _Galley:
    bottoms = list(accumulate([strip.before + strip.height for strip in strips], initial=0.0))
    return _Galley(
        strips,
        bottoms,
        _feet(strips, bottoms),
        list(accumulate([strip.growth for strip in strips], initial=0.0)),
        [strip.cost for strip in strips],
    )


def _feet(strips: Sequence[Strip], bottoms: Sequence[float]) -> Sequence[float]:
    endings = [strip.ending for strip in strips]
    if not any(endings):
        return bottoms
    heights = [*map(total_height, endings), 0.0]
    return list(map(add, bottoms, heights))


def best_breaks(strips: Sequence[Strip], heights: Heights, costs: PageBreaks) -> list[int]:
    """Return the end of every page, as indices into the strips."""
    galley = _galley(strips)
    breaks: list[int] = []
    for least_filled in costs.least_filled:
        breaks, cost = _pass(galley, heights, costs, least_filled)
        if cost < costs.forbidden:
            break
    return breaks


def _pass(
    galley: _Galley, heights: Heights, costs: PageBreaks, least_filled: float
) -> tuple[list[int], float]:
    """Return the best breaks that leave pages filled by that share at least, and their cost."""
    count = len(galley.strips)
    best = [0.0, *[_INFINITE] * count]
    before = [0] * (count + 1)
    for start in range(count):
        so_far = best[start]
        if so_far == _INFINITE:
            continue
        for end, cost in _ends(galley, start, heights.of(start), costs, least_filled):
            if so_far + cost < best[end]:
                best[end], before[end] = so_far + cost, start
    return _trace(before), best[count]


def _trace(before: Sequence[int]) -> list[int]:
    ends = []
    end = len(before) - 1
    while end:
        ends.append(end)
        end = before[end]
    return ends[::-1]


def _ends(
    galley: _Galley, start: int, height: float, costs: PageBreaks, least_filled: float
) -> Iterator[tuple[int, float]]:
    """Yield where a page that begins with strip `start` may end, and at what cost."""
    feet, growths, breaks = galley.feet, galley.growths, galley.breaks
    forbidden, emptiness, hole = costs.forbidden, costs.emptiness, costs.hole
    first = galley.strips[start]
    if start and first.repeat:
        height -= total_height(first.repeat)
    foot = galley.bottoms[start] + first.before + height + _ROUNDING
    furthest = max(bisect_right(feet, foot) - 1, start + 1)
    if furthest == len(breaks):
        yield furthest, 0.0
        return
    reach = growths[start + 1] - _ROUNDING
    emptiest = height * (1.0 - least_filled)
    lawful = False
    for end in range(furthest, start, -1):
        short = foot - feet[end]
        if short > emptiest and lawful:
            return
        cost = breaks[end]
        if cost < forbidden:
            empty = short / height
            is_forced = empty > hole and not lawful
            cost += emptiness * (hole * (2 * empty - hole) if is_forced else empty * empty)
            lawful = True
            yield end, cost if short <= growths[end] - reach else cost + costs.uneven_foot
    if not lawful:
        yield furthest, forbidden
