"""Distributes strips over pages, what repeats at their heads, what ends them at their feet.

Every page but the last ends at its foot, as far as its gaps may grow.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter

from docgen.decree.typesetting import PageBreaks
from docgen.layout.page_breaks import Heights, best_breaks
from docgen.layout.strips import Strip, total_height
from docgen.memory import NO_MEMORY, Memory


def paginate(
    strips: Sequence[Strip], heights: Heights, costs: PageBreaks, memory: Memory = NO_MEMORY
) -> list[list[Strip]]:
    """Return each page's strips; a page's first strip has no space above it."""
    return make_up(cut(strips, heights, costs, memory), heights)


def cut(
    strips: Sequence[Strip], heights: Heights, costs: PageBreaks, memory: Memory = NO_MEMORY
) -> list[Sequence[Strip]]:
    """Return the strips of each page as they were given."""
    make = partial(best_breaks, strips, heights, costs)
    breaks = make() if memory is NO_MEMORY else memory.recall(_breaks_key(strips, heights), make)
    return [strips[start:end] for start, end in zip([0, *breaks], breaks, strict=False)]


def _breaks_key(strips: Sequence[Strip], heights: Heights) -> Hashable:
    """Return what pages' ends depend on."""
    measures = [
        (
            strip.before,
            strip.height,
            strip.cost,
            strip.growth,
            total_height(strip.repeat) if strip.repeat else 0.0,
            total_height(strip.ending) if strip.ending else 0.0,
        )
        for strip in strips
    ]
    return ("breaks", heights, tuple(measures))


def make_up(pages: Sequence[Sequence[Strip]], heights: Heights) -> list[list[Strip]]:
    """Return cut pages with what repeats at their heads, every one but the last at its foot."""
    headed = [_with_header(page, is_first=index == 0) for index, page in enumerate(pages)]
    for page, following in zip(headed, pages[1:], strict=False):
        page += following[0].ending
    whole = [_together(page) for page in headed]
    footed = [_footed(page, heights.of(index)) for index, page in enumerate(whole[:-1])]
    return footed + whole[-1:]


def _with_header(strips: Sequence[Strip], *, is_first: bool) -> list[Strip]:
    first, *rest = strips
    head = first._replace(before=0.0)
    return [head, *rest] if is_first else [*first.repeat, head, *rest]


def _together(strips: list[Strip]) -> list[Strip]:
    """Return a page's strips, those of one whole as one."""
    if not any(strip.whole for strip in strips):
        return strips
    found: list[Strip] = []
    for whole, group in groupby(strips, attrgetter("whole")):
        neighbours = list(group)
        found += [whole.together(neighbours)] if whole else neighbours
    return found


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
