"""Marked content: neighbours on a page that belong together, between operators that say to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from docgen.layout.pages import Element, Run, SignatureField, Tag, TextField
from docgen.pdf.compression import compressed
from docgen.pdf.objects import Stream

ARTIFACT = "/Artifact BMC"
"""What opens marked content that is no part of the text but of the page."""

Mark = tuple[str, int, int]
"""A piece of marked content: what opens it, and its elements, from one index to before another."""

Mould = tuple[Mark, ...]
"""All the marked content of a page, whatever draws its elements."""

Stretch = tuple[Tag | None, str, int, int]
"""Neighbours on a page that share a tag, if any, and a link ("" is none), by index likewise."""


def stretches(elements: Iterable[Element]) -> Iterator[Stretch]:
    """Yield a page's elements as stretches."""
    shared = [
        (element.origin.tag, element.link if isinstance(element, Run) else "")
        for element in elements
    ]
    stop = 0
    for (tag, link), group in groupby(shared):
        start, stop = stop, stop + len([*group])
        yield tag, link, start, stop


def is_drawn(element: Element) -> bool:
    """Tell whether an element has operators: room has none, and a field shows itself."""
    if isinstance(element, Run):
        return bool(element.text)
    return not isinstance(element, TextField | SignatureField)


def content_stream(mould: Mould, content: Sequence[str]) -> Stream:
    """Return a page's content stream, given what draws each of its elements."""
    operators: list[str] = []
    for opening, start, stop in mould:
        operators += (opening, *content[start:stop], "EMC")
    # Made of bytes: reportlab would encode str as UTF-8 and spoil every 8-bit letter.
    data = "\n".join(filter(None, operators)).encode("latin-1")
    return Stream(compressed(data), {"Filter": "/FlateDecode"})
