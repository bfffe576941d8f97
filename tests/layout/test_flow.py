"""What stays together across blocks, and which gaps may grow."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from docgen.document.model import Document, Paragraph
from docgen.layout.pages import Page, Run
from docgen.layout.typesetting import typeset
from docgen.lengths import POINTS
from tests.layout.conftest import paragraph
from tests.layout.table.conftest import table

FOOT = 297 * POINTS["mm"] - 20 * POINTS["mm"]
SENTENCE = "Các cơ quan, đơn vị liên quan có trách nhiệm thi hành Thông báo này. "


def numbered(count: int, text: str = SENTENCE * 3) -> tuple[Paragraph, ...]:
    return tuple(paragraph(f"{text} Số {number}.") for number in range(count))


def texts(page: Page) -> list[str]:
    return [e.text for e in page.elements if isinstance(e, Run) and e.origin.component == "body"]


def foot(page: Page) -> float:
    """Return where the last line of a page's text ends, descenders and all."""
    last = max(
        (e for e in page.elements if isinstance(e, Run) and e.origin.component == "body"),
        key=lambda run: run.baseline,
    )
    return last.baseline + 14 * 0.216


@pytest.mark.parametrize("lines", [2, 3, 4, 6])
def test_the_last_lines_of_full_pages_stand_at_one_height(document: Document, lines: int) -> None:
    pages = typeset(replace(document, body=numbered(60, SENTENCE * lines))).pages
    assert len(pages) > 3
    assert {round(foot(page), 1) for page in pages[:-1]} == {round(FOOT, 1)}


def test_no_gap_grows_beyond_its_share(document: Document) -> None:
    pages = typeset(replace(document, body=numbered(60, SENTENCE * 2))).pages
    for page in pages:
        runs = [e for e in page.elements if isinstance(e, Run) and e.origin.component == "body"]
        baselines = sorted({run.baseline for run in runs})
        steps = [low - high for high, low in pairwise(baselines)]
        assert all(17.7 <= step <= 17.72 + 6 * 1.67 for step in steps)


@pytest.mark.parametrize("count", range(20, 36))
def test_what_a_colon_announces_begins_on_its_page(document: Document, count: int) -> None:
    body = (
        *[paragraph("Một dòng.")] * count,
        paragraph("Tổng mức đầu tư như sau:"),
        table(("STT", "Khoản"), ("1", "Xây dựng"), ("2", "Thiết bị"), ("3", "Dự phòng")),
        *[paragraph("Một dòng.")] * 20,
    )
    pages = typeset(replace(document, body=body)).pages
    (home,) = [page for page in pages if "Tổng mức đầu tư như sau:" in texts(page)]
    assert "Khoản" in texts(home)


@pytest.mark.parametrize("count", range(18, 36))
def test_a_total_does_not_stand_alone_on_a_page(document: Document, count: int) -> None:
    rows = [("STT", "Khoản"), *((str(n), f"Khoản {n}") for n in range(1, 6)), ("", "Tổng cộng")]
    body = (*[paragraph("Một dòng.")] * count, table(*rows), *[paragraph("Một dòng.")] * 20)
    pages = typeset(replace(document, body=body)).pages
    (home,) = [page for page in pages if "Tổng cộng" in texts(page)]
    assert "Khoản 5" in texts(home)
