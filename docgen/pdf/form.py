"""Turns the fields of laid-out pages into a PDF's form: widgets, their looks and their tags."""

from __future__ import annotations

from typing import Any

from docgen.decree.model import Align
from docgen.fonts.encoding import BASE
from docgen.layout.pages import Field, Lock, Page, SignatureField, TextField
from docgen.pdf.annotations import Annotation, Annotations
from docgen.pdf.fonts import Fonts
from docgen.pdf.numbers import decimal, decimals
from docgen.pdf.objects import Objects, Stream, array_of, dictionary_of, text_string

FIGURES = "0123456789"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZĐđ/-. "
"""What a text field's font holds: its figures, and the letters too of one that takes letters."""

_PRINT, _LOCKED = 1 << 2, 1 << 7
_QUADDING = {Align.LEFT: 0, Align.CENTER: 1, Align.RIGHT: 2}
# Nothing may be filled in or signed after this field (ISO 32000-2, 12.7.5.5).
_EVERYTHING = "<< /Type /SigFieldLock /Action /All /P 1 >>"


class Form:
    """The form of one document: its fields, in reading order.

    `resources` is the reference to the fonts that their looks will use.
    """

    def __init__(
        self, objects: Objects, annotations: Annotations, fonts: Fonts, resources: str
    ) -> None:
        self._objects = objects
        self._annotations = annotations
        self._fonts = fonts
        self._resources = resources
        self._fields: list[str] = []
        self._texts: list[str] = []

    def add(self, field: Field, page_index: int, page: Page) -> Annotation:
        """Take a field and return its widget."""
        bottom = page.height - field.y - field.height
        sides = decimals(field.x, bottom, field.x + field.width, bottom + field.height)
        own = self._text(field) if isinstance(field, TextField) else self._signature(field)
        widget = self._annotations.add(
            page_index,
            f"/Subtype /Widget /T {text_string(field.name)} /TU {text_string(field.title)} "
            f"/Rect [{sides}] {own}",
        )
        self._fields.append(widget.reference)
        return widget

    def embed(self) -> Any:
        """Return the form; nothing for a document without fields."""
        if not self._fields:
            return None
        fields = array_of(self._fields)
        return dictionary_of({"Fields": fields, "DR": self._resources, "DA": text_string("0 g")})

    def _text(self, field: TextField) -> str:
        note_text(self._fonts, field)
        font = f"/{self._fonts.name(field.face, BASE)} {decimal(field.size)} Tf 0 g"
        self._texts.append(text_string(field.name))
        return (
            f"/FT /Tx /F {_PRINT} /DA {text_string(font)} /Q {_QUADDING[field.align]} "
            f"/MaxLen {field.longest} {self._look(field, b'/Tx BMC EMC')}"
        )

    def _signature(self, field: SignatureField) -> str:
        return f"/FT /Sig /F {_PRINT | _LOCKED} {self._look(field, b'')}{self._lock(field.lock)}"

    def _lock(self, lock: Lock) -> str:
        """Return what the signature locks; the blanks of a document come before its signatures."""
        if lock is Lock.EVERYTHING:
            return f" /Lock {_EVERYTHING}"
        if lock is Lock.TEXTS and self._texts:
            fields = " ".join(self._texts)
            return f" /Lock << /Type /SigFieldLock /Action /Include /Fields [{fields}] >>"
        return ""

    def _look(self, field: Field, content: bytes) -> str:
        """Add the appearance of an empty field and return the entry that names it."""
        keys = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": f"[0 0 {decimals(field.width, field.height)}]",
            "Resources": self._resources,
        }
        return f"/AP << /N {self._objects.add(Stream(content, keys))} >>"


def note_text(fonts: Fonts, field: TextField) -> None:
    """Have a text field's font hold what may be filled in."""
    fonts.show(field.face, FIGURES + (LETTERS if field.letters else ""))
    fonts.name(field.face, BASE)
