"""Tables (bảng) on their pages: every cell inside the margins, headers on every page."""

from __future__ import annotations

from dataclasses import replace

from docgen.document.model import Appendix, Document, Level, Paragraph, Span
from docgen.layout.typesetting import typeset
from tests.layout.conftest import phrase
from tests.layout.table.conftest import PLACE, body, levels, pages_of, rules, table, texts


def test_the_header_comes_again_on_every_page(document: Document) -> None:
    rows = [("STT", "Tên"), *((str(n), f"Đơn vị {n}") for n in range(1, 120))]
    pages = pages_of(document, table(*rows))
    assert len(pages) > 2
    for page in pages:
        assert [r.text for r in body(page)][:2] == ["STT", "Tên"] or page is pages[-1]
    names = [text for text in texts(pages) if text.startswith("Đơn vị")]
    assert names == [f"Đơn vị {n}" for n in range(1, 120)]


def test_a_header_that_would_fill_the_page_stands_there_once(document: Document) -> None:
    high = "Một dòng\n" * 30 + "Dòng cuối"
    pages = pages_of(document, table(("A", high), *[("1", "x")] * 60))
    assert len(pages) > 2
    assert texts(pages).count("Dòng cuối") == 1


def test_a_table_wider_than_the_page_wraps_its_cells(document: Document) -> None:
    words = "Nội dung rất dài của một ô trong bảng " * 3
    pages = pages_of(document, table(("A",) * 7, (words,) * 7))
    for page in pages:
        for r in body(page):
            assert r.x >= 85
            assert r.x + r.width <= page.width - 42.5
    assert " ".join(texts(pages)).count("Nội") == 21


def test_rules_close_the_table_on_every_side(document: Document) -> None:
    (page,) = pages_of(document, table(("A", "B"), ("1", "2")))
    assert len(levels(page)) == 3
    assert len({round(r.x, 2) for r in rules(page) if r.x == r.x2}) == 3


def test_a_table_of_one_column_fills_the_page(document: Document) -> None:
    (page,) = pages_of(document, table(("Danh sách",), ("Một",), ("",)))
    assert {(round(r.x), round(r.x2)) for r in rules(page) if r.y == r.y2} == {(85, 553)}


def test_the_end_mark_below_a_table_is_never_alone_on_a_page(document: Document) -> None:
    mark = Paragraph(Level.PLAIN, "", (Span("./."),), PLACE)
    for count in range(20, 45):
        rows = table(("TT", "Tên"), *[(str(n), "Đơn vị") for n in range(count)])
        appendix = Appendix(phrase("Danh sách"), (rows, mark))
        *_, last = typeset(replace(document, appendices=(appendix,))).pages
        assert texts((last,))[-2:] == ["Đơn vị", "./."]
