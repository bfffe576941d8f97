"""Distributes strips over pages: of all ways to break, the one whose breaks and gaps cost least.

Total-fit over the whole document, after the paragraphs' algorithm (M. F. Plass, "Optimal Pagination
Techniques for Automatic Typesetting Systems", Stanford 1981), with costs from typesetting.yaml.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from docgen.decree.typesetting import PageBreaks
from docgen.layout.strips import Strip, total_height

_INFINITE = float("inf")
# A page is never left emptier than this for the sake of a better break.
_LEAST_FILLED = 0.4
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Heights:
    """The height in points of the first page's text area and of the others'."""

    first: float
    others: float

    def of(self, start: int) -> float:
        """Return the height of the page that begins with strip `start`."""
        return self.others if start else self.first


def paginate(strips: Sequence[Strip], heights: Heights, costs: PageBreaks) -> list[list[Strip]]:
    """Return each page's strips; a page's first strip has no space above it."""
    breaks = _best_breaks(strips, heights, costs)
    return [
        _page(strips[start:end], is_first=start == 0)
        for start, end in zip([0, *breaks], breaks, strict=False)
    ]


def _page(strips: Sequence[Strip], *, is_first: bool) -> list[Strip]:
    first, *rest = strips
    head = first._replace(before=0.0)
    return [head, *rest] if is_first else [*first.repeat, head, *rest]


def _best_breaks(strips: Sequence[Strip], heights: Heights, costs: PageBreaks) -> list[int]:
    """Return the end of every page, as indices into the strips."""
    count = len(strips)
    bottoms = list(accumulate((strip.before + strip.height for strip in strips), initial=0.0))
    best = [0.0, *[_INFINITE] * count]
    before = [0] * (count + 1)
    for start in range(count):
        if best[start] == _INFINITE:
            continue
        for end, cost in _ends(strips, bottoms, start, heights.of(start), costs):
            if best[start] + cost < best[end]:
                best[end], before[end] = best[start] + cost, start
    ends = []
    end = count
    while end:
        ends.append(end)
        end = before[end]
    return ends[::-1]


def _ends(
    strips: Sequence[Strip],
    bottoms: Sequence[float],
    start: int,
    height: float,
    costs: PageBreaks,
) -> Iterator[tuple[int, float]]:
    """Yield where a page that begins with strip `start` may end, and at what cost."""
    height -= total_height(strips[start].repeat) if start else 0.0
    top = bottoms[start] + strips[start].before
    furthest = max(bisect_right(bottoms, top + height + _ROUNDING) - 1, start + 1)
    if furthest == len(strips):
        yield furthest, 0.0
        return
    lawful = False
    for end in range(furthest, start, -1):
        empty = 1.0 - (bottoms[end] - top) / height
        if empty > 1.0 - _LEAST_FILLED and lawful:
            return
        if strips[end].cost < costs.forbidden:
            lawful = True
            yield end, strips[end].cost + costs.emptiness * empty * empty
    if not lawful:
        yield furthest, costs.forbidden
