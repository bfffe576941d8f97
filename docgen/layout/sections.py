"""Document → sections: the document itself, what is issued with it, its appendices, in order."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.kinds import load_form
from docgen.decree.model import Form
from docgen.document.model import Block, Document, Orientation
from docgen.document.numbering import roman
from docgen.immutable import immutable
from docgen.layout.fields import Fields, fields

_APPENDIX, _ATTACHED = "phu-luc", "van-ban-kem-theo"


@immutable
class Section:
    """A part of the document with a head and page numbers of its own (III.1.đ)."""

    form: Form
    fields: Fields
    body: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT


def sections(document: Document) -> Iterator[Section]:
    """Yield the main section, then the attachment (mẫu 1.3), then the appendices (mẫu 2.1, 2.2)."""
    own = fields(document)
    yield Section(load_form(document.kind.form), own, document.body)
    attached = document.attachment
    if attached is not None:
        values = {**own, "title": attached.kind.name, "subject": attached.subject}
        yield Section(load_form(_ATTACHED), values, attached.body)
    are_several = len(document.appendices) > 1
    for number, appendix in enumerate(document.appendices, 1):
        numeral = roman(number) if are_several else ""
        values = {**own, "appendix": numeral, "subject": appendix.title}
        yield Section(load_form(_APPENDIX), values, appendix.body, appendix.orientation)
