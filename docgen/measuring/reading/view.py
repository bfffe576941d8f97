"""A PDF page's own coordinates → points on the page as it is looked at, turned and cropped."""

from __future__ import annotations

from typing import Any

from docgen.immutable import immutable

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_Corners = tuple[float, float, float, float]


@immutable
class View:
    """How a page is looked at: its visible box in its own coordinates, and its turn in degrees."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as looked at."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 180 else (width, height)

    def point(self, x: float, y: float) -> Point:
        """Return where a point stands, from the top left corner."""
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
        return x - self.left, self.top - y

    def direction(self, x: float, y: float) -> Point:
        """Return where an arrow of the page's own coordinates points to, y down."""
        match self.turn:
            case 90:
                return y, x
            case 180:
                return -x, y
            case 270:
                return -y, -x
        return x, -y


def view_of(page: Any) -> View:
    """Return how a page of pypdfium2 is looked at."""
    left, bottom, right, top = _upright(page.get_mediabox())
    cropped = _upright(page.get_cropbox())
    return View(
        max(left, cropped[0]),
        max(bottom, cropped[1]),
        min(right, cropped[2]),
        min(top, cropped[3]),
        page.get_rotation() % 360,
    )


def _upright(box: _Corners) -> _Corners:
    """Return a box from its lower left corner on: a file may name any two that are opposite."""
    x, y, x2, y2 = box
    return min(x, x2), min(y, y2), max(x, x2), max(y, y2)


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that applies `inner` first and `outer` to what comes out."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved(matrix: Matrix, x: float, y: float) -> Point:
    """Return a point under a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
