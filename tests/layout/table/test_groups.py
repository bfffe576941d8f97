"""A header of two rows: groups of columns over their own headers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.model import Document, Group
from docgen.layout.pages import Page, Run
from tests.layout.table.conftest import body, cell, levels, pages_of, rules, run, table

HEADER = ("TT", "Nội dung", "Năm 2024", "Năm 2025", "Ghi chú")
ROW = ("1", "Mua sắm", "100", "200", "")
GROUPED = replace(table(HEADER, ROW), groups=(Group(cell("Kinh phí"), 2, 2),))


def middle(found: Run) -> float:
    return found.x + found.width / 2


def uprights(page: Page) -> list[tuple[float, float, float]]:
    return sorted(
        (round(r.x, 2), round(r.y, 2), round(r.y2, 2)) for r in rules(page) if r.x == r.x2
    )


def test_a_group_stands_over_the_middle_of_its_columns(document: Document) -> None:
    pages = pages_of(document, GROUPED)
    group, first, last = (run(pages, text) for text in ("Kinh phí", *HEADER[2:4]))
    edges = sorted({x for x, *_ in uprights(pages[0])})
    assert middle(group) == pytest.approx((edges[2] + edges[4]) / 2, abs=0.01)
    assert group.baseline < first.baseline == last.baseline


def test_what_no_group_stands_over_is_at_half_the_height_of_both_rows(document: Document) -> None:
    pages = pages_of(document, GROUPED)
    upper, lower = run(pages, "Kinh phí").baseline, run(pages, "Năm 2024").baseline
    for text in ("TT", "Nội dung", "Ghi chú"):
        assert run(pages, text).baseline == pytest.approx((upper + lower) / 2)


def test_rules_inside_a_group_begin_under_its_head(document: Document) -> None:
    (page,) = pages_of(document, GROUPED)
    top, split, foot, _ = levels(page)
    tops = [y for _, y, y2 in uprights(page) if y2 == foot]
    assert tops == [top, top, top, split, top, top]
    across = [r for r in rules(page) if r.y == r.y2 and round(r.y, 2) == split]
    edges = sorted({x for x, *_ in uprights(page)})
    assert [(round(r.x, 2), round(r.x2, 2)) for r in across] == [(edges[2], edges[4])]


def test_it_is_read_row_by_row_and_says_what_it_spans(document: Document) -> None:
    (page,) = pages_of(document, GROUPED)
    heads = [r for r in body(page) if r.origin.tag is not None and r.origin.tag.role == "TH"]
    read = [(r.text, r.origin.tag.spans) for r in heads if r.origin.tag is not None]
    tall, single = (1, 2), (1, 1)
    assert read == [
        ("TT", tall),
        ("Nội dung", tall),
        ("Kinh phí", (2, 1)),
        ("Ghi chú", tall),
        ("Năm 2024", single),
        ("Năm 2025", single),
    ]


def test_it_comes_again_on_each_page(document: Document) -> None:
    many = replace(table(HEADER, *[ROW] * 60), groups=GROUPED.groups)
    pages = pages_of(document, many)
    assert len(pages) > 1
    for page in pages:
        assert [r.text for r in body(page)][:3] == ["TT", "Nội dung", "Kinh phí"]
        assert sum(r.text == "Năm 2025" for r in body(page)) == 1


def test_a_group_of_one_column_leaves_its_head_whole(document: Document) -> None:
    long = "Nhómmộttừrấtdàikhông"
    narrow = replace(table(("A", "x", "C"), ("1", "2", "3")), groups=(Group(cell(long), 1),))
    assert run(pages_of(document, narrow), long)
