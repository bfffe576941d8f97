"""Distributes strips over pages: of all ways to break, the one whose breaks and gaps cost least.

Total-fit over the whole document, after the paragraphs' algorithm (M. F. Plass, "Optimal Pagination
Techniques for Automatic Typesetting Systems", Stanford 1981), with costs from typesetting.yaml.
Every page but the last then ends at its foot, as far as its gaps may grow.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate

from docgen.decree.typesetting import PageBreaks
from docgen.immutable import immutable
from docgen.layout.strips import Strip, total_height
from docgen.memory import NO_MEMORY, Memory

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


def paginate(
    strips: Sequence[Strip], heights: Heights, costs: PageBreaks, memory: Memory = NO_MEMORY
) -> list[list[Strip]]:
    """Return each page's strips; a page's first strip has no space above it."""
    return make_up(cut(strips, heights, costs, memory), heights)


def cut(
    strips: Sequence[Strip], heights: Heights, costs: PageBreaks, memory: Memory = NO_MEMORY
) -> list[Sequence[Strip]]:
    """Return the strips of each page as they were given."""
    measures = [
        (s.before, s.height, s.cost, s.growth, total_height(s.repeat) if s.repeat else 0.0)
        for s in strips
    ]
    key = ("breaks", heights, tuple(measures))
    breaks = memory.recall(key, partial(_best_breaks, strips, heights, costs))
    return [strips[start:end] for start, end in zip([0, *breaks], breaks, strict=False)]


def make_up(pages: Sequence[Sequence[Strip]], heights: Heights) -> list[list[Strip]]:
    """Return cut pages with what repeats at their heads, every one but the last at its foot."""
    headed = [_with_header(page, is_first=index == 0) for index, page in enumerate(pages)]
    footed = [_footed(page, heights.of(index)) for index, page in enumerate(headed[:-1])]
    return footed + headed[-1:]


def _with_header(strips: Sequence[Strip], *, is_first: bool) -> list[Strip]:
    first, *rest = strips
    head = first._replace(before=0.0)
    return [head, *rest] if is_first else [*first.repeat, head, *rest]


def _footed(strips: Sequence[Strip], height: float) -> list[Strip]:
    """Return a page's strips with their gaps grown so that the last one ends at the foot."""
    short = height - total_height(strips)
    growth = sum(strip.growth for strip in strips if strip.before)
    if not 0 < short <= growth:
        return list(strips)
    share = short / growth
    return [
        strip._replace(before=strip.before + share * strip.growth)
        if strip.before and strip.growth
        else strip
        for strip in strips
    ]


@immutable
class _Galley:
    """Strips in one column, uncut: where each ends, how far gaps down to it grow, what breaks cost.

    The entry 0 of the sums stands above the first strip; lengths are points.
    """

    strips: Sequence[Strip]
    bottoms: Sequence[float]
    growths: Sequence[float]
    breaks: Sequence[float]


def _galley(strips: Sequence[Strip]) -> _Galley:
    return _Galley(
        strips,
        list(accumulate([strip.before + strip.height for strip in strips], initial=0.0)),
        list(accumulate([strip.growth for strip in strips], initial=0.0)),
        [strip.cost for strip in strips],
    )


def _best_breaks(strips: Sequence[Strip], heights: Heights, costs: PageBreaks) -> list[int]:
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
    bottoms, growths, breaks = galley.bottoms, galley.growths, galley.breaks
    forbidden, emptiness = costs.forbidden, costs.emptiness
    first = galley.strips[start]
    if start and first.repeat:
        height -= total_height(first.repeat)
    foot = bottoms[start] + first.before + height + _ROUNDING
    furthest = max(bisect_right(bottoms, foot) - 1, start + 1)
    if furthest == len(breaks):
        yield furthest, 0.0
        return
    reach = growths[start + 1] - _ROUNDING
    emptiest = height * (1.0 - least_filled)
    lawful = False
    for end in range(furthest, start, -1):
        short = foot - bottoms[end]
        if short > emptiest and lawful:
            return
        cost = breaks[end]
        if cost < forbidden:
            lawful = True
            empty = short / height
            cost += emptiness * empty * empty
            yield end, cost if short <= growths[end] - reach else cost + costs.uneven_foot
    if not lawful:
        yield furthest, forbidden
