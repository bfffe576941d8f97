"""A copy on paper (mẫu 3.1): its block under a rule after the last content, or on a new page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.model import Document, Recipient
from tests.copying.conftest import Copier, phrase
from tests.copying.originals import A4, scan_pdf, text_pdf
from tests.measures.reading import CLOSE, MM, ReadPage, RuleLine, read_pages

LEFT, RIGHT, BOTTOM = 30 * MM, A4[0] - 15 * MM, A4[1] - 20 * MM


def long_rule(page: ReadPage) -> RuleLine:
    return max(page.rules, key=lambda rule: rule.length)


def test_rule_goes_across_the_text_area_just_below_the_last_line(on_paper: Copier) -> None:
    (page,) = read_pages(on_paper(text_pdf(400)))
    rule = long_rule(page)
    assert rule.left == pytest.approx(LEFT, abs=CLOSE)
    assert rule.right == pytest.approx(RIGHT, abs=CLOSE)
    assert 12 <= rule.y - 400 <= 18  # 12 pt below the letters' feet, which end 0 to 4 pt lower


def test_form_of_copy_agency_number_and_date_stand_as_in_the_sample(on_paper: Copier) -> None:
    (page,) = read_pages(on_paper(text_pdf(400)))
    form, agency = page.line("SAO Y"), page.line("BỘ NỘI VỤ")
    number = page.line("Số: 05/SY-BNV")
    date = page.line("Hà Nội, ngày 05 tháng 02 năm 2026")
    assert form.face == agency.face == "bold"
    assert 13 <= form.size <= 14
    assert 12 <= agency.size <= 13
    assert form.baseline == pytest.approx(agency.baseline, abs=CLOSE)
    assert number.baseline == pytest.approx(date.baseline, abs=CLOSE)
    assert (number.size, date.face) == (13, "italic")
    assert number.right < date.left
    assert form.center == pytest.approx(date.center, abs=CLOSE)
    rule = page.rule_under(agency)
    assert 1 / 3 <= rule.length / agency.width <= 1 / 2


def test_recipients_at_the_left_are_level_with_the_signer_at_the_right(on_paper: Copier) -> None:
    (page,) = read_pages(on_paper(text_pdf(400)))
    label, authority = page.line("Nơi nhận:"), page.line("TL. BỘ TRƯỞNG")
    assert label.baseline == pytest.approx(authority.baseline, abs=CLOSE)
    assert label.left == pytest.approx(LEFT, abs=CLOSE)
    assert authority.left > (LEFT + RIGHT) / 2 - 20
    assert page.line("- Các vụ thuộc Bộ;").size == 11
    assert page.line("- Lưu: VT.").baseline > label.baseline
    assert page.line("Nguyễn Văn A").baseline > authority.baseline + 20 * MM


def test_block_goes_on_a_new_a4_page_when_it_does_not_fit(on_paper: Copier) -> None:
    first, second = read_pages(on_paper(text_pdf(600)))
    assert not first.rules
    assert (second.width, second.height) == pytest.approx(A4, abs=0.1)
    assert long_rule(second).y == pytest.approx(20 * MM, abs=0.5)
    assert second.line("SAO Y")


def test_block_stands_on_the_last_page_only(on_paper: Copier) -> None:
    first, second = read_pages(on_paper(text_pdf(700, 300)))
    assert not first.rules
    assert 300 < long_rule(second).y < 330


@pytest.mark.parametrize("last", [400.0, 450.0, 500.0, 550.0, 560.0, 570.0])
def test_block_never_reaches_into_the_bottom_margin(on_paper: Copier, last: float) -> None:
    page = read_pages(on_paper(text_pdf(last)))[-1]
    assert max(line.baseline for line in page.lines) < BOTTOM


def test_last_content_of_a_scan_is_its_last_ink(on_paper: Copier) -> None:
    """The paper's grey and the scanner's dark edge are no ink."""
    (page,) = read_pages(on_paper(scan_pdf(200, ink_to=350)))
    assert long_rule(page).y == pytest.approx(362, abs=1.5)


def test_block_is_upright_on_a_turned_page(on_paper: Copier) -> None:
    """A4 lying on its side, turned upright by the viewer."""
    import io

    import pdfplumber

    turned = text_pdf(300, size=(A4[1], A4[0]), Rotate=90)
    with pdfplumber.open(io.BytesIO(on_paper(turned))) as pdf:
        page = pdf.pages[0]
        assert (page.width, page.height) == pytest.approx(A4, abs=0.1)
        words = {word["text"]: word for word in page.extract_words()}
        assert words["Số:"]["x0"] < page.width / 2
        assert words["Số:"]["x1"] - words["Số:"]["x0"] > words["Số:"]["height"]


def test_long_list_of_recipients_runs_over_new_pages(
    on_paper: Copier, particulars: Document
) -> None:
    many = tuple(Recipient((phrase(f"Ủy ban nhân dân xã số {n}"),)) for n in range(1, 131))
    pages = read_pages(on_paper(text_pdf(100), document=replace(particulars, recipients=many)))
    texts = [line.text for page in pages for line in page.lines]
    assert len(pages) > 2
    assert all(f"- Ủy ban nhân dân xã số {n};" in texts for n in range(1, 131))
    assert all(max(line.baseline for line in page.lines) < BOTTOM for page in pages)


def test_block_of_an_original_that_is_not_a4_is_on_a4(on_paper: Copier) -> None:
    _, added = read_pages(on_paper(text_pdf(100, size=(420, 595))))
    assert (added.width, added.height) == pytest.approx(A4, abs=0.1)
