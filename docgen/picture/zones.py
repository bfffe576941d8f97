"""Draws over laid-out pages the decree's numbered boxes (ô) and the margins, in millimetres.

It is the diagram of Phụ lục I, Phần I, mục IV.2, made from the document itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from docgen.fonts.faces import Faces, load_faces
from docgen.immutable import replace
from docgen.layout.pages import Element, Frame, Page, Pages
from docgen.picture.captions import COLOR, OVERLAY, Caption, draw_captions, metric
from docgen.picture.extent import Extent, extent_of, union
from docgen.picture.margins import draw_margins

# Points.
_THICKNESS = 0.5
_CLEARANCE = 1.0
_IN_THE_TOP_MARGIN = {"11", "14"}


def with_zones(pages: Pages) -> Pages:
    """Return the pages with overlays: each box framed and measured, and the four margins.

    A box is what its elements take up on a page; the margins are what all of them leave free.
    Raises EnvironmentProblem if the document's own fonts cannot be used.
    """
    faces = load_faces(Path(pages.fonts) if pages.fonts else None)
    return replace(pages, pages=tuple(_overlaid(page, faces) for page in pages.pages))


def _overlaid(page: Page, faces: Faces) -> Page:
    boxes = _boxes(page, faces)
    if not boxes.keys() - _IN_THE_TOP_MARGIN:
        return page
    area = union(box for number, box in boxes.items() if number not in _IN_THE_TOP_MARGIN)
    frames = (_frame(box) for box in boxes.values())
    captions = draw_captions(_captions(page, boxes), area, faces)
    overlays = (*draw_margins(page, area, faces), *frames, *captions)
    return replace(page, elements=(*page.elements, *overlays))


def _boxes(page: Page, faces: Faces) -> Mapping[str, Extent]:
    """Return what each box takes up; the page number stands in none."""
    elements: dict[str, list[Element]] = {}
    for element in page.elements:
        if element.origin.box:
            elements.setdefault(element.origin.box, []).append(element)
    return {
        box: union(extent_of(element, faces) for element in held) for box, held in elements.items()
    }


def _frame(box: Extent) -> Frame:
    """Return a frame that stands off its box a little, so that it hides none of its rules."""
    return Frame(
        box.left - _CLEARANCE,
        box.top - _CLEARANCE,
        box.width + 2 * _CLEARANCE,
        box.height + 2 * _CLEARANCE,
        _THICKNESS,
        OVERLAY,
        COLOR,
    )


def _captions(page: Page, boxes: Mapping[str, Extent]) -> Iterator[Caption]:
    """Yield each box's number, place and size, for the margin on its side of the page."""
    for number, box in boxes.items():
        lines: Sequence[str] = (
            f"x {metric(box.left)}  y {metric(box.top)}",
            f"{metric(box.width)} × {metric(box.height)}",
        )
        yield Caption(number, lines, box.top, on_left=box.left + box.right < page.width)
