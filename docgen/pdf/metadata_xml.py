"""A document's metadata → metadata.xml, which records systems take in (Phụ lục VI, Phần II, I)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.decree.metadata import load_metadata_scheme
from docgen.document.metadata import Datum
from docgen.pdf.escaping import escape

FILE_NAME = "metadata.xml"
_ROOT = "OutgoingDocument"


def to_xml(data: Iterable[Datum]) -> str:
    """Return the fields as elements of their own names; a structure stands once for each."""
    elements = "".join(_elements(data, "\n  "))
    namespace = load_metadata_scheme().namespace
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}\n<{_ROOT} xmlns="{namespace}">{elements}\n</{_ROOT}>\n'


def _elements(data: Iterable[Datum], margin: str) -> Iterator[str]:
    for datum in data:
        if isinstance(datum.value, str):
            yield f"{margin}<{datum.name}>{escape(datum.value)}</{datum.name}>"
            continue
        for members in datum.value:
            inner = "".join(_elements(members, f"{margin}  "))
            yield f"{margin}<{datum.name}>{inner}{margin}</{datum.name}>"
