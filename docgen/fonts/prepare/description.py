"""Gathers what a font says of itself: names, metrics, bounds, rights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from fontTools.ttLib import TTFont

from docgen.fonts.names import Names
from docgen.fonts.prepare.glyphs import BLANK, Outline
from docgen.fonts.prepared import Description


def describe(font: TTFont, names: Names, digest: str, glyphs: Mapping[str, Outline]) -> Description:
    """Return the description of a font whose file has a digest and whose glyphs are given."""
    head, hhea, os2 = font["head"], font["hhea"], font["OS/2"]
    return Description(
        style=names.style,
        name=font["name"].getDebugName(6) or names.family.replace(" ", ""),
        family=names.family,
        units_per_em=head.unitsPerEm,
        ascent=hhea.ascent,
        descent=hhea.descent,
        line_gap=hhea.lineGap,
        bbox=(head.xMin, head.yMin, head.xMax, head.yMax),
        bounds=(
            hhea.advanceWidthMax,
            hhea.minLeftSideBearing,
            hhea.minRightSideBearing,
            hhea.xMaxExtent,
        ),
        cap_height=_top(_glyph(font, "H", glyphs)),
        italic_angle=font["post"].italicAngle,
        stem_v=_stem(_glyph(font, "l", glyphs)),
        max_points=max(len(outline.points) for outline in glyphs.values()),
        max_contours=max(len(outline.ends) for outline in glyphs.values()),
        embedding=os2.fsType,
        digest=digest,
    )


def _glyph(font: TTFont, character: str, glyphs: Mapping[str, Outline]) -> Outline:
    return glyphs.get(font.getBestCmap().get(ord(character), ""), BLANK)


def _top(outline: Outline) -> int:
    return max((y for _, y in outline.points), default=0)


def _stem(outline: Outline) -> int:
    """Return the width of a letter's stem, taken at half its height."""
    crossings = sorted(_crossings(outline, _top(outline) / 2))
    return round(crossings[-1] - crossings[0]) if crossings else 0


def _crossings(outline: Outline, height: float) -> Iterator[float]:
    """Yield where the first contour, its curves taken as polygons, crosses a height."""
    contour = outline.points[: outline.ends[0] + 1] if outline.ends else ()
    for (x1, y1), (x2, y2) in pairwise((*contour, *contour[:1])):
        if (y1 < height) != (y2 < height):
            yield x1 + (x2 - x1) * (height - y1) / (y2 - y1)
