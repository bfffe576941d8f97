"""The sizes of the head's lines → whether they go up and down together (footnote of mục V)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from docgen.decree.model import Decree
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.ranges import written_sizes
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
    if not parts or not all(style.allowed.holds(size, tolerance) for size, style in each):
        return
    allowed = decree.body.size.allowed
    bodies = [style.body_size(size, allowed) for size, style in zip(sizes, styles, strict=True)]
    if max(bodies) - min(bodies) <= 2 * tolerance:
        return
    ((usual, _),) = Counter(round(body, 1) for body in bodies).most_common(1)
    yield Measure(
        parts[0].component,
        Quantity.UNISON,
        written_sizes(sizes),
        written_sizes([style.size(usual, allowed) for style in styles]),
        Unit.POINTS,
        False,
        "V",
        parts[0].lines[0].page + 1,
        parts[0].section,
    )
