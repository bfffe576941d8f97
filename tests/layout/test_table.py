"""Tables (bảng): widths fitted to content, every cell inside the margins, headers on every page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Place
from docgen.document.model import Alignment, Cell, Document, Span, Table
from docgen.layout.pages import Page, Rule, Run
from docgen.layout.table import column_widths
from docgen.layout.typesetting import typeset

PLACE = Place("a.yaml", 5, 1)


def cell(text: str) -> Cell:
    return Cell((Span(text),) if text else (), PLACE)


def table(*rows: tuple[str, ...]) -> Table:
    header, *body = [tuple(map(cell, row)) for row in rows]
    alignments = (Alignment.NONE,) * len(header)
    return Table(header, tuple(body), alignments, PLACE)


def body(page: Page) -> list[Run]:
    return [e for e in page.elements if isinstance(e, Run) and e.origin.component == "body"]


def run(pages: tuple[Page, ...], text: str) -> Run:
    (found,) = [r for page in pages for r in body(page) if r.text == text]
    return found


def test_the_header_comes_again_on_every_page(document: Document) -> None:
    rows = [("STT", "Tên"), *((str(n), f"Đơn vị {n}") for n in range(1, 120))]
    pages = typeset(replace(document, body=(table(*rows),))).pages
    assert len(pages) > 2
    for page in pages:
        assert [r.text for r in body(page)][:2] == ["STT", "Tên"] or page is pages[-1]
    names = [r.text for page in pages for r in body(page) if r.text.startswith("Đơn vị")]
    assert names == [f"Đơn vị {n}" for n in range(1, 120)]


def test_figures_stand_at_the_right_and_words_at_the_left(document: Document) -> None:
    pages = typeset(
        replace(document, body=(table(("Tên", "Tiền"), ("Một", "1.500"), ("Hai", "23.500.000")),))
    ).pages
    first, second = run(pages, "1.500"), run(pages, "23.500.000")
    assert first.x + first.width == pytest.approx(second.x + second.width)
    assert run(pages, "Một").x == pytest.approx(run(pages, "Hai").x)


def test_a_table_wider_than_the_page_wraps_its_cells(document: Document) -> None:
    words = "Nội dung rất dài của một ô trong bảng " * 3
    pages = typeset(replace(document, body=(table(("A",) * 7, (words,) * 7),))).pages
    for page in pages:
        for r in body(page):
            assert r.x >= 85
            assert r.x + r.width <= page.width - 42.5
    printed = " ".join(r.text for page in pages for r in body(page))
    assert printed.count("Nội") == 21


def test_a_row_higher_than_a_page_goes_on_over_pages(document: Document) -> None:
    pages = typeset(replace(document, body=(table(("A",), ("Một dòng\n" * 100,)),))).pages
    assert len(pages) >= 3
    for page in pages:
        assert all(r.baseline < page.height - 56 for r in body(page))
    assert sum(r.text == "Một dòng" for page in pages for r in body(page)) == 100


def test_rules_close_the_table_on_every_side(document: Document) -> None:
    (page,) = typeset(replace(document, body=(table(("A", "B"), ("1", "2")),))).pages
    rules = [e for e in page.elements if isinstance(e, Rule) and e.origin.component == "body"]
    across = {round(r.y, 2) for r in rules if r.y == r.y2}
    down = {round(r.x, 2) for r in rules if r.x == r.x2}
    assert len(across) == 3
    assert len(down) == 3


@given(st.lists(st.tuples(st.floats(1, 400), st.floats(0, 400)), min_size=1, max_size=12))
def test_column_widths_fill_the_measure(columns: list[tuple[float, float]]) -> None:
    least = [need for need, _ in columns]
    wished = [need + more for need, more in columns]
    widths = column_widths(wished, least, 460.0)
    assert sum(widths) == pytest.approx(460.0)
    if sum(least) < 460:
        assert all(width >= need - 0.1 for width, need in zip(widths, least, strict=True))
