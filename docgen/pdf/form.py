"""Turns the fields of laid-out pages into a PDF's form: widgets, their looks and their tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docgen.decree.model import Align
from docgen.fonts.encoding import BASE
from docgen.layout.pages import Field, Lock, Page, SignatureField, Tag, TextField
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


@dataclass(frozen=True, slots=True)
class Widget:
    """A field on the page of an index, and the reference to its widget."""

    field: Field
    page: int
    reference: str

    @property
    def tag(self) -> Tag:
        """The field's part in the document's structure."""
        assert self.field.origin.tag is not None, "every field is tagged"
        return self.field.origin.tag


class Form:
    """The form of one document: the widgets of its fields, in reading order."""

    def __init__(self, objects: Objects, pages: Sequence[Page], fonts: Fonts) -> None:
        self._objects = objects
        self._pages = pages
        self._fonts = fonts
        self.widgets = [
            Widget(element, index, objects.reserve())
            for index, page in enumerate(pages)
            for element in page.elements
            if isinstance(element, TextField | SignatureField)
        ]
        self._names = {
            widget.reference: self._font(widget.field)
            for widget in self.widgets
            if isinstance(widget.field, TextField)
        }

    def annotations(self, page: int) -> str:
        """Return the array of a page's widgets as PDF source; empty where it has none."""
        own = [widget.reference for widget in self.widgets if widget.page == page]
        return f"[{' '.join(own)}]" if own else ""

    def embed(self, kids: Sequence[str], resources: str) -> Any:
        """Add the widgets and return the form; nothing for a document without fields.

        `kids` are the references to the pages, `resources` that to their fonts.
        """
        if not self.widgets:
            return None
        for number, widget in enumerate(self.widgets, len(kids)):
            keys = dict(self._keys(widget, kids, resources))
            self._objects.fill(widget.reference, dictionary_of({**keys, "StructParent": number}))
        references = array_of(widget.reference for widget in self.widgets)
        return dictionary_of({"Fields": references, "DR": resources, "DA": text_string("0 g")})

    def _font(self, field: TextField) -> str:
        """Return the name of the field's font, which is made to hold what may be filled in."""
        self._fonts.show(field.face, FIGURES + (LETTERS if field.letters else ""))
        return self._fonts.name(field.face, BASE)

    def _keys(
        self, widget: Widget, kids: Sequence[str], resources: str
    ) -> Iterator[tuple[str, Any]]:
        field = widget.field
        bottom = self._pages[widget.page].height - field.y - field.height
        sides = decimals(field.x, bottom, field.x + field.width, bottom + field.height)
        yield from {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "T": text_string(field.name),
            "TU": text_string(field.title),
            "Rect": f"[{sides}]",
            "P": kids[widget.page],
        }.items()
        look = {"BBox": f"[0 0 {decimals(field.width, field.height)}]", "Resources": resources}
        if isinstance(field, TextField):
            name = self._names[widget.reference]
            yield from {
                "FT": "/Tx",
                "F": _PRINT,
                "DA": text_string(f"/{name} {decimal(field.size)} Tf 0 g"),
                "Q": _QUADDING[field.align],
                "MaxLen": field.longest,
                "AP": self._look(look, b"/Tx BMC EMC"),
            }.items()
            return
        yield from {"FT": "/Sig", "F": _PRINT | _LOCKED, "AP": self._look(look, b"")}.items()
        if field.lock is Lock.EVERYTHING:
            yield "Lock", _EVERYTHING
        elif field.lock is Lock.TEXTS and self._names:
            yield "Lock", f"<< /Type /SigFieldLock /Action /Include /Fields [{self._texts()}] >>"

    def _texts(self) -> str:
        fields = (widget.field for widget in self.widgets)
        return " ".join(text_string(it.name) for it in fields if isinstance(it, TextField))

    def _look(self, keys: dict[str, str], content: bytes) -> str:
        """Add the appearance of an empty field and return the dictionary that names it."""
        form = {"Type": "/XObject", "Subtype": "/Form", **keys}
        return f"<< /N {self._objects.add(Stream(content, form))} >>"
