"""Spaces that hold words apart print as one: the first such line is told of."""

from __future__ import annotations

import pytest

from docgen.diagnostics import Problems
from docgen.source.tree import parse
from tests.source.sources import source


def told(*lines: str) -> list[str]:
    body = "".join(f"  {line}\n" for line in lines)
    problems = Problems()
    parse(source(f"body: |\n{body}"), problems)
    return [f"{problem.place}: {problem.code}" for problem in problems]


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("Họ và tên:          Ngày sinh:          Giới tính:", "Họ và tên:"),
        ("Họ và tên:          Ngày sinh:", "Họ và tên:"),
        ("1. Sinh ngày:      /      /", "1. Sinh ngày:"),
        ("ĐẠI DIỆN BÊN A               ĐẠI DIỆN BÊN B", "ĐẠI DIỆN BÊN A"),
        ("Bàn   10 cái   100.000 đồng", "Bàn"),
        ("-   Bàn          10 cái", "-   Bàn"),
        ("Số căn cước:          ", "Số căn cước:"),
        ("**BÊN A**          **BÊN B**", "**BÊN A**"),
    ],
)
def test_blanks_and_columns_are_told_where_they_begin(line: str, before: str) -> None:
    (found,) = told("Danh sách như sau:", line, "Nơi họp:     Ngày họp:")
    assert found.endswith(f":3:{3 + len(before)}: spread-line")


@pytest.mark.parametrize(
    "line",
    [
        "Thời gian:      08 giờ 00, ngày 05/11/2025.",
        "Sở Nội vụ   thông báo lịch họp.",
        "1.     Việc thứ nhất",
        "Chương I     QUY ĐỊNH CHUNG",
        "-      Việc thứ nhất",
        "      Một dòng thụt vào.",
        "| Tên hàng     | Số lượng     | Đơn giá      |",
        "Một dòng có dấu cách ở cuối.          ",
        "Điều 1.      Phạm vi điều chỉnh",
        "a/      Việc thứ nhất",
        "1.1.1      Việc thứ nhất",
        "(1)      Tên cơ quan ban hành.",
        "**Ghi chú:**      Số liệu đến tháng 3.",
        "Câu thứ nhất.      Câu thứ hai.      Câu thứ ba.",
        "Họ và tên: ..................      Ngày sinh: ……………      Giới tính: ____",
    ],
)
def test_what_still_reads_the_same_is_not_told(line: str) -> None:
    assert told("Danh sách như sau:", line) == []
