"""Turns a face and the codes that a document uses into the font program its PDF embeds."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from docgen.fonts import truetype
from docgen.fonts.face import Face
from docgen.fonts.prepared import NOTDEF

_REMEMBERED_SUBSETS = 256
_LARGEST_BLOCK = 100  # of entries between beginbfchar and endbfchar

_Codes = tuple[tuple[int, str], ...]


def subset(face: Face, codes: Mapping[int, str]) -> bytes:
    """Return a TrueType program with .notdef and the glyphs of 8-bit codes' characters.

    It has no hinting and no glyph names. The same face and codes give the same bytes.
    """
    return _subset(face, tuple(sorted(codes.items())))


@lru_cache(maxsize=_REMEMBERED_SUBSETS)
def _subset(face: Face, codes: _Codes) -> bytes:
    glyphs = [_glyph(face, NOTDEF), *(_glyph(face, character) for _, character in codes)]
    description = face.description
    return truetype.font_file(
        [
            truetype.cmap([code for code, _ in codes]),
            _glyf(glyphs),
            truetype.head(description),
            truetype.hhea(description, len(glyphs)),
            truetype.table(b"hmtx", b"".join(glyph.metrics for glyph in glyphs)),
            _loca(glyphs),
            truetype.maxp(description, len(glyphs)),
            truetype.post(description),
        ]
    )


class _Glyph(NamedTuple):
    """A glyph as the tables hold it: its glyf and hmtx entries, and the former's checksum."""

    program: bytes
    metrics: bytes
    checksum: int


@cache
def _glyph(face: Face, character: str) -> _Glyph:
    glyph = face.glyph(character)
    program = truetype.padded(glyph.program)
    metrics = struct.pack(">Hh", glyph.advance, glyph.left_side_bearing)
    return _Glyph(program, metrics, truetype.checksum(program))


def _glyf(glyphs: Sequence[_Glyph]) -> truetype.Table:
    # Every entry is padded, so the checksums add up: a large sum that no subset makes anew.
    checksum = sum(glyph.checksum for glyph in glyphs) & 0xFFFFFFFF
    return truetype.Table(b"glyf", b"".join(glyph.program for glyph in glyphs), checksum)


def _loca(glyphs: Sequence[_Glyph]) -> truetype.Table:
    ends = accumulate(len(glyph.program) for glyph in glyphs)
    return truetype.table(b"loca", struct.pack(f">{len(glyphs) + 1}I", 0, *ends))


def to_unicode(codes: Mapping[int, str]) -> bytes:
    """Return the ToUnicode CMap that gives 8-bit codes their characters.

    It may tell of more codes than a font uses: one of BASE_CODES serves all fonts.
    """
    entries = [
        f"<{code:02X}> <{character.encode('utf-16-be').hex().upper()}>"
        for code, character in sorted(codes.items())
    ]
    blocks = (
        entries[start : start + _LARGEST_BLOCK] for start in range(0, len(entries), _LARGEST_BLOCK)
    )
    lines = [f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks]
    return f"{_CMAP_HEAD}{''.join(lines)}{_CMAP_TAIL}".encode("ascii")


_CMAP_HEAD = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""

_CMAP_TAIL = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
