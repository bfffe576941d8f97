"""Turns figures as layouts write them (`13pt–14pt`, `1/3–1/2`, `46%`) into numbers and ranges."""

from __future__ import annotations

import math

from docgen.immutable import immutable
from docgen.lengths import points

# Half a tenth of a point: what rounding to a printer's unit can move.
TOLERANCE = 0.05


@immutable
class Allowed:
    """What the decree allows: a closed range, or only certain values (`choices`)."""

    low: float = -math.inf
    high: float = math.inf
    choices: tuple[float, ...] = ()

    def __contains__(self, value: float) -> bool:
        return self.holds(value, TOLERANCE)

    def holds(self, value: float, tolerance: float) -> bool:
        """Tell whether a value is one that is allowed, or off by no more than the tolerance."""
        if self.choices:
            return any(abs(value - choice) <= tolerance for choice in self.choices)
        return self.low - tolerance <= value <= self.high + tolerance


@immutable
class Figure:
    """A value that docgen sets by, the range the law allows and its place in the law."""

    value: float
    allowed: Allowed
    source: str


def number(text: object) -> float:
    """Return a length in points, a share (`46%`, `1/3`) or a bare number."""
    written = str(text).strip()
    if written.endswith("%"):
        return float(written[:-1]) / 100
    if "/" in written:
        above, below = written.split("/")
        return float(above) / float(below)
    try:
        return float(written)
    except ValueError:
        return points(written)


def allowed(text: object) -> Allowed:
    """Return the range written `low–high`, `low–`, a single value, or a list of choices."""
    if isinstance(text, list):
        return Allowed(choices=tuple(number(choice) for choice in text))
    low, dash, high = str(text).partition("–")
    if not dash:
        return Allowed(number(low), number(low))
    return Allowed(number(low), number(high) if high else math.inf)


def figure(data: dict[str, object], source: str = "") -> Figure:
    """Return the figure of a mapping with `value`, `allowed` (else only the value) and `source`."""
    value = data["value"]
    return Figure(
        number(value), allowed(data.get("allowed", value)), str(data.get("source", source))
    )
