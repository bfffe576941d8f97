"""An electronic copy (mẫu 3.2): one line of 10 pt in ô 14, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.model import Agency, Document
from tests.copying.conftest import Copier, phrase
from tests.copying.originals import A4, text_pdf
from tests.measures.reading import CLOSE, MM, read_pages

LINE = "SAO Y; Bộ Nội vụ; 05/02/2026; 14:30:05 +07:00"


def test_line_stands_at_the_top_right_of_the_first_page(electronic: Copier) -> None:
    first, second = read_pages(electronic(text_pdf(400, 300)))
    line = first.line(LINE)
    assert line.right == pytest.approx(A4[0] - 15 * MM, abs=CLOSE)
    assert line.baseline < 10 * MM
    assert (line.size, line.face) == (10, "regular")
    assert all(LINE not in other.text for other in second.lines)


def test_nothing_but_the_line_is_added(electronic: Copier) -> None:
    original = text_pdf(400)
    before = [line.text for line in read_pages(original)[0].lines]
    (page,) = read_pages(electronic(original))
    assert sorted(line.text for line in page.lines) == sorted([*before, LINE])
    assert not page.rules


def test_line_of_a_long_agency_stays_in_the_text_area(
    electronic: Copier, particulars: Document
) -> None:
    name = phrase("Ban Quản lý " + "các dự án đầu tư xây dựng " * 5 + "tỉnh")
    (page,) = read_pages(
        electronic(text_pdf(400), document=replace(particulars, agency=Agency(name)))
    )
    lines = [line for line in page.lines if line.baseline < 20 * MM]
    assert len(lines) == 2
    for line in lines:
        assert line.left >= 30 * MM - CLOSE
        assert line.right == pytest.approx(A4[0] - 15 * MM, abs=CLOSE)
