"""What a structure element says besides its text, by its type (ISO 32000-1, 14.8.5)."""

from __future__ import annotations

from docgen.layout.pages import Image, Page, Tag
from docgen.pdf.numbers import decimals

_HEADER = "/O /Table /Scope /Column"


def attributes_of(tag: Tag) -> str:
    """Return what a tag's element says: what a header heads, how a list's labels count."""
    if tag.role == "TH":
        columns, rows = tag.spans
        spans = f" /ColSpan {columns}" if columns > 1 else ""
        return f"{_HEADER}{spans} /RowSpan {rows}" if rows > 1 else _HEADER + spans
    return f"/O /List /ListNumbering /{tag.numbering}" if tag.numbering else ""


def place_of(image: Image, page: Page) -> str:
    """Return where a picture's element stands on its page: in the way of the text, in its box."""
    bottom = page.height - image.y - image.height
    box = decimals(image.x, bottom, image.x + image.width, bottom + image.height)
    return f"/O /Layout /Placement /Block /BBox [{box}]"
