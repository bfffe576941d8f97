"""A page's pictures → the scan that it is: its resolution, and whether it has colours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from docgen.immutable import immutable

# A scan's strips and layers are about as large as each other; stamps and logos are much smaller.
_LAYER = 0.5
_GREY_BITS = 8


@immutable
class Scan:
    """A page that was scanned: dots per inch, and whether it is grey or black and white."""

    dpi: float
    is_grey: bool


def find_scan(page: Any, share: float) -> Scan | None:
    """Return the scan that a page of pypdfium2 is, if pictures cover `share` of it."""
    width, height = page.get_size()
    areas = [(_area(picture), picture) for picture in _pictures(page)]
    if not areas or sum(area for area, _ in areas) < share * width * height:
        return None
    largest = max(area for area, _ in areas)
    layers = [picture for area, picture in areas if area >= _LAYER * largest]
    # Of the layers that a scan is stored in, the finest bears the letters.
    return Scan(max(map(_dpi, layers)), _are_grey(layers))


def _pictures(page: Any) -> Iterator[Any]:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    yield from page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])


def _area(picture: Any) -> float:
    left, bottom, right, top = picture.get_bounds()
    return float((right - left) * (top - bottom))


def _dpi(picture: Any) -> float:
    """Return a picture's lower resolution, along its own sides however it is turned."""
    matrix = picture.get_matrix()
    width, height = picture.get_px_size()
    across, down = math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d)
    return 72 * min(width / across, height / down) if across and down else math.inf


def _are_grey(pictures: Sequence[Any]) -> bool:
    from pypdfium2.raw import FPDF_COLORSPACE_INDEXED

    found = (picture.get_metadata() for picture in pictures)
    return all(
        data.bits_per_pixel <= _GREY_BITS and data.colorspace != FPDF_COLORSPACE_INDEXED
        for data in found
    )
