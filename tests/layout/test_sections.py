"""Appendices and what is issued with a decision: heads and page numbers of their own."""

from __future__ import annotations

from dataclasses import replace

from docgen.decree.kinds import load_kind
from docgen.document.model import Appendix, Attachment, Document, Orientation, Recipient
from docgen.layout.pages import Page, Run
from docgen.layout.typesetting import typeset
from tests.layout.conftest import paragraph, phrase


def texts(page: Page) -> list[str]:
    return [element.text for element in page.elements if isinstance(element, Run)]


def test_one_appendix_has_no_number_and_two_are_roman(document: Document) -> None:
    appendix = Appendix(phrase("Danh mục"), (paragraph("Một."),))
    (_, only) = typeset(replace(document, appendices=(appendix,))).pages
    assert texts(only)[:2] == ["Phụ lục", "DANH MỤC"]
    (_, first, second) = typeset(replace(document, appendices=(appendix, appendix))).pages
    assert texts(first)[0] == "Phụ lục I"
    assert texts(second)[0] == "Phụ lục II"


def test_an_appendix_names_the_document_it_comes_with(document: Document) -> None:
    appendix = Appendix(phrase("Danh mục"), (paragraph("Một."),))
    (_, page) = typeset(replace(document, appendices=(appendix,))).pages
    reference = " ".join(texts(page)[2:4])
    assert reference == (
        "(Kèm theo Thông báo số 05/TB-UBND ngày 05 tháng 02 "
        "năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)"
    )


def test_an_appendix_of_a_letter_without_a_number_names_its_date(document: Document) -> None:
    appendix = Appendix(phrase("Danh mục"), (paragraph("Một."),))
    letter = replace(document, kind=load_kind("thu-cong"), notation="", appendices=(appendix,))
    (_, page) = typeset(letter).pages
    reference = " ".join(texts(page)[2:4])
    assert reference == (
        "(Kèm theo Thư công ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)"
    )


def test_an_appendix_counts_its_own_pages(document: Document) -> None:
    long = tuple(paragraph("Một đoạn.") for _ in range(80))
    appendix = Appendix(phrase("Danh mục"), long)
    pages = typeset(replace(document, body=long, appendices=(appendix,))).pages
    labels = [page.label for page in pages]
    assert labels.count("") == 2
    half = labels.index("", 1)
    assert labels[1:half] == [str(n) for n in range(2, half + 1)]
    assert labels[half + 1] == "2"


def test_an_appendix_may_lie_on_its_side(document: Document) -> None:
    appendix = Appendix(phrase("Danh mục"), (paragraph("Một."),), Orientation.LANDSCAPE)
    (upright, lying) = typeset(replace(document, appendices=(appendix,))).pages
    assert (lying.width, lying.height) == (upright.height, upright.width)


def test_what_is_issued_with_a_decision_has_a_head_without_number_and_date(
    document: Document,
) -> None:
    attached = Attachment(load_kind("quy-che"), phrase("Công tác văn thư"), (paragraph("Một."),))
    decision = replace(
        document,
        kind=load_kind("quyet-dinh"),
        title=phrase("Quyết định"),
        recipients=(Recipient((phrase("Như Điều 2"),)),),
        attachment=attached,
    )
    (_, page) = typeset(decision).pages
    printed = texts(page)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in printed
    assert "QUY CHẾ" in printed
    assert not any(text.startswith("Số:") for text in printed)
    assert any(text.startswith("(Kèm theo Quyết định số 05/TB-UBND") for text in printed)
