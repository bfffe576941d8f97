"""A small document and its setting, for tests that look at one part of the layout."""

from __future__ import annotations

import pytest

from docgen.decree.kinds import load_kind
from docgen.decree.reader import load_decree, load_typesetting
from docgen.diagnostics import Place
from docgen.document.model import (
    Agency,
    Document,
    IssueDate,
    Level,
    Paragraph,
    Phrase,
    Signer,
    Span,
    Typography,
)
from docgen.fonts.faces import load_faces
from docgen.layout.setting import Setting, make_setting


def phrase(text: str) -> Phrase:
    return Phrase(text, Place("thong-bao.yaml", 1, 1))


def paragraph(text: str, level: Level = Level.PLAIN, label: str = "") -> Paragraph:
    return Paragraph(level, label, (Span(text),), Place("thong-bao.yaml", 9, 3))


@pytest.fixture
def setting() -> Setting:
    return make_setting(load_decree(), load_typesetting(), load_faces(), Typography())


@pytest.fixture
def document() -> Document:
    return Document(
        kind=load_kind("thong-bao"),
        agency=Agency(phrase("Ủy ban nhân dân tỉnh Nghệ An"), code="UBND"),
        number="05",
        notation="TB-UBND",
        place=phrase("Nghệ An"),
        date=IssueDate(2026, 2, 5),
        title=phrase("Thông báo"),
        subject=phrase("Kết luận của Chủ tịch Ủy ban nhân dân tỉnh"),
        body=(paragraph("Ủy ban nhân dân tỉnh thông báo như sau./."),),
        archive=phrase("VT"),
        signers=(Signer(phrase("Lê Văn Minh"), (), phrase("Chủ tịch")),),
        file="thong-bao.yaml",
    )
