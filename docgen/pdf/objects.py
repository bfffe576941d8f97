"""Turns objects of reportlab's PDF model into the bytes of a file, numbered as they come."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

VERSION = (1, 7)


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A stream: data, encoded already, and the keys of its dictionary besides Length."""

    def __init__(self, data: bytes, keys: Mapping[str, Any]) -> None:
        self.data = data
        self.keys = keys

    def format(self, objects: Objects) -> bytes:
        """Return the stream as it stands in the file."""
        dictionary: bytes = dictionary_of({**self.keys, "Length": len(self.data)}).format(objects)
        # PDF/A wants an end of line before endstream. Two characters, because after a lone line
        # feed data that happens to end in a carriage return reads as one byte short.
        return b"%b\nstream\n%b\r\nendstream\n" % (dictionary, self.data)


class Objects:
    """The indirect objects of one PDF file.

    It is what reportlab's objects know as their document: they ask it for `encrypt`,
    `idToObjectNumberAndVersion` and `idToOffset`. PDFDocument itself reads the clock's variables
    and keeps to itself the catalog's keys that it does not know.
    """

    encrypt = pdfdoc.NoEncryption()

    def __init__(self) -> None:
        self._objects: list[Any] = []
        self.idToObjectNumberAndVersion: dict[int, tuple[int, int]] = {}
        self.idToOffset: dict[int, int] = {}

    def add(self, thing: Any) -> Any:
        """Take an object into the file and return the reference that others name it by.

        A dictionary may still take keys until the file is written.
        """
        self._objects.append(thing)
        number = len(self._objects)
        self.idToObjectNumberAndVersion[number] = (number, 0)
        return pdfdoc.PDFObjectReference(number)

    def to_bytes(self, *, catalog: Any, info: Any) -> bytes:
        """Return the file, given the references to its catalog and its information dictionary."""
        file = pdfdoc.PDFFile(VERSION)
        for number, thing in enumerate(self._objects, start=1):
            indirect = pdfdoc.PDFIndirectObject(number, thing)
            self.idToOffset[number] = file.add(indirect.format(self))
        identifier = f"<{_digest(file.format(self))}>"
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, list(self.idToOffset))
        start = file.add(table.format(self))
        size = len(self._objects) + 1
        trailer = pdfdoc.PDFTrailer(
            start, Size=size, Root=catalog, Info=info, ID=f"[{identifier} {identifier}]"
        )
        file.add(trailer.format(self))
        written: bytes = file.format(self)
        return written


def dictionary_of(keys: Mapping[str, Any]) -> Any:
    """Return a PDF dictionary; values are numbers, PDF objects, or PDF source as str or bytes."""
    return pdfdoc.PDFDictionary(dict(keys))


def array_of(values: Iterable[Any]) -> Any:
    """Return a PDF array of such values."""
    return pdfdoc.PDFArray(values)


def _digest(data: bytes) -> str:
    """Return the file identifier, made of the content alone: the same content keeps it."""
    return hashlib.sha256(data).hexdigest()[:32]
