"""Turns the glyphs of a font into simple ones: composites flattened, hinting left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables.ttProgram import Program


class Outline(NamedTuple):
    """The outline of a glyph as a glyf entry, its counts and its points as (x, y)."""

    program: bytes
    points: tuple[tuple[int, int], ...]
    ends: tuple[int, ...]


BLANK = Outline(b"", (), ())


def outlines(font: TTFont, names: Iterable[str]) -> dict[str, Outline]:
    """Return the outlines of the named glyphs.

    A run-time subset can take them as they are: no glyph refers to another one.
    """
    return {name: _outline(font, name) for name in names}


def _outline(font: TTFont, name: str) -> Outline:
    table = font["glyf"]
    coordinates, ends, flags = table[name].getCoordinates(table)[:3]
    if not ends:
        return BLANK
    glyph = Glyph()
    glyph.numberOfContours = len(ends)
    glyph.coordinates = coordinates.copy()
    glyph.coordinates.toInt()
    glyph.endPtsOfContours = list(ends)
    glyph.flags = flags
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    points = tuple((int(x), int(y)) for x, y in glyph.coordinates)
    return Outline(glyph.compile(table), points, tuple(ends))
