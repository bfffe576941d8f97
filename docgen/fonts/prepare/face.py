"""Turns a TTF file into a prepared face."""

from __future__ import annotations

import hashlib
from io import BytesIO
from itertools import accumulate
from pathlib import Path

from fontTools.ttLib import TTFont

from docgen.fonts.names import read_names
from docgen.fonts.prepare.description import describe
from docgen.fonts.prepare.glyphs import outlines
from docgen.fonts.prepare.kerning import kerning
from docgen.fonts.prepared import NOTDEF, PreparedFace, write_face

_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)}


def prepare_face(path: Path) -> bytes:
    """Return the prepared form of a TTF file; the same file gives the same bytes.

    Raises OSError, ValueError, or whatever fontTools raises over a broken table.
    """
    data = path.read_bytes()
    font = TTFont(BytesIO(data), lazy=True)
    glyph_names = _glyph_names(font)
    glyphs = outlines(font, glyph_names.values())
    names = read_names(path)
    face = PreparedFace(
        description=describe(font, names, hashlib.sha256(data).hexdigest(), glyphs),
        characters="".join(glyph_names),
        advances=tuple(font["hmtx"][name][0] for name in glyph_names.values()),
        left_side_bearings=tuple(font["hmtx"][name][1] for name in glyph_names.values()),
        kerning=kerning(font, glyph_names),
        ends=tuple(accumulate(len(glyphs[name].program) for name in glyph_names.values())),
        programs=b"".join(glyphs[name].program for name in glyph_names.values()),
    )
    return write_face(face)


def _glyph_names(font: TTFont) -> dict[str, str]:
    """Return the glyph name of NOTDEF and of each printing character up to U+FFFF, in order."""
    codes = sorted(code for code in font.getBestCmap() if code <= 0xFFFF and code not in _CONTROLS)
    characters = {chr(code): font.getBestCmap()[code] for code in codes}
    return {NOTDEF: font.getGlyphOrder()[0], **characters}
