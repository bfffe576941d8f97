"""How far a component is from where the decree has it → a figure beside 0."""

from __future__ import annotations

from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.ranges import written
from docgen.measuring.model import Part


def offset_measure(
    part: Part, quantity: Quantity, off: float, tolerance: float, source: str, page: int
) -> Measure:
    """Return how far (pt) a component is off on a page, counted from 0; right up to a tolerance."""
    return Measure(
        part.component,
        quantity,
        written(off, Unit.MILLIMETRES),
        "0",
        Unit.MILLIMETRES,
        off <= tolerance,
        source,
        page + 1,
        part.section,
    )
