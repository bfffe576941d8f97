"""The sizes of the head's lines → whether they go up and down together (footnote of mục V)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from docgen.decree.model import LARGE_BODY, SMALL_BODY, Decree, Style
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.ranges import is_within, written_sizes
from docgen.measuring.model import Observation, Part
from docgen.measuring.settings import Settings

# Those that the footnote names.
_TOGETHER = ("national-title", "motto", "place-date")


def unison_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the sizes of a head whose lines are each of a size allowed, and not together."""
    for section in range(len(seen.sections)):
        parts = [part for name in _TOGETHER if (part := _part(seen, name, section))]
        yield from _apart(parts, decree, settings.tolerances["size"])


def _part(seen: Observation, name: str, section: int) -> Part | None:
    ours = (part for part in seen.parts if (part.component, part.section) == (name, section))
    return next((part for part in ours if part.lines), None)


def _apart(parts: Sequence[Part], decree: Decree, tolerance: float) -> Iterator[Measure]:
    styles = [decree.styles[decree.components[part.component].style] for part in parts]
    sizes = [part.lines[0].size for part in parts]
    each = zip(sizes, styles, strict=True)
    if not parts or not all(is_within(size, style.allowed, tolerance) for size, style in each):
        return
    steps = [_body_with(size, style) for size, style in zip(sizes, styles, strict=True)]
    if max(steps) - min(steps) <= 2 * tolerance:
        return
    ((usual, _),) = Counter(round(step, 1) for step in steps).most_common(1)
    yield Measure(
        parts[0].component,
        Quantity.UNISON,
        written_sizes(sizes),
        written_sizes([style.size(usual) for style in styles]),
        Unit.POINTS,
        False,
        "V",
        parts[0].lines[0].page + 1,
        parts[0].section,
    )


def _body_with(size: float, style: Style) -> float:
    """Return the body's size (pt) that a size of a style stands with."""
    return SMALL_BODY + (size - style.small) / (style.large - style.small) * (
        LARGE_BODY - SMALL_BODY
    )
