"""One figure of a document: of which component, what was found, what the decree allows."""

from __future__ import annotations

from enum import StrEnum

from docgen.immutable import immutable

PAGE = "page"
"""What a figure is of that belongs to no component: paper, margins, inks."""


class Quantity(StrEnum):
    """What is measured."""

    PAPER = "paper"
    TOP = "top margin"
    BOTTOM = "bottom margin"
    LEFT = "left margin"
    RIGHT = "right margin"
    FONT = "font"
    COLOUR = "colour"
    SIZE = "size"
    WEIGHT = "weight"
    SLANT = "slant"
    CASE = "case"
    LENGTH = "length"
    DRAWING = "drawing"
    CENTRE = "centre"
    LEVEL = "level"
    FLUSH = "flush"
    DISTANCE = "distance"
    INDENT = "indent"
    LEADING = "line spacing"
    GAP = "paragraph spacing"
    ALIGNMENT = "alignment"
    EVENNESS = "evenness"
    UNISON = "unison"
    WIDTH = "width"
    HEIGHT = "height"
    PLACE = "place"


class Unit(StrEnum):
    """What a figure is counted in."""

    POINTS = "pt"
    MILLIMETRES = "mm"
    SHARE = "%"
    LINES = "lines"
    WORDS = ""


@immutable
class Measure:
    """A figure as a reader sees it: `found` and `expected` are written out, without the unit.

    `source` is its place in the law, `page` counts from 1.
    """

    component: str
    quantity: Quantity
    found: str
    expected: str
    unit: Unit
    is_right: bool
    source: str
    page: int = 1
    section: int = 0
