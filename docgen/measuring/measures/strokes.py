"""Rules under components → their length beside the text's, and whether they are drawn and solid."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import Component, Decree, UnderRule
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.offsets import offset_measure
from docgen.measuring.measures.ranges import written, written_range
from docgen.measuring.model import Line, Observation, Part, Stroke
from docgen.measuring.settings import Settings

# An underline stands so close under its letters, in their size.
_UNDERLINE = 0.22


def stroke_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the figures of every rule that stands under a component."""
    for part in seen.parts:
        component = decree.components.get(part.component)
        if component is None or component.rule is None:
            continue
        above = seen.first(component.rule.under, part.section)
        if above is None or not above.lines:
            continue
        drawn = part.strokes[0] if part.strokes else None
        if drawn is None:
            yield _drawing(part, component, above, "typed")
            continue
        yield _drawing(part, component, above, _kind(drawn, above.lines[-1]))
        yield _length(part, component, component.rule, above, drawn, settings)
        yield _centre(part, component, above, drawn, settings)


def _kind(drawn: Stroke, line: Line) -> str:
    if not drawn.solid:
        return "dashed"
    is_close = drawn.y - line.baseline < _UNDERLINE * line.size
    is_as_long = abs(drawn.length - line.width) < line.size
    return "underlined" if is_close and is_as_long else "solid"


def _drawing(part: Part, component: Component, above: Part, found: str) -> Measure:
    return Measure(
        part.component,
        Quantity.DRAWING,
        found,
        "solid",
        Unit.WORDS,
        found == "solid",
        component.source,
        above.lines[-1].page + 1,
        part.section,
    )


def _length(
    part: Part,
    component: Component,
    rule: UnderRule,
    above: Part,
    drawn: Stroke,
    settings: Settings,
) -> Measure:
    """Return the rule's share of the text line: of the last, or, under several, of any between."""
    tolerance = settings.tolerances["rule"]
    widths = sorted({above.lines[-1].width, max(line.width for line in above.lines)})
    shares = [drawn.length / width for width in widths]
    best = min(shares, key=lambda share: abs(share - _nearest(share, rule)))
    spans = shares[-1] <= rule.allowed.high and shares[0] >= rule.allowed.low
    return Measure(
        part.component,
        Quantity.LENGTH,
        written(best, Unit.SHARE),
        written_range(rule.allowed, Unit.SHARE),
        Unit.SHARE,
        spans or rule.allowed.holds(best, tolerance),
        component.source,
        drawn.page + 1,
        part.section,
    )


def _nearest(share: float, rule: UnderRule) -> float:
    return min(max(share, rule.allowed.low), rule.allowed.high)


def _centre(
    part: Part, component: Component, above: Part, drawn: Stroke, settings: Settings
) -> Measure:
    off = abs(drawn.center - above.lines[-1].center)
    tolerance = settings.tolerances["centre"]
    return offset_measure(part, Quantity.CENTRE, off, tolerance, component.source, drawn.page)
