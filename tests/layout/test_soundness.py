"""What would print as a box, or off the page, is an error."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.diagnostics import DocumentProblems
from docgen.document.model import Agency, Document
from docgen.layout.typesetting import typeset
from tests.layout.conftest import paragraph, phrase


def codes(document: Document) -> list[str]:
    with pytest.raises(DocumentProblems) as raised:
        typeset(document)
    return [problem.code for problem in raised.value.diagnostics]


def test_a_letter_that_the_font_lacks_is_an_error_with_its_line(document: Document) -> None:
    with pytest.raises(DocumentProblems) as raised:
        typeset(replace(document, body=(paragraph("Một chữ 漢 lạ."),)))
    (problem,) = raised.value.diagnostics
    assert problem.code == "missing-glyph"
    assert problem.place is not None
    assert problem.place.line == 9


def test_a_name_higher_than_a_page_is_an_error(document: Document) -> None:
    agency = Agency(phrase("Ban Quản lý dự án đầu tư xây dựng " * 60))
    assert "too-high" in codes(replace(document, agency=agency))


def test_a_mark_that_would_run_off_the_top_of_the_paper_is_an_error(document: Document) -> None:
    text = phrase("Chỉ lưu hành trong nội bộ các cơ quan, đơn vị trực thuộc " * 3)
    with pytest.raises(DocumentProblems) as raised:
        typeset(replace(document, circulation=text))
    (problem,) = raised.value.diagnostics
    assert problem.code == "too-high"
    assert str(problem.message) == "this does not fit on a page: phạm vi lưu hành (ô 11)"
