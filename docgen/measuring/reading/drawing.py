"""A page of pypdfium2 → its straight lines, frames and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from docgen.immutable import immutable
from docgen.measuring.model import BLACK, Box, Stroke
from docgen.measuring.reading.colors import color_of
from docgen.measuring.reading.view import Matrix, Point, View, moved, product

# Points: what is thinner is a line, what is shorter a dot; how far a straight line may lean.
_THIN = 3.0
_SHORT = 4.0
_STRAIGHT = 0.3
_DEEPEST = 8
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@immutable
class Drawing:
    """What is drawn on a page besides letters."""

    strokes: tuple[Stroke, ...]
    frames: tuple[Box, ...]
    pictures: tuple[Box, ...]


@immutable
class _Pen:
    """How a path is drawn: a page's number, thickness, colour, solid or dashed."""

    page: int
    thickness: float
    color: str
    solid: bool


def drawing_of(page: Any, view: View, number: int) -> Drawing:
    """Return what is drawn on a page; what is filled and not thin counts for nothing."""
    from pypdfium2 import raw

    strokes: list[Stroke] = []
    frames: list[Box] = []
    pictures: list[Box] = []
    for drawn, matrix in _objects(raw, page.raw, _IDENTITY, 0):
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            for found in _path(raw, drawn, matrix, view, number):
                if isinstance(found, Stroke):
                    strokes.append(found)
                else:
                    frames.append(found)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_picture(matrix, view, number))
    return Drawing(tuple(strokes), tuple(frames), tuple(pictures))


def _objects(raw: Any, holder: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """Yield the objects of a page, and of the forms on it, with their matrices."""
    inside = depth > 0
    count = raw.FPDFFormObj_CountObjects if inside else raw.FPDFPage_CountObjects
    get = raw.FPDFFormObj_GetObject if inside else raw.FPDFPage_GetObject
    for index in range(count(holder)):
        drawn = get(holder, index)
        matrix = product(_matrix(raw, drawn), outer)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_FORM:
            yield drawn, matrix
        elif depth < _DEEPEST:
            yield from _objects(raw, drawn, matrix, depth + 1)


def _matrix(raw: Any, drawn: Any) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(drawn, found):
        return _IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _picture(matrix: Matrix, view: View, number: int) -> Box:
    corners = [view.point(*moved(matrix, x, y)) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
    return _box(corners, number)


def _box(points: list[Point], number: int, color: str = BLACK) -> Box:
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Box(number, left, top, right - left, bottom - top, color)


def _path(raw: Any, drawn: Any, matrix: Matrix, view: View, number: int) -> Iterator[Stroke | Box]:
    fill, stroke = ctypes.c_int(0), ctypes.c_int(0)
    raw.FPDFPath_GetDrawMode(drawn, fill, stroke)
    if stroke.value:
        pen = _pen(raw, drawn, matrix, number)
        for points in _outlines(raw, drawn, matrix, view):
            yield from _stroked(points, pen)
    elif fill.value:
        color = color_of(raw.FPDFPageObj_GetFillColor, drawn)
        for points in _outlines(raw, drawn, matrix, view):
            yield from _filled(_box(points, number, color))


def _pen(raw: Any, drawn: Any, matrix: Matrix, number: int) -> _Pen:
    width = ctypes.c_float(0)
    raw.FPDFPageObj_GetStrokeWidth(drawn, width)
    scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
    return _Pen(
        number,
        width.value * scale,
        color_of(raw.FPDFPageObj_GetStrokeColor, drawn),
        raw.FPDFPageObj_GetDashCount(drawn) <= 0,
    )


def _outlines(raw: Any, drawn: Any, matrix: Matrix, view: View) -> Iterator[list[Point]]:
    """Yield the corners of each outline of a path, the first one again where it is closed."""
    points: list[Point] = []
    x, y = ctypes.c_float(0), ctypes.c_float(0)
    for index in range(raw.FPDFPath_CountSegments(drawn)):
        segment = raw.FPDFPath_GetPathSegment(drawn, index)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(view.point(*moved(matrix, x.value, y.value)))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _stroked(points: list[Point], pen: _Pen) -> Iterator[Stroke | Box]:
    box = _box(points, pen.page, pen.color)
    if _is_frame(points) and min(box.width, box.height) > _THIN:
        yield box
        return
    for (x, y), (x2, y2) in pairwise(points):
        if min(abs(x2 - x), abs(y2 - y)) > _STRAIGHT:
            continue
        if max(abs(x2 - x), abs(y2 - y)) > _SHORT:
            yield Stroke(
                pen.page,
                min(x, x2),
                min(y, y2),
                max(x, x2),
                max(y, y2),
                pen.thickness,
                pen.solid,
                pen.color,
            )


def _is_frame(points: list[Point]) -> bool:
    """Tell whether an outline is a rectangle, sides upright and level."""
    if len(points) < 5 or points[0] != points[-1]:
        return False
    xs, ys = ({round(point[axis], 1) for point in points} for axis in (0, 1))
    return len(xs) == len(ys) == 2


def _filled(box: Box) -> Iterator[Stroke]:
    """Yield the line that a thin filled rectangle is: so Word draws borders and underlines."""
    thickness = min(box.width, box.height)
    if thickness > _THIN or max(box.width, box.height) < _SHORT:
        return
    if box.width >= box.height:
        x, y, x2, y2 = box.x, box.y + thickness / 2, box.x + box.width, box.y + thickness / 2
    else:
        x, y, x2, y2 = box.x + thickness / 2, box.y, box.x + thickness / 2, box.y + box.height
    yield Stroke(box.page, x, y, x2, y2, thickness, True, box.color)
