"""An element of a page → the same without a part in a structure, to be drawn over other files."""

from __future__ import annotations

from docgen.layout.pages import Element, Origin, with_origin


def untagged(element: Element) -> Element:
    """Return an element whose structure is nobody's: that of the file below stays as it is."""
    origin = element.origin
    return with_origin(element, Origin(origin.component, origin.box, origin.line))
