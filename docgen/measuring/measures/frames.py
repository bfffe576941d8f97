"""Marks → their frames beside the decree's, if they have any, and the colour of urgency."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import Decree
from docgen.decree.quantities import Allowed
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.ranges import written, written_range
from docgen.measuring.model import Observation, Part
from docgen.measuring.settings import Settings, fold

_URGENCY = "urgency"
_MARKS = (_URGENCY, "circulation")
_RED = "red"
# Of 255: bright red, whatever red it is, has much of it, and by so much less of the others.
_BRIGHT = 0xB0
_LESS = 0x60


def frame_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the figures of the frames of urgency and circulation, and whether urgency is red.

    Secrecy has a stamp of its own.
    """
    for part in seen.parts:
        if part.component not in _MARKS:
            continue
        framed = bool(part.frames)
        yield _measure(
            part, Quantity.DRAWING, "framed" if framed else "unframed", "framed", framed, decree
        )
        if part.component != _URGENCY:
            continue
        if framed:
            yield from _sizes(part, decree, settings)
        yield _ink(part, decree)


def _sizes(part: Part, decree: Decree, settings: Settings) -> Iterator[Measure]:
    stamp = decree.components[part.component].stamp
    if stamp is None:
        return
    (frame,) = part.frames
    widths = {fold(text): width for text, width in stamp.widths.items()}
    width = widths.get(fold(part.text))
    for quantity, found, wanted in (
        (Quantity.WIDTH, frame.width, width),
        (Quantity.HEIGHT, frame.height, stamp.height),
    ):
        if wanted is not None:
            allowed = Allowed(wanted, wanted)
            is_right = allowed.holds(found, settings.tolerances["frame"])
            shown = written(found, Unit.MILLIMETRES)
            expected = written_range(allowed, Unit.MILLIMETRES)
            yield _measure(part, quantity, shown, expected, is_right, decree, Unit.MILLIMETRES)


def _ink(part: Part, decree: Decree) -> Measure:
    """Return the colour of the mark's letters, which is bright red (III.2.b)."""
    color = part.lines[0].pieces[0].lettering.color
    red, green, blue = bytes.fromhex(color.removeprefix("#"))
    is_red = red >= _BRIGHT and max(green, blue) <= red - _LESS
    return _measure(part, Quantity.COLOUR, _RED if is_red else color, _RED, is_red, decree)


def _measure(
    part: Part,
    quantity: Quantity,
    found: str,
    expected: str,
    is_right: bool,
    decree: Decree,
    unit: Unit = Unit.WORDS,
) -> Measure:
    source = decree.components[part.component].source
    page = part.lines[0].page + 1
    return Measure(
        part.component, quantity, found, expected, unit, is_right, source, page, part.section
    )
