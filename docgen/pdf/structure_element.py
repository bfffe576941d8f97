"""One element of the structure tree: what it is, what it is part of, what it is made of."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from docgen.pdf.objects import Objects, text_string

HEADING = "H"
"""The role of a tag whose level is known from those around it alone."""


class StructureElement(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object that takes its kids in reading order, and does not keep the file's objects alive.

    Kids are other elements, a page's marked content by its number (MCID), and annotations; pages,
    like all objects, go by their references. `alt` says what a figure shows or a field is for,
    `attributes` are those of its type as PDF source.
    """

    def __init__(self, objects: Objects, role: str, parent: str, alt: str = "") -> None:
        self.reference = objects.add(self)
        self.role = role
        self._parent = parent
        self._alt = alt
        self.attributes = ""
        self._page = ""  # that of the first marked content, whose numbers need not name it
        self._kids: list[str] = []
        self._asides: list[str] = []

    def grow(self, objects: Objects, role: str, alt: str = "") -> StructureElement:
        """Add an element to the file and return it; it is the last of the kids so far."""
        kid = StructureElement(objects, role, self.reference, alt)
        self._kids.append(kid.reference)
        return kid

    def put_aside(self, objects: Objects, role: str, alt: str = "") -> StructureElement:
        """Add an element to the file and return it; it comes after all other kids."""
        kid = StructureElement(objects, role, self.reference, alt)
        self._asides.append(kid.reference)
        return kid

    def take_content(self, page: str, number: int) -> None:
        """Take marked content of a page."""
        self._page = self._page or page
        own = str(number) if page == self._page else f"<< /Type /MCR /Pg {page} /MCID {number} >>"
        self._kids.append(own)

    def take_annotation(self, page: str, reference: str) -> None:
        """Take an annotation of a page."""
        self._kids.append(f"<< /Type /OBJR /Pg {page} /Obj {reference} >>")

    def ends_with(self, element: StructureElement) -> bool:
        """Tell whether another element is the last of the kids."""
        return self._kids[-1] == element.reference

    def format(self, document: Any) -> bytes:
        """Return the element as it stands in the file."""
        kids = " ".join(self._kids + self._asides)
        if self.role != "Form":  # whoever fills in a field looks for it there, not in an array
            kids = f"[{kids}]"
        page = f" /Pg {self._page}" if self._page else ""
        alt = f" /Alt {text_string(self._alt)}" if self._alt else ""
        own = f" /A << {self.attributes} >>" if self.attributes else ""
        source = f"<< /S /{self.role} /P {self._parent}{page} /K {kids}{alt}{own} >>"
        return source.encode("ascii")
