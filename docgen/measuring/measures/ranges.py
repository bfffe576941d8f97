"""Numbers and ranges → how they are written."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docgen.decree.quantities import Allowed
from docgen.lengths import POINTS
from docgen.measuring.measures.model import Unit

_SCALES = {Unit.POINTS: 1.0, Unit.MILLIMETRES: 1 / POINTS["mm"], Unit.SHARE: 100.0}


def written(value: float, unit: Unit) -> str:
    """Return a value in a unit, to one decimal, two for lines: `13.5`."""
    places = 2 if unit is Unit.LINES else 0 if unit is Unit.SHARE else 1
    text = f"{value * _SCALES.get(unit, 1.0):.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def written_sizes(sizes: Iterable[float]) -> str:
    """Return sizes of letters in points: `12 / 14`."""
    return " / ".join(written(size, Unit.POINTS) for size in sizes)


def written_range(allowed: Allowed, unit: Unit) -> str:
    """Return what is allowed: `12–13`, `10 / 12.7`, `≥ 6`."""
    if allowed.choices:
        return " / ".join(written(choice, unit) for choice in allowed.choices)
    low, high = written(allowed.low, unit), allowed.high
    if math.isinf(high):
        return f"≥ {low}"
    return low if allowed.low == high else f"{low}–{written(high, unit)}"
