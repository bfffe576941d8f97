"""Sets small type in the margins of a page, level with the boxes that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docgen.fonts.face import Face
from docgen.fonts.faces import Faces
from docgen.layout.pages import Origin, Run
from docgen.lengths import millimetres
from docgen.picture.extent import Extent

OVERLAY = Origin("zones", "")
COLOR = "#0b62c4"

# Points, but for the lines' distance, which is in sizes.
_NUMBER_SIZE = 9.0
_SIZE = 6.0
_LEADING = 1.1
_GAP = 3.0


class Caption(NamedTuple):
    """A number and lines of small type for the left or the right margin, from `top` down."""

    number: str
    lines: Sequence[str]
    top: float
    on_left: bool


def draw_captions(captions: Iterable[Caption], area: Extent, faces: Faces) -> Iterator[Run]:
    """Yield captions beside the area, at their tops or as near below as there is room."""
    free = {True: 0.0, False: 0.0}
    for caption in sorted(captions, key=lambda caption: caption.top):
        baseline = max(caption.top, free[caption.on_left])
        for line in _lines(caption, faces):
            baseline += line.size * _LEADING
            x = area.left - _GAP - line.width if caption.on_left else area.right + _GAP
            yield line._replace(x=x, baseline=baseline)
        free[caption.on_left] = baseline + _GAP


def small_type(text: str, face: Face, size: float = _SIZE) -> Run:
    """Return a line of an overlay, which is still to be placed."""
    width = face.measure(text) * size / face.units_per_em
    return Run(0.0, 0.0, text, face.style, size, width, OVERLAY, color=COLOR)


def metric(length: float) -> str:
    """Return a length given in points in millimetres, to a tenth, as Vietnamese writes it."""
    return f"{millimetres(length):.1f}".replace(".", ",")


def _lines(caption: Caption, faces: Faces) -> Iterator[Run]:
    yield small_type(caption.number, faces.bold, _NUMBER_SIZE)
    for line in caption.lines:
        yield small_type(line, faces.regular)
