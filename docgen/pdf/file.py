"""Turns numbered objects' source into a PDF file: streams as they are, the rest packed together.

Object streams and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8) make the hundreds of small
objects of a structure tree a third of their size.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import starmap

from reportlab.pdfbase.pdfdoc import PDFFile

VERSION = (1, 7)
_LARGEST_PACK = 200  # objects: a reader that wants one unpacks all of its pack

_ROW = struct.Struct(">BIH")

_Entry = tuple[int, int, int]


def file_of(
    plain: Mapping[int, bytes], packed: Mapping[int, bytes], *, catalog: str, info: str
) -> bytes:
    """Return the file of objects' source by number; its identifier is made of them alone.

    `plain` objects stand in the file as they are (every stream must), `packed` ones in object
    streams. `catalog` and `info` are references.
    """
    file = PDFFile(VERSION)
    entries: dict[int, _Entry] = {0: (0, 0, 0xFFFF)}
    for number, source in plain.items():
        entries[number] = (1, file.add(_indirect(number, source)), 0)
    next_number = len(plain) + len(packed) + 1
    for number, pack in enumerate(_packs(tuple(packed.items())), start=next_number):
        entries |= {member: (2, number, index) for index, (member, _) in enumerate(pack)}
        entries[number] = (1, file.add(_indirect(number, _object_stream(pack))), 0)
    digest = _digest(file.format(None))
    number = len(entries)
    entries[number] = (1, file.offset, 0)
    keys = f"/Root {catalog} /Info {info} /ID [<{digest}> <{digest}>]"
    start = file.add(_indirect(number, _cross_references(entries, keys)))
    file.add(f"startxref\n{start}\n%%EOF\n")
    written: bytes = file.format(None)
    return written


def _indirect(number: int, source: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, source)


def _packs(objects: tuple[tuple[int, bytes], ...]) -> Iterator[tuple[tuple[int, bytes], ...]]:
    for start in range(0, len(objects), _LARGEST_PACK):
        yield objects[start : start + _LARGEST_PACK]


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


def _cross_references(entries: Mapping[int, _Entry], keys: str) -> bytes:
    rows = starmap(_ROW.pack, map(entries.__getitem__, range(len(entries))))
    return _stream(f"/Type /XRef /Size {len(entries)} /W [1 4 2] {keys}", b"".join(rows))


def _stream(keys: str, data: bytes) -> bytes:
    compressed = zlib.compress(data)
    dictionary = f"<< {keys} /Filter /FlateDecode /Length {len(compressed)} >>".encode("ascii")
    return b"%b\nstream\n%b\r\nendstream" % (dictionary, compressed)


def _digest(data: bytes) -> str:
    """Return the file identifier, made of the content alone: the same content keeps it."""
    return hashlib.sha256(data).hexdigest()[:32]
