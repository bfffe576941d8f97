"""High rows: parted by lines where the page ends, and only there between rules."""

from __future__ import annotations

import pytest

from docgen.document.model import Document
from docgen.layout.pages import Page
from docgen.layout.setting import Setting
from tests.layout.conftest import paragraph
from tests.layout.table.conftest import body, levels, pages_of, rules, run, table, texts


def lines(count: int) -> str:
    return "\n".join(f"Dòng {n}" for n in range(1, count + 1))


def test_a_high_row_that_stands_on_one_page_has_no_rule_inside(document: Document) -> None:
    (page,) = pages_of(document, table(("A", "B"), ("x", lines(26)), ("y", "z")))
    assert len(levels(page)) == 4


def test_a_row_higher_than_a_page_goes_on_over_pages(document: Document) -> None:
    pages = pages_of(document, table(("A",), (lines(100),)))
    assert len(pages) == 3
    for page in pages:
        assert all(r.baseline < page.height - 56 for r in body(page))
    assert [text for text in texts(pages) if text != "A"] == lines(100).split("\n")


def test_a_parted_row_is_closed_where_the_page_ends(document: Document) -> None:
    *full, last = pages_of(document, table(("A", "B"), ("x", lines(100))))
    for page in (*full, last):
        top, head, foot = levels(page)
        inner = [r.baseline for r in body(page) if r.text.startswith("Dòng")]
        assert top < head < min(inner)
        assert max(inner) < foot
        sides = [(round(r.y, 2), round(r.y2, 2)) for r in rules(page) if r.x == r.x2]
        assert sides == [(top, head)] * 3 + [(head, foot)] * 3


def test_a_parted_row_fills_the_page_and_stays_on_it(document: Document, setting: Setting) -> None:
    *full, _ = pages_of(document, table(("A",), (lines(100),)))
    for page in full:
        room = page.height - setting.margins["bottom"] - levels(page)[-1]
        assert -0.01 < room < setting.styles["table-cell"].single


def test_a_page_begins_and_ends_with_two_lines_of_a_parted_row(document: Document) -> None:
    for before in range(20):
        above = [paragraph("Một dòng.") for _ in range(before)]
        pages = pages_of(document, *above, table(("A",), (lines(30),)))
        counts = [sum(r.text.startswith("Dòng") for r in body(page)) for page in pages]
        assert 1 not in counts


def test_a_header_stands_at_half_its_height_and_rows_at_their_top(document: Document) -> None:
    pages = pages_of(document, table(("TT", "Một\nHai", ""), ("1", "Ba\nBốn", "")))
    baselines = {text: run(pages, text).baseline for text in ("TT", "Một", "Hai", "1", "Ba")}
    assert baselines["TT"] == pytest.approx((baselines["Một"] + baselines["Hai"]) / 2)
    assert baselines["1"] == baselines["Ba"]


def test_a_low_row_is_never_parted(document: Document) -> None:
    pages = pages_of(document, table(("A",), *[(lines(8),)] * 12))
    assert all(first_and_last(page) == ("Dòng 1", "Dòng 8") for page in pages)


def first_and_last(page: Page) -> tuple[str, str]:
    inner = [r.text for r in body(page) if r.text.startswith("Dòng")]
    return inner[0], inner[-1]


def test_a_parted_row_is_read_cell_by_cell(document: Document) -> None:
    left, right = "\n".join("a" * 40), "\n".join("b" * 60)
    pages = pages_of(document, table(("A", "B"), (left, right)))
    read = ["".join(r.text for r in body(page) if r.text in "ab") for page in pages]
    assert all(part == "".join(sorted(part)) for part in read)
    assert "".join(sorted("".join(read))) == "a" * 40 + "b" * 60


@pytest.mark.parametrize("count", [1, 12, 60])
def test_a_cell_keeps_its_tag_over_pages(document: Document, count: int) -> None:
    pages = pages_of(document, table(("A", "B"), (lines(count), "")))
    tags = {id(r.origin.tag) for page in pages for r in body(page) if r.text.startswith("Dòng")}
    assert len(tags) == 1
    assert sum(r.origin.tag is not None and not r.text for page in pages for r in body(page)) == 1
