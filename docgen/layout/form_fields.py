"""Turns the rooms in a component's lines into fields that are filled in in the finished file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.decree.model import TextFieldSetup
from docgen.fonts.faces import Faces
from docgen.immutable import replace
from docgen.layout.pages import Element, Page, Run, SignatureField, Tag, TextField
from docgen.layout.strips import Strip
from docgen.layout.text.styles import TextStyle


def with_text_fields(
    strip: Strip, faces: Faces, blanks: Sequence[tuple[str, TextFieldSetup | None]]
) -> Strip:
    """Return a component with a field in each room; `blanks` are their names in order.

    A room without a setup stays open: nothing is filled in there in the finished file.
    """
    return strip._replace(elements=tuple(_filled(strip.elements, faces, blanks)))


def without_fields(page: Page) -> Page:
    """Return a page without its fields, for what nobody fills in or signs."""
    elements = page.elements
    kept = tuple(it for it in elements if not isinstance(it, TextField | SignatureField))
    return page if len(kept) == len(elements) else replace(page, elements=kept)


def _filled(
    elements: Sequence[Element], faces: Faces, blanks: Sequence[tuple[str, TextFieldSetup | None]]
) -> Iterator[Element]:
    rooms = iter(blanks)
    for element in elements:
        if not isinstance(element, Run) or element.text:
            yield element
            continue
        name, setup = next(rooms)
        if setup is not None:
            yield _field(element, faces, name, setup)


def _field(room: Run, faces: Faces, name: str, setup: TextFieldSetup) -> TextField:
    """Return a field as high as the line of a run in its place."""
    style = TextStyle(faces.face(room.face), room.size)
    tag = Tag("Form", room.origin.tag, alt=setup.title)
    return TextField(
        room.x,
        room.baseline - style.ascent,
        room.width,
        style.ascent + style.descent,
        name,
        setup.title,
        room.baseline,
        room.face,
        room.size,
        setup.align,
        setup.longest,
        setup.letters,
        replace(room.origin, tag=tag),
    )
