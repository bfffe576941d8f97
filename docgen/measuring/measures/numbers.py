"""Page numbers → where they stand, beside where the decree has them."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import Decree
from docgen.measuring.areas import is_upright, off_the_middle
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.offsets import offset_measure
from docgen.measuring.model import Line, Observation
from docgen.measuring.settings import Settings

PAGE_NUMBER = "page-number"


def number_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the place of the first page number that is off, or of the first one."""
    for part in seen.find(PAGE_NUMBER):
        wrong = [line for line in part.lines if not _is_above(seen, line)]
        yield _place(wrong, part.lines[0], decree, part.section)
        offs = [(_off_centre(seen, line, part.section, decree), line) for line in part.lines]
        off, line = max(offs, key=lambda entry: entry[0])
        source = decree.components[PAGE_NUMBER].source
        tolerance = settings.tolerances["centre"]
        yield offset_measure(part, Quantity.CENTRE, off, tolerance, source, line.page)


def _place(wrong: list[Line], first: Line, decree: Decree, section: int) -> Measure:
    return Measure(
        PAGE_NUMBER,
        Quantity.PLACE,
        "below" if wrong else "above",
        "above",
        Unit.WORDS,
        not wrong,
        decree.components[PAGE_NUMBER].source,
        (wrong or [first])[0].page + 1,
        section,
    )


def _is_above(seen: Observation, line: Line) -> bool:
    return line.baseline < seen.sheets[line.page].height / 2


def _off_centre(seen: Observation, line: Line, section: int, decree: Decree) -> float:
    """Return how far a number is from the middle; a turned page may have another one."""
    off = off_the_middle(seen, line, section)
    if is_upright(seen, line):
        return off
    middle = _middle_by_margins(line, seen.sheets[line.page].width, decree)
    return min(off, abs(line.center - middle))


def _middle_by_margins(line: Line, width: float, decree: Decree) -> float:
    """Return the middle of a turned page's text that is nearest, by margins that are allowed.

    Tables on it need not reach from margin to margin, so that nothing else tells its text area.
    """
    left, right = (decree.page.margins[side].allowed for side in ("left", "right"))
    low, high = (width + left.low - right.high) / 2, (width + left.high - right.low) / 2
    return min(max(line.center, low), high)
