"""Shares a table's measure out to its columns by what they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_NEAR = 0.01  # points


def column_widths(demands: Iterable[Sequence[float]], measure: float) -> list[float] | None:
    """Return widths that fill the measure, by the first demands that fit in it, else None (pt).

    Each of the demands asks for less than the one before. Columns that asked for little before get
    that; the others share what is left alike, none less than it asks for now.
    """
    more: Sequence[float] = ()
    for less in demands:
        if sum(less) <= measure:
            return _filled(_between(more, less, measure) if more else less, measure)
        more = less
    return None


def cut_widths(words: Sequence[float], figures: Sequence[float], measure: float) -> list[float]:
    """Return widths that fill the measure where words must be cut: the widest give way first (pt).

    Columns keep room for their figures, unless these alone find none.
    """
    demands = (words, figures, [0.0] * len(words))
    widths = column_widths(demands, measure)
    assert widths is not None, "what asks for nothing fits"
    return widths


def _filled(widths: Sequence[float], measure: float) -> list[float]:
    """Return widths that all grow or shrink alike to fill the measure (pt)."""
    total = sum(widths)
    return [width * measure / total for width in widths]


def _between(more: Sequence[float], less: Sequence[float], measure: float) -> list[float]:
    low, high = 0.0, max(more)
    while high - low > _NEAR:
        level = (low + high) / 2
        if sum(_levelled(more, less, level)) > measure:
            high = level
        else:
            low = level
    return _levelled(more, less, low)


def _levelled(more: Sequence[float], less: Sequence[float], level: float) -> list[float]:
    return [max(need, min(wish, level)) for wish, need in zip(more, less, strict=True)]
