"""Turns numbered objects' source into a PDF file: streams as they are, the rest packed together.

Object streams and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8) make the hundreds of small
objects of a structure tree a third of their size.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFFile

VERSION = (1, 7)
_LARGEST_PACK = 200  # objects: a reader that wants one unpacks all of its pack

_ROW = struct.Struct(">BIH")

# What a cross-reference is about: an object in its place, or one in a pack.
_PLAIN, _PACKED = 1, 2
_Entry = tuple[int, int, int]


class Object(NamedTuple):
    """An object's source, and whether it stands in the file by itself."""

    is_plain: bool
    source: bytes


def file_of(objects: Iterable[Object], *, catalog: str, info: str) -> bytes:
    """Return the file of objects, numbered from 1; its identifier is made of them alone.

    Plain ones stand in the file as they are (every stream must), the others are packed as they
    come. `catalog` and `info` are references.
    """
    file = PDFFile(VERSION)
    entries: list[_Entry] = [(0, 0, 0xFFFF)]
    packs: list[bytes] = []
    pack: list[tuple[int, bytes]] = []
    for number, thing in enumerate(objects, start=1):
        if thing.is_plain:
            entries.append((_PLAIN, file.add(_indirect(number, thing.source)), 0))
            continue
        entries.append((_PACKED, len(packs), len(pack)))
        pack.append((number, thing.source))
        if len(pack) == _LARGEST_PACK:
            packs.append(_object_stream(tuple(pack)))
            pack = []
    if pack:
        packs.append(_object_stream(tuple(pack)))
    first = len(entries)
    entries = [_in_file(entry, first) for entry in entries]
    for number, stream in enumerate(packs, start=first):
        entries.append((_PLAIN, file.add(_indirect(number, stream)), 0))
    return _finished(file, entries, f"/Root {catalog} /Info {info}")


def _in_file(entry: _Entry, first: int) -> _Entry:
    """Return an object's entry, its pack named by the number that it has after all objects."""
    kind, place, index = entry
    return (kind, first + place, index) if kind == _PACKED else entry


def _finished(file: PDFFile, entries: list[_Entry], keys: str) -> bytes:
    """Return a file with its cross-references, which are the last of its objects."""
    digest = _digest(file)
    number = len(entries)
    entries.append((_PLAIN, file.offset, 0))
    keys = f"{keys} /ID [<{digest}> <{digest}>]"
    start = file.add(_indirect(number, _cross_references(entries, keys)))
    file.add(f"startxref\n{start}\n%%EOF\n")
    written: bytes = file.format(None)
    return written


def _indirect(number: int, source: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, source)


# Letters of one shape pack the same objects.
@lru_cache(maxsize=16)
def _object_stream(pack: tuple[tuple[int, bytes], ...]) -> bytes:
    """Return a stream of objects: their numbers and offsets, and then their sources."""
    index, offset = [], 0
    for number, source in pack:
        index.append(b"%d %d" % (number, offset))
        offset += len(source) + 1
    head = b" ".join(index) + b"\n"
    data = head + b"\n".join(source for _, source in pack)
    return _stream(f"/Type /ObjStm /N {len(pack)} /First {len(head)}", data)


def _cross_references(entries: Iterable[_Entry], keys: str) -> bytes:
    rows = [_ROW.pack(*entry) for entry in entries]
    return _stream(f"/Type /XRef /Size {len(rows)} /W [1 4 2] {keys}", b"".join(rows))


def _stream(keys: str, data: bytes) -> bytes:
    compressed = zlib.compress(data)
    dictionary = f"<< {keys} /Filter /FlateDecode /Length {len(compressed)} >>".encode("ascii")
    return b"%b\nstream\n%b\r\nendstream" % (dictionary, compressed)


def _digest(file: PDFFile) -> str:
    """Return the file identifier, made of the content alone: the same content keeps it."""
    digest = hashlib.sha256()
    for part in file.strings:
        digest.update(part)
    return digest.hexdigest()[:32]
