"""The particulars of a copy, and copies made of originals with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from docgen.copying.copy import electronic_copy, paper_copy
from docgen.copying.figures import ELECTRONIC_FORM, load_copies
from docgen.copying.original import read_original
from docgen.diagnostics import Place
from docgen.document.model import Agency, Document, IssueDate, Phrase, Recipient, Signer
from docgen.vietnam_time import VIETNAM

MOMENT = datetime(2026, 2, 5, 14, 30, 5, tzinfo=VIETNAM)

Copier = Callable[..., bytes]


def phrase(text: str) -> Phrase:
    return Phrase(text, Place("ban-sao.yaml", 1, 1))


@pytest.fixture
def particulars() -> Document:
    return Document(
        kind=load_copies().forms["sao-y"],
        agency=Agency(phrase("Bộ Nội vụ"), code="BNV"),
        number="05",
        notation="SY-BNV",
        place=phrase("Hà Nội"),
        date=IssueDate(2026, 2, 5),
        title=phrase("Sao y"),
        body=(),
        file="ban-sao.yaml",
        recipients=(Recipient((phrase("Các vụ thuộc Bộ"),)),),
        archive=phrase("VT"),
        signers=(Signer(phrase("Nguyễn Văn A"), (phrase("TL. Bộ trưởng"),)),),
    )


@pytest.fixture
def on_paper(particulars: Document) -> Copier:
    """Return the paper copy of a PDF, of all its pages or of those with the indices given."""

    def make(data: bytes, *kept: int, document: Document = particulars) -> bytes:
        original = read_original(data, "goc.pdf", 0.5)
        return paper_copy(original, kept or range(len(original.pages)), document)

    return make


@pytest.fixture
def electronic(particulars: Document) -> Copier:
    """Return the electronic copy of a PDF."""
    kind = replace(particulars.kind, form=ELECTRONIC_FORM)

    def make(data: bytes, document: Document = particulars) -> bytes:
        original = read_original(data, "goc.pdf", 0.5)
        kept = range(len(original.pages))
        return electronic_copy(original, kept, replace(document, kind=kind), MOMENT)

    return make
