"""Shares a table's measure out to its columns by what they wish for and what they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt

_Widths = Sequence[float]
_NEAR = 0.001  # points


def column_widths(wished: _Widths, least: _Widths, measure: float) -> list[float] | None:
    """Return widths that fill the measure, None if not even the least fit in it (pt).

    Columns that wish for little get it. The others share what is left by the square roots of their
    wishes, so that a long text becomes both wider and higher, none less than its least.
    """
    return _shared(wished, least, measure, lambda wish, share: share * sqrt(wish))


def narrowed_widths(wished: _Widths, least: _Widths, measure: float) -> list[float] | None:
    """Return widths likewise, but of which as many as can be are those wished for.

    The widest give way, until the others would be wider.
    """
    return _shared(wished, least, measure, lambda _, level: level)


def cut_widths(words: _Widths, figures: _Widths, measure: float) -> list[float]:
    """Return widths that fill the measure where words must be cut (pt).

    Columns keep room for their figures, unless these alone find none.
    """
    nothing = [0.0] * len(words)
    widths = narrowed_widths(words, figures, measure) or narrowed_widths(figures, nothing, measure)
    assert widths is not None, "what needs nothing fits"
    return widths


def _shared(
    wished: _Widths, least: _Widths, measure: float, granted: Callable[[float, float], float]
) -> list[float] | None:
    """Return widths that fill the measure, each as wished for, as `granted` or at its least.

    `granted` is a wish's width at a share, which grows until the measure is full.
    """

    def at(share: float) -> list[float]:
        pairs = zip(wished, least, strict=True)
        return [max(need, min(wish, granted(wish, share))) for wish, need in pairs]

    if sum(least) > measure:
        return None
    if sum(wished) <= measure:
        return _filled(wished, measure)
    low, high = 0.0, max(wished)
    while high - low > _NEAR:
        share = (low + high) / 2
        if sum(at(share)) > measure:
            high = share
        else:
            low = share
    return _filled(at(low), measure)


def _filled(widths: _Widths, measure: float) -> list[float]:
    """Return widths that all grow alike to fill the measure (pt)."""
    total = sum(widths)
    return [width * measure / total for width in widths]
