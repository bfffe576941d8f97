"""Lines that stand with a table or a picture: its name, its unit, its source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.diagnostics import Place, Problems
from docgen.document.body.parsing import parse_body
from docgen.document.model import Block, Document, Level, Paragraph
from docgen.layout.pages import Page, Rule, Run
from docgen.layout.typesetting import typeset
from tests.layout.conftest import paragraph

TABLE = "| STT | Số tiền |\n| --- | --- |\n| 1 | 1.200.000 |"


def blocks(text: str) -> tuple[Block, ...]:
    problems = Problems()
    return parse_body(
        text, lambda _: Place("a.yaml", 1, 1), problems, end_mark=False, picture=lambda _: None
    )


def levels(text: str) -> list[Level]:
    return [block.level for block in blocks(text) if isinstance(block, Paragraph)]


def run(page: Page, words: str) -> Run:
    (found,) = [e for e in page.elements if isinstance(e, Run) and words in e.text]
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Đơn vị tính: đồng",
        "ĐVT: triệu đồng",
        "(Đơn vị tính: nghìn đồng)",
        "*Đơn vị tính: %*",
        "Đơn vị: 1.000 đồng",
        "Đơn vị: 1000đ",
        "Đơn vị: %",
        "Đơn vị: m²",
    ],
)
def test_a_unit_above_a_table_is_the_tables(line: str) -> None:
    assert levels(f"{line}\n\n{TABLE}") == [Level.UNIT]
    assert levels(f"{line}\n{TABLE}") == [Level.UNIT]
    assert levels(f"{line}\n\nLời văn.") == [Level.PLAIN, Level.PLAIN]


@pytest.mark.parametrize(
    "line", ["Đơn vị: Trường Tiểu học Hòa Bình", "Bảng 1 cho thấy kết quả như sau:", "Kết quả:"]
)
def test_other_lines_above_a_table_are_prose(line: str) -> None:
    assert levels(f"{line}\n\n{TABLE}") == [Level.PLAIN]


def test_a_name_may_have_a_letter_after_its_number() -> None:
    assert levels(f"Biểu số 1A: Kết quả thu\n\n{TABLE}") == [Level.CAPTION]


def test_lines_pasted_without_blank_ones_are_each_the_tables() -> None:
    text = f"Lời văn.\nBảng 1. Kết quả\n*ĐVT: đồng*\n{TABLE}\nNguồn: Kho bạc.\nGhi chú: tạm tính."
    assert levels(text) == [Level.PLAIN, Level.CAPTION, Level.UNIT, Level.NOTE, Level.NOTE]
    assert levels(f"1. Kết quả\nĐVT: đồng\n{TABLE}") == [Level.CLAUSE, Level.UNIT]


def test_names_and_notes_wrapped_by_hand_stay_whole() -> None:
    text = f"Bảng 1. Kết quả thu\nngân sách\nĐVT: đồng\n{TABLE}\nNguồn: Kho bạc\nNhà nước."
    assert levels(text) == [Level.CAPTION, Level.UNIT, Level.NOTE]


def test_a_name_stands_above_the_unit_and_a_source_below(document: Document) -> None:
    text = f"Bảng 1. Kết quả thu\n\nĐơn vị tính: đồng\n\n{TABLE}\n\nNguồn: Kho bạc Nhà nước."
    assert levels(text) == [Level.CAPTION, Level.UNIT, Level.NOTE]
    (page,) = typeset(replace(document, body=blocks(text))).pages
    edges = {rule.x for rule in page.elements if isinstance(rule, Rule) and rule.x == rule.x2}
    left, right = min(edges), max(edges)
    name, unit = run(page, "Kết quả thu"), run(page, "Đơn vị tính")
    assert name.x + name.width / 2 == pytest.approx((left + right) / 2, abs=1)
    assert unit.x + unit.width == pytest.approx(right, abs=1)
    assert unit.face == "italic"


@pytest.mark.parametrize("count", range(20, 45))
def test_no_page_ends_between_a_table_and_its_lines(document: Document, count: int) -> None:
    text = f"Bảng 1. Kết quả thu\n\nĐơn vị tính: đồng\n\n{TABLE}\n\nNguồn: Kho bạc Nhà nước."
    body = (*[paragraph("Một dòng.")] * count, *blocks(text), *[paragraph("Một dòng.")] * 20)
    pages = typeset(replace(document, body=body)).pages
    words = ("Kết quả thu", "Đơn vị tính", "STT", "1.200.000", "Nguồn")
    for page in pages:
        said = "\n".join(e.text for e in page.elements if isinstance(e, Run))
        assert len({word in said for word in words}) == 1
