"""Tells what part of a page elements take up, in points from its top left corner."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.fonts.faces import Faces
from docgen.immutable import immutable
from docgen.layout.pages import Element, Rule, Run


@immutable
class Extent:
    """A rectangle, by its edges' distances from the page's left and top edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The distance between the left and the right edge."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The distance between the top and the bottom edge."""
        return self.bottom - self.top


def extent_of(element: Element, faces: Faces) -> Extent:
    """Return what an element takes up; a text is as high as its line at single spacing."""
    match element:
        case Run():
            face = faces.face(element.face)
            scale = element.size / face.units_per_em
            return Extent(
                element.x,
                element.baseline - (face.ascent + face.line_gap) * scale,
                element.x + element.width,
                element.baseline - face.descent * scale,
            )
        case Rule():
            return Extent(
                min(element.x, element.x2),
                min(element.y, element.y2),
                max(element.x, element.x2),
                max(element.y, element.y2),
            )
    return Extent(element.x, element.y, element.x + element.width, element.y + element.height)


def union(extents: Iterable[Extent]) -> Extent:
    """Return the smallest extent around some, of which there is at least one."""
    found = list(extents)
    return Extent(
        min(extent.left for extent in found),
        min(extent.top for extent in found),
        max(extent.right for extent in found),
        max(extent.bottom for extent in found),
    )
