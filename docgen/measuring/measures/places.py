"""Components → where they stand to each other: centred under, level with, so far below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.model import Decree
from docgen.decree.quantities import Allowed
from docgen.measuring.areas import off_the_middle, text_area
from docgen.measuring.columns import are_side_by_side
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.offsets import offset_measure
from docgen.measuring.measures.ranges import written, written_range
from docgen.measuring.model import Line, Observation, Part
from docgen.measuring.paragraphs import SINGLE
from docgen.measuring.settings import Settings

_REFERENCE = "appendix-reference"
# What stands centred under what (PL I, II.1.b, II.2.b, II.3.c, II.4.c, II.5.b, II.7.đ, III.1).
_CENTRED = (
    ("motto", "national-title"),
    ("agency", "parent"),
    ("number", "agency"),
    ("place-date", "national-title"),
    ("letter-subject", "number"),
    ("subject", "kind-name"),
    ("signer-name", "authority"),
    ("appendix-title", "appendix-label"),
    (_REFERENCE, "appendix-label"),
    (_REFERENCE, "kind-name"),
)
_DATED = re.compile(r"\d\D+\d+\D+\d+$")
# What stands level with what (II.4.c, II.9.d).
_LEVEL = (("place-date", "number"), ("recipients-label", "authority"))
# What stands in the middle of the page (II.5.b), and what at the left margin (II.9.d).
_IN_THE_MIDDLE = "kind-name"
_AT_THE_LEFT = ("recipients-label", "recipients")


def place_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield how far components are off from where the decree has them."""
    for section in range(len(seen.sections)):
        for under, above in _CENTRED:
            yield from _centred(seen, under, above, section, decree, settings)
        for one, other in _LEVEL:
            yield from _level(seen, one, other, section, decree, settings)
        yield from _subject_gap(seen, section, decree, settings)
        yield from _in_the_middle(seen, section, decree, settings)
        yield from _at_the_left(seen, section, decree, settings)


def _centred(
    seen: Observation, under: str, above: str, section: int, decree: Decree, settings: Settings
) -> Iterator[Measure]:
    lower, upper = seen.first(under, section), seen.first(above, section)
    if lower is None or upper is None or _ends_in_a_blank(lower):
        return
    if under == "signer-name" and are_side_by_side(upper, lower):
        return
    # A blank to be filled in may begin or end one line of a reference, not all of them.
    lines = lower.lines if under == _REFERENCE else lower.lines[:1]
    off = min(abs(line.center - _middle(upper)) for line in lines)
    yield _off(lower, Quantity.CENTRE, off, settings.tolerances["centre"], decree)


def _middle(part: Part) -> float:
    return part.lines[-1].center


def _ends_in_a_blank(part: Part) -> bool:
    """Tell whether a blank to be filled in, which nobody sees, shifts a line's middle."""
    if part.component == "number":
        return not any(letter.isdigit() for letter in part.text.partition("/")[0])
    return part.component == "place-date" and _DATED.search(part.text) is None


def _level(
    seen: Observation, one: str, other: str, section: int, decree: Decree, settings: Settings
) -> Iterator[Measure]:
    first, second = seen.first(one, section), seen.first(other, section)
    if first is None or second is None or first.lines[0].page != second.lines[0].page:
        return
    if one == "recipients-label" and are_side_by_side(second):
        return  # signers side by side: the recipients stand below them (mẫu 1.9)
    off = abs(first.lines[0].baseline - second.lines[0].baseline)
    yield _off(first, Quantity.LEVEL, off, settings.tolerances["level"], decree)


def _in_the_middle(
    seen: Observation, section: int, decree: Decree, settings: Settings
) -> Iterator[Measure]:
    """Yield how far the kind's name is off the middle of the page."""
    part = seen.first(_IN_THE_MIDDLE, section)
    if part is None or text_area(seen, section) is None:
        return
    off = off_the_middle(seen, part.lines[0], section)
    yield _off(part, Quantity.CENTRE, off, settings.tolerances["centre"], decree)


def _at_the_left(
    seen: Observation, section: int, decree: Decree, settings: Settings
) -> Iterator[Measure]:
    """Yield how far nơi nhận is off the left margin."""
    area = text_area(seen, section)
    if area is None:
        return
    for component in _AT_THE_LEFT:
        if part := seen.first(component, section):
            off = max(min(line.left for line in part.lines) - area.left, 0.0)
            yield _off(part, Quantity.FLUSH, off, settings.tolerances["flush"], decree)


def _off(part: Part, quantity: Quantity, off: float, tolerance: float, decree: Decree) -> Measure:
    source = decree.components[part.component].source
    return offset_measure(part, quantity, off, tolerance, source, part.lines[0].page)


def _subject_gap(
    seen: Observation, section: int, decree: Decree, settings: Settings
) -> Iterator[Measure]:
    """Yield the space between a letter's number and its subject (II.5.b: cách dòng 6pt)."""
    number, subject = seen.first("number", section), seen.first("letter-subject", section)
    if number is None or subject is None:
        return
    gap = _gap(max(number.lines, key=lambda line: line.baseline), subject.lines[0])
    component = decree.components["letter-subject"]
    allowed = Allowed(component.before, component.before)
    yield Measure(
        "letter-subject",
        Quantity.DISTANCE,
        written(gap, Unit.POINTS),
        written_range(allowed, Unit.POINTS),
        Unit.POINTS,
        allowed.holds(gap, settings.tolerances["subject_gap"]),
        component.source,
        subject.lines[0].page + 1,
        section,
    )


def _gap(above: Line, line: Line) -> float:
    return line.baseline - above.baseline - SINGLE * line.size
