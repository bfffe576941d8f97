"""Turns objects of reportlab's PDF model into the numbered objects of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from docgen.pdf.file import LARGEST_PACK, FileBody, Numbered
from docgen.pdf.numbers import decimal

_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r"})


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A stream: data, encoded already, and the keys of its dictionary besides Length.

    One that many files share, such as a font's, is formatted once.
    """

    def __init__(self, data: bytes, keys: Mapping[str, Any]) -> None:
        self.data = data
        self.keys = keys
        self._source: bytes | None = None

    def format(self, document: Any) -> bytes:
        """Return the stream as it stands in the file."""
        if self._source is None:
            self._source = self._formatted()
        return self._source

    def _formatted(self) -> bytes:
        dictionary = _entries({**self.keys, "Length": len(self.data)})
        # PDF/A wants an end of line before endstream. Two characters, because after a lone line
        # feed data that happens to end in a carriage return reads as one byte short.
        return b"%b\nstream\n%b\r\nendstream" % (dictionary, self.data)


class _Dictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]
    """A dictionary formatted in its keys' order, in a tenth of the time of reportlab's own way."""

    def format(self, document: Any) -> bytes:
        return _entries(self.dict)


class _Array(pdfdoc.PDFArray):  # type: ignore[misc]
    """An array, formatted likewise."""

    def format(self, document: Any) -> bytes:
        return b"[%b]" % b" ".join(map(_source, self.sequence))


class Objects:
    """The indirect objects of one PDF file, numbered as they come.

    A reference is PDF source (`12 0 R`), and so may any object be: what a file has by the hundred
    is written as source.
    """

    def __init__(self) -> None:
        self._count = 0
        self._unwritten: dict[int, Any] = {}
        self._file = FileBody()

    def copy(self) -> Objects:
        """Return another file that begins with these objects, written already."""
        other = Objects()
        other._count = self._count
        other._unwritten = dict(self._unwritten)
        other._file = self._file.copy()
        return other

    def add(self, thing: Any) -> str:
        """Take an object into the file and return the reference that others name it by."""
        self._count += 1
        self._unwritten[self._count] = thing
        return f"{self._count} 0 R"

    def reserve(self) -> str:
        """Return the reference to an object that will be filled in later."""
        self._count += 1
        return f"{self._count} 0 R"

    def fill(self, reference: str, thing: Any) -> None:
        """Give a reserved reference its object."""
        self._unwritten[_number(reference)] = thing

    def write(self) -> None:
        """Write the objects that are there into the file: what they say is final.

        Each is let go as it is written: those of a long document's structure are not small.
        """
        unwritten, self._unwritten = self._unwritten, {}
        pack: list[Numbered] = []
        for number in list(unwritten):
            thing = unwritten.pop(number)
            if isinstance(thing, Stream):
                self._file.add(number, _source(thing))
                continue
            pack.append((number, _source(thing)))
            if len(pack) == LARGEST_PACK:
                self._pack(pack)
                pack = []
        if pack:
            self._pack(pack)

    def _pack(self, objects: Sequence[Numbered]) -> None:
        self._count += 1
        self._file.add_packed(self._count, objects)

    def to_bytes(self, *, catalog: str, info: str) -> bytes:
        """Return the file, given the references to its catalog and its information dictionary."""
        number = _number(info)
        self._file.add(number, _source(self._unwritten.pop(number)))
        self.write()
        return self._file.to_bytes(self._count + 1, f"/Root {catalog} /Info {info}")


def _number(reference: str) -> int:
    return int(reference.partition(" ")[0])


def dictionary_of(keys: Mapping[str, Any]) -> Any:
    """Return a PDF dictionary; values are numbers, PDF objects, or PDF source."""
    return _Dictionary(dict(keys))


def array_of(values: Iterable[Any]) -> Any:
    """Return a PDF array of such values."""
    return _Array(values)


def _entries(keys: Mapping[str, Any]) -> bytes:
    """Return a dictionary as it stands in the file."""
    pairs = [b"/%b %b" % (key.encode("ascii"), _source(value)) for key, value in keys.items()]
    return b"<< %b >>" % b" ".join(pairs)


def _source(thing: Any) -> bytes:
    """Return a PDF object, number or PDF source as it stands in the file."""
    if isinstance(thing, str):
        return thing.encode("ascii")
    if isinstance(thing, bytes):
        return thing
    if isinstance(thing, pdfdoc.PDFObject):
        source: bytes = thing.format(None)
        return source
    return decimal(thing).encode("ascii")


def text_string(text: str) -> str:
    """Return a text as PDF source: plain where ASCII will do, else UTF-16 in hexadecimal."""
    if text.isascii():
        return f"({text.translate(_ESCAPES)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
