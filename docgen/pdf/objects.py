"""The few PDF objects that reportlab's own do not serve: streams, pages and the document."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from hashlib import md5
from typing import Any

from reportlab.pdfbase import pdfdoc

PDF_VERSION = (1, 7)
_BASIC_FONTS = "BasicFonts"


def number(value: float) -> str:
    """Return a coordinate or a size as PDF writes it, to a hundredth of a point."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def name(text: str) -> pdfdoc.PDFName:
    """Return a name object."""
    return pdfdoc.PDFName(text)


def text_string(text: str) -> pdfdoc.PDFString:
    """Return a text string, in UTF-16 where it must be."""
    return pdfdoc.PDFString(text)


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]
    """A compressed stream whose data ends with an end of line of its own (PDF/A, 6.1.7.1).

    reportlab's streams have none; CRLF, since a lone LF after data that ends in CR would read as
    part of one end of line.
    """

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: Mapping[str, Any], *, packed: bool = False) -> None:
        self._data = data if packed else zlib.compress(data)
        filters = {} if packed else {"Filter": name("FlateDecode")}
        self._entries = {**entries, **filters, "Length": len(self._data)}

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the object as it stands in the file."""
        head = pdfdoc.PDFDictionary(self._entries).format(document)
        return head + b"\nstream\r\n" + self._data + b"\r\nendstream\n"


class Page(pdfdoc.PDFPage):  # type: ignore[misc]
    """A page that has what it is given and nothing more; reportlab's own drops unknown keys."""

    __NoDefault__ = ("Parent", "MediaBox", "Resources", "Contents", "StructParents", "Tabs")
    __Refs__ = ("Contents", "Parent")
    Override_default_compilation = 1


class Information(pdfdoc.PDFDictionary):  # type: ignore[misc]
    """The document information: only what is known, so no dates that nobody gave."""

    def digest(self, signature: object) -> None:
        """Add nothing to reportlab's identifier, which is not used."""


class Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """A PDF file in the making, its identifier made from what is in it and from nothing else."""

    def __init__(self, language: str) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=PDF_VERSION, lang=language)
        self.catalog = self.Catalog
        self.info = Information()
        self._content = md5(usedforsecurity=False)

    @property
    def fonts(self) -> pdfdoc.PDFObjectReference:
        """The font dictionary that all pages share."""
        return pdfdoc.PDFObjectReference(_BASIC_FONTS)

    def add_font(self, resource: str, font: pdfdoc.PDFObject) -> None:
        """Put a font into the dictionary that all pages share."""
        self.idToObject[_BASIC_FONTS].dict[resource] = self.Reference(font)

    def add_page(self, page: Page, content: bytes) -> None:
        """Append a page with its content."""
        self._content.update(content)
        page.Parent = self.Reference(self.Pages)
        page.Contents = Stream(content, {})
        self.addPage(page)

    def ID(self) -> bytes:  # noqa: N802  (reportlab's name)
        """Return the file's identifier."""
        digest = self._content.hexdigest().encode("ascii")
        return b"[<" + digest + b"><" + digest + b">]"
