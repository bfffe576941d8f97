"""Reads which family and which style a TrueType file says it is, from its name table alone."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

STYLES = ("regular", "bold", "italic", "bold-italic")

_STYLES_BY_NAME = {
    "regular": "regular",
    "normal": "regular",
    "roman": "regular",
    "book": "regular",
    "bold": "bold",
    "italic": "italic",
    "oblique": "italic",
    "bold italic": "bold-italic",
    "bold oblique": "bold-italic",
}

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_FAMILY, _SUBFAMILY = 1, 2
_WINDOWS, _MACINTOSH = 3, 1
_AMERICAN_ENGLISH = 0x0409


class Names(NamedTuple):
    """The family of a font file, and its style (one of STYLES, or "" for any other style)."""

    family: str
    style: str


class _Record(NamedTuple):
    platform: int
    encoding: int
    language: int
    name: int
    length: int
    offset: int


def read_names(path: Path) -> Names:
    """Return the names of a TTF file.

    Raises OSError if the file cannot be read, ValueError if it is no TrueType font.
    """
    with path.open("rb") as file:
        try:
            table = _name_table(file)
            family, subfamily = _name(table, _FAMILY), _name(table, _SUBFAMILY)
        except (struct.error, UnicodeDecodeError, IndexError) as problem:
            raise ValueError(str(problem)) from problem
    return Names(family, _STYLES_BY_NAME.get(subfamily.lower(), ""))


def _name_table(file: BinaryIO) -> bytes:
    version, tables = struct.unpack(">4sH6x", file.read(12))
    if version not in _TRUETYPE:
        raise ValueError("not a TrueType font")
    for tag, offset, length in struct.iter_unpack(">4s4xII", file.read(16 * tables)):
        if tag == b"name":
            file.seek(offset)
            return file.read(length)
    raise ValueError("no name table")


def _name(table: bytes, name: int) -> str:
    """Return the string with a name ID, the American English one first; "" if there is none."""
    texts = struct.unpack_from(">2xHH", table)[1]
    found = sorted((record for record in _records(table) if record.name == name), key=_rank)
    if not found:
        return ""
    record = found[0]
    text = table[texts + record.offset : texts + record.offset + record.length]
    return text.decode("mac-roman" if record.platform == _MACINTOSH else "utf-16-be")


def _records(table: bytes) -> Iterator[_Record]:
    (count,) = struct.unpack_from(">2xH", table)
    for index in range(count):
        yield _Record(*struct.unpack_from(">6H", table, 6 + 12 * index))


def _rank(record: _Record) -> tuple[bool, bool, _Record]:
    return (record.platform != _WINDOWS, record.language != _AMERICAN_ENGLISH, record)
