"""Draws the four margins of a page as dimension lines with their millimetres."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.fonts.faces import Faces
from docgen.layout.pages import Element, Page, Rule
from docgen.picture.captions import COLOR, OVERLAY, metric, small_type
from docgen.picture.extent import Extent

# Points.
_THICKNESS = 0.4
_TICK = 5.0
_GAP = 2.5

# Where nothing else of a document stands: the upright lines at a third of the page's width, the
# level ones in its lower corners.
_ACROSS = 1 / 3
_ABOVE_FOOT = 30.0


def draw_margins(page: Page, area: Extent, faces: Faces) -> Iterator[Element]:
    """Yield the lines from the page's edges to those of the area, with their lengths."""
    x = page.width * _ACROSS
    yield from _upright(x, 0.0, area.top, faces)
    yield from _upright(x, area.bottom, page.height, faces)
    y = page.height - _ABOVE_FOOT
    yield from _level(0.0, area.left, y, faces)
    yield from _level(area.right, page.width, y, faces)


def _upright(x: float, top: float, bottom: float, faces: Faces) -> Iterator[Element]:
    yield _line(x, top, x, bottom)
    for y in (top, bottom):
        yield _line(x - _TICK / 2, y, x + _TICK / 2, y)
    caption = small_type(f"{metric(bottom - top)} mm", faces.regular)
    yield caption._replace(x=x + _GAP, baseline=(top + bottom + caption.size) / 2)


def _level(left: float, right: float, y: float, faces: Faces) -> Iterator[Element]:
    yield _line(left, y, right, y)
    for x in (left, right):
        yield _line(x, y - _TICK / 2, x, y + _TICK / 2)
    caption = small_type(f"{metric(right - left)} mm", faces.regular)
    yield caption._replace(x=(left + right - caption.width) / 2, baseline=y - _GAP)


def _line(x: float, y: float, x2: float, y2: float) -> Rule:
    return Rule(x, y, x2, y2, _THICKNESS, OVERLAY, COLOR)
