"""Writes the tables of a TrueType font as bytes, and a font file of them.

Field by field as in the OpenType specification; what docgen's subsets have no use for is zero.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docgen.fonts.prepared import Description

_VERSION = 0x00010000
_WHOLE_FILE_CHECKSUM = 0xB1B0AFBA
_MAGIC = 0x5F0F3CF5
_MAC_STYLES = {"regular": 0, "bold": 1, "italic": 2, "bold-italic": 3}
_SMALLEST_READABLE_SIZE = 8  # pixels per em
_LONG_LOCA = 1
_SYMBOL_CODES = 0xF000  # where a symbolic font's Windows cmap puts its codes
_MACINTOSH_ROMAN, _WINDOWS_SYMBOL = (1, 0), (3, 0)


class Table(NamedTuple):
    """A table of a font file; `checksum` is the sum of its 32-bit words, modulo 2**32."""

    tag: bytes
    data: bytes
    checksum: int


def table(tag: bytes, data: bytes) -> Table:
    """Return a table with its checksum."""
    return Table(tag, data, checksum(padded(data)))


def checksum(data: bytes) -> int:
    """Return the checksum of bytes whose length is a multiple of four."""
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF


def padded(data: bytes) -> bytes:
    """Return bytes filled up with zeros to a multiple of four."""
    return data + bytes(-len(data) % 4)


def font_file(tables: Sequence[Table]) -> bytes:
    """Return the font file of some tables, `head` among them, that come sorted by tag."""
    directory = _directory(tables)
    total = checksum(directory) + sum(each.checksum for each in tables)
    adjustment = struct.pack(">I", (_WHOLE_FILE_CHECKSUM - total) & 0xFFFFFFFF)
    body = (
        each.data[:8] + adjustment + each.data[12:] if each.tag == b"head" else each.data
        for each in tables
    )
    return directory + b"".join(map(padded, body))


def _directory(tables: Sequence[Table]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    search_range = 16 << power
    entries = [struct.pack(">I4H", _VERSION, count, search_range, power, 16 * count - search_range)]
    offset = 12 + 16 * count
    for tag, data, sum_of_words in tables:
        entries.append(struct.pack(">4s3I", tag, sum_of_words, offset, len(data)))
        offset += len(padded(data))
    return b"".join(entries)


def head(face: Description) -> Table:
    """Return the font header; font_file puts in its checksum adjustment."""
    data = struct.pack(
        ">IIIIHHqq4hHHhhh",
        _VERSION,
        _VERSION,  # fontRevision
        0,  # checkSumAdjustment
        _MAGIC,
        1,  # flags: the baseline is at y = 0
        face.units_per_em,
        0,  # created
        0,  # modified
        *face.bbox,
        _MAC_STYLES[face.style],
        _SMALLEST_READABLE_SIZE,
        2,  # fontDirectionHint, which the specification wants to be 2
        _LONG_LOCA,
        0,  # glyphDataFormat
    )
    return table(b"head", data)


def hhea(face: Description, glyphs: int) -> Table:
    """Return the horizontal header of a number of glyphs; the bounds are the whole face's."""
    data = struct.pack(
        ">I3hH3hhhh8xhH",
        _VERSION,
        face.ascent,
        face.descent,
        face.line_gap,
        *face.bounds,
        1,  # caretSlopeRise
        0,  # caretSlopeRun
        0,  # caretOffset
        0,  # metricDataFormat
        glyphs,
    )
    return table(b"hhea", data)


def maxp(face: Description, glyphs: int) -> Table:
    """Return the maximum profile of a number of glyphs; the maxima are the whole face's."""
    zones = 1  # no twilight zone: there are no instructions
    data = struct.pack(">I6H16x", _VERSION, glyphs, face.max_points, face.max_contours, 0, 0, zones)
    return table(b"maxp", data)


def post(face: Description) -> Table:
    """Return the PostScript table of version 3.0, which names no glyphs."""
    angle = round(face.italic_angle * 0x10000)
    return table(b"post", struct.pack(">Iihh20x", 0x00030000, angle, 0, 0))


def cmap(codes: Sequence[int]) -> Table:
    """Return the character map that gives 8-bit codes, in rising order, the glyphs from 1 on.

    It speaks to readers of either kind of simple font: Macintosh Roman, and Windows Symbol.
    """
    macintosh, symbol = _byte_map(codes), _segment_map(codes)
    start = 4 + 2 * 8
    header = struct.pack(">HH", 0, 2)
    header += struct.pack(">HHI", *_MACINTOSH_ROMAN, start)
    header += struct.pack(">HHI", *_WINDOWS_SYMBOL, start + len(macintosh))
    return table(b"cmap", header + macintosh + symbol)


def _byte_map(codes: Sequence[int]) -> bytes:
    """Return the codes as a cmap subtable of format 0."""
    glyphs = bytearray(256)
    for glyph, code in enumerate(codes, start=1):
        glyphs[code] = glyph
    return struct.pack(">3H", 0, 262, 0) + glyphs


def _segment_map(codes: Sequence[int]) -> bytes:
    """Return the codes as a cmap subtable of format 4, from U+F000 on."""
    segments = [*_segments(codes), (0xFFFF, 0xFFFF, 1)]
    starts, ends, deltas = zip(*segments, strict=True)
    count = len(segments)
    power = count.bit_length() - 1
    search_range = 2 << power
    numbers = (
        *(4, 16 + 8 * count, 0),  # format, length, language
        *(2 * count, search_range, power, 2 * count - search_range),
        *(*ends, 0, *starts, *deltas, *[0] * count),
    )
    return struct.pack(f">{len(numbers)}H", *numbers)


def _segments(codes: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Yield each run of neighbouring codes: first, last, and what makes glyphs of them."""
    first = 0
    for index, code in enumerate(codes):
        if index + 1 == len(codes) or codes[index + 1] != code + 1:
            start = _SYMBOL_CODES + codes[first]
            yield start, _SYMBOL_CODES + code, (first + 1 - start) & 0xFFFF
            first = index + 1
