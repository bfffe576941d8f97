"""Turns numbered objects' source into a PDF file: streams as they are, the rest packed together.

Object streams and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8) make the hundreds of small
objects of a structure tree a third of their size.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import PDFFile

from docgen.pdf.compression import compressed, compressed_once

VERSION = (1, 7)
_HEADER: bytes = PDFFile(VERSION).format(None)
LARGEST_PACK = 200
"""The most objects of a pack: a reader that wants one unpacks all of them."""

# What a cross-reference tells: the sort of an object's place, an offset or a pack's number, and the
# object's index in its pack.
_ROW = struct.Struct(">BIH")
_FREE, _PLAIN, _PACKED = 0, 1, 2

Numbered = tuple[int, bytes]
"""An object's number, and its source."""


class FileBody:
    """The objects of a file as they stand in it, and the places that its cross-references tell."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._offset = len(_HEADER)
        self._digest = hashlib.sha256(_HEADER)
        self._rows = {0: _ROW.pack(_FREE, 0, 0xFFFF)}

    def copy(self) -> FileBody:
        """Return another file that begins with the same objects."""
        self._parts = [b"".join(self._parts)]
        other = FileBody()
        other._parts = list(self._parts)
        other._offset = self._offset
        other._digest = self._digest.copy()
        other._rows = dict(self._rows)
        return other

    def add(self, number: int, source: bytes) -> None:
        """Add an object that stands in the file by itself, as every stream must."""
        self._rows[number] = _ROW.pack(_PLAIN, self._offset, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, source))

    def add_packed(self, number: int, objects: Sequence[Numbered]) -> None:
        """Add objects that need not stand by themselves, as a pack of that number."""
        for index, (packed, _) in enumerate(objects):
            self._rows[packed] = _ROW.pack(_PACKED, number, index)
        self.add(number, _object_stream(objects))

    def to_bytes(self, number: int, keys: str) -> bytes:
        """Return the file; the object of its cross-references is the last one, of that number.

        `keys` are the trailer's, as PDF source. The file's identifier is made of what the file has
        in it alone: the same content keeps it.
        """
        identifier = self._digest.hexdigest()[:32]
        self._rows[number] = _ROW.pack(_PLAIN, self._offset, 0)
        rows = b"".join([self._rows[row] for row in range(number + 1)])
        keys = f"/Size {number + 1} /W [1 4 2] {keys} /ID [<{identifier}> <{identifier}>]"
        start = self._offset
        self.add(number, _stream(f"/Type /XRef {keys}", compressed(rows)))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _write(self, source: bytes) -> None:
        self._parts.append(source)
        self._offset += len(source)
        self._digest.update(source)


def _object_stream(objects: Sequence[Numbered]) -> bytes:
    """Return a stream of objects: their numbers and offsets, and then their sources."""
    offsets = accumulate([len(source) + 1 for _, source in objects], initial=0)
    pairs = [f"{number} {offset}" for (number, _), offset in zip(objects, offsets, strict=False)]
    head = " ".join(pairs).encode("ascii")
    data = compressed_once(b"\n".join([head, *[source for _, source in objects]]))
    return _stream(f"/Type /ObjStm /N {len(objects)} /First {len(head) + 1}", data)


def _stream(keys: str, data: bytes) -> bytes:
    dictionary = f"<< {keys} /Filter /FlateDecode /Length {len(data)} >>".encode("ascii")
    return b"%b\nstream\n%b\r\nendstream" % (dictionary, data)
