"""Turns numbered objects' source into a PDF file: streams as they are, the rest packed together.

Object streams and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8) make the hundreds of small
objects of a structure tree a third of their size.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import PDFFile

from docgen.pdf.compression import compressed, compressed_once

VERSION = (1, 7)
_LARGEST_PACK = 200  # objects: a reader that wants one unpacks all of its pack

# What a cross-reference tells: the sort of an object's place, an offset or a pack's number, and the
# object's index in its pack.
_ROW = struct.Struct(">BIH")
_FREE, _PLAIN, _PACKED = 0, 1, 2

Object = tuple[bool, bytes]
"""Whether an object stands in the file by itself, and its source."""


def file_of(objects: Iterable[Object], count: int, *, catalog: str, info: str) -> bytes:
    """Return the file of so many objects, numbered from 1; its identifier is made of them alone.

    Plain ones stand in the file as they are (every stream must), the others are packed as they
    come. `catalog` and `info` are references.
    """
    file = PDFFile(VERSION)
    rows = [_ROW.pack(_FREE, 0, 0xFFFF)]
    first_pack = count + 1
    packs: list[bytes] = []
    numbers: list[int] = []
    sources: list[bytes] = []
    for number, (is_plain, source) in enumerate(objects, start=1):
        if is_plain:
            rows.append(_ROW.pack(_PLAIN, file.add(_indirect(number, source)), 0))
            continue
        rows.append(_ROW.pack(_PACKED, first_pack + len(packs), len(sources)))
        numbers.append(number)
        sources.append(source)
        if len(sources) == _LARGEST_PACK:
            packs.append(_object_stream(numbers, sources))
            numbers, sources = [], []
    if sources:
        packs.append(_object_stream(numbers, sources))
    for number, stream in enumerate(packs, start=first_pack):
        rows.append(_ROW.pack(_PLAIN, file.add(_indirect(number, stream)), 0))
    return _finished(file, rows, f"/Root {catalog} /Info {info}")


def _finished(file: PDFFile, rows: list[bytes], keys: str) -> bytes:
    """Return a file with its cross-references, which are the last of its objects."""
    digest = _digest(file)
    number = len(rows)
    rows.append(_ROW.pack(_PLAIN, file.offset, 0))
    keys = f"/Type /XRef /Size {len(rows)} /W [1 4 2] {keys} /ID [<{digest}> <{digest}>]"
    start = file.add(_indirect(number, _stream(keys, compressed(b"".join(rows)))))
    file.add(f"startxref\n{start}\n%%EOF\n")
    written: bytes = file.format(None)
    return written


def _indirect(number: int, source: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, source)


def _object_stream(numbers: Sequence[int], sources: Sequence[bytes]) -> bytes:
    """Return a stream of objects: their numbers and offsets, and then their sources."""
    offsets = accumulate([len(source) + 1 for source in sources], initial=0)
    pairs = [f"{number} {offset}" for number, offset in zip(numbers, offsets, strict=False)]
    head = " ".join(pairs).encode("ascii")
    # Letters of one shape pack the same objects.
    data = compressed_once(b"\n".join([head, *sources]))
    return _stream(f"/Type /ObjStm /N {len(numbers)} /First {len(head) + 1}", data)


def _stream(keys: str, data: bytes) -> bytes:
    dictionary = f"<< {keys} /Filter /FlateDecode /Length {len(data)} >>".encode("ascii")
    return b"%b\nstream\n%b\r\nendstream" % (dictionary, data)


def _digest(file: PDFFile) -> str:
    """Return the file identifier, made of the content alone: the same content keeps it."""
    digest = hashlib.sha256()
    for part in file.strings:
        digest.update(part)
    return digest.hexdigest()[:32]
