"""The prepared form of a face: one JSON line and binary arrays, written once, read at every run.

The line holds what is small. After it stand, without gaps, the characters (UTF-16), their advances
(uint16), their left side bearings (int16), where their glyph programs end (uint32), the kerns
(int16), all little-endian, and the glyph programs.
"""

from __future__ import annotations

import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import asdict
from io import BytesIO
from typing import Any, NamedTuple

from docgen.immutable import immutable

FORMAT = 1
"""The version of this form; any change of it or of the preparation takes the next number."""

NOTDEF = "\0"
"""The character that stands for .notdef, the glyph of the letters that a face lacks."""


@immutable
class Description:
    """What a face says of itself: lengths in font units, the italic angle in degrees.

    `bounds` are hhea's widest advance, least left and right side bearings and greatest extent,
    `embedding` is OS/2's fsType, `digest` the SHA-256 of the TTF file.
    """

    style: str
    name: str
    family: str
    units_per_em: int
    ascent: int
    descent: int
    line_gap: int
    bbox: tuple[int, int, int, int]
    bounds: tuple[int, int, int, int]
    cap_height: int
    italic_angle: float
    stem_v: int
    max_points: int
    max_contours: int
    embedding: int
    digest: str


@immutable
class Kerning:
    """Pair kerning by groups of characters that kern alike: on a pair's left, on its right.

    The kern between characters of left group `i` and right group `j`, both counted from 0, is
    `kerns[i * len(right) + j]` font units; pairs with a character in no group have none.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    kerns: Sequence[int]


class GlyphRecord(NamedTuple):
    """A glyph: advance and left side bearing in font units, and its program.

    The program is a glyf entry without composites and hinting; it is empty for a blank glyph.
    """

    advance: int
    left_side_bearing: int
    program: bytes


@immutable
class PreparedFace:
    """Everything docgen knows of a face, one value a character; NOTDEF is the first of them.

    `characters` is sorted; `programs` holds the glyph programs one behind the other, each up to
    its end in `ends`.
    """

    description: Description
    characters: str
    advances: Sequence[int]
    left_side_bearings: Sequence[int]
    ends: Sequence[int]
    kerning: Kerning
    programs: bytes

    def glyph(self, character: str) -> GlyphRecord:
        """Return the glyph of a character that the face has."""
        index = bisect_left(self.characters, character)
        start = self.ends[index - 1] if index else 0
        program = self.programs[start : self.ends[index]]
        return GlyphRecord(self.advances[index], self.left_side_bearings[index], program)


def write_face(face: PreparedFace) -> bytes:
    """Return the prepared form of a face; the same face gives the same bytes."""
    header = {
        "format": FORMAT,
        "characters": len(face.characters),
        "left": face.kerning.left,
        "right": face.kerning.right,
        **asdict(face.description),
    }
    parts = (
        json.dumps(header).encode("ascii") + b"\n",
        face.characters.encode("utf-16-le"),
        _little_endian(array("H", face.advances)).tobytes(),
        _little_endian(array("h", face.left_side_bearings)).tobytes(),
        _little_endian(array("I", face.ends)).tobytes(),
        _little_endian(array("h", face.kerning.kerns)).tobytes(),
        face.programs,
    )
    return b"".join(parts)


def read_face(data: bytes) -> PreparedFace:
    """Return the face whose prepared form is given.

    Raises ValueError if the bytes are not of this format, or fewer than they should be.
    """
    file = BytesIO(data)
    header = json.loads(file.readline())
    if header.pop("format", None) != FORMAT:
        raise ValueError("not a face prepared in this format")
    size, left, right = header.pop("characters"), header.pop("left"), header.pop("right")
    face = PreparedFace(
        description=_description(header),
        characters=file.read(2 * size).decode("utf-16-le"),
        advances=_numbers("H", file.read(2 * size)),
        left_side_bearings=_numbers("h", file.read(2 * size)),
        ends=_numbers("I", file.read(4 * size)),
        kerning=Kerning(
            tuple(left), tuple(right), _numbers("h", file.read(2 * len(left) * len(right)))
        ),
        programs=file.read(),
    )
    if not face.ends or len(face.programs) != face.ends[-1]:
        raise ValueError("a prepared face that is cut short")
    return face


def _numbers(typecode: str, data: bytes) -> array[int]:
    numbers = array(typecode)
    numbers.frombytes(data)
    return _little_endian(numbers)


def _little_endian(numbers: array[int]) -> array[int]:
    """Return numbers turned from the machine's byte order to the file's, or back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _description(header: dict[str, Any]) -> Description:
    """Return the description in a header, where JSON has made lists of its tuples."""
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in header.items()
    }
    return Description(**values)
