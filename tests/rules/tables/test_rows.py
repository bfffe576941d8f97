"""Rows are held to their numbers and products only where these can be nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement


def _codes(folder: Path, header: str, *rows: str) -> list[str]:
    rule = "|".join(" --- " for _ in header.split("|"))
    table = "\n".join(f"| {row} |" for row in (header, rule, *rows))
    return [
        code
        for code in codes(written(folder, announcement(f"Kinh phí như sau:\n\n{table}")))
        if code.startswith("VT-table-")
    ]


@pytest.mark.parametrize("numbers", ["1 2 4", "1 2 2 3", "01 02 04", "1 2 1 2 4 5"])
def test_a_row_left_out_or_numbered_twice_is_told(tmp_path: Path, numbers: str) -> None:
    rows = [f"{number} | An" for number in numbers.split()]
    assert _codes(tmp_path, "STT | Tên", *rows) == ["VT-table-number"]


@pytest.mark.parametrize(
    "numbers",
    [
        "1 2 3",
        "I 1 2 II 1 2",
        "I 1 2 II 3 4",
        "1 2 … 9",
        "1 1.1 1.2 2",
        "5 9 14",
        "1 - 2",
        # Numbers of the whole, and places that are shared.
        "15 16 17 25 26",
        "1 1 2 2 3 4 5",
    ],
)
def test_groups_extracts_and_ellipses_are_no_fault(tmp_path: Path, numbers: str) -> None:
    rows = [f"{number} | An" for number in numbers.split()]
    assert _codes(tmp_path, "STT | Tên", *rows) == []


def test_rows_left_out_are_told_by_dots_in_any_cell(tmp_path: Path) -> None:
    rows = ("1 | An", "2 | Bình", " | ...", "25 | Cường")
    assert _codes(tmp_path, "STT | Tên", *rows) == []


def test_a_wrong_product_is_told(tmp_path: Path) -> None:
    header = "STT | Nội dung | ĐVT | Số lượng | Đơn giá (đồng) | Thành tiền (đồng)"
    rows = ["1 | Giấy | ram | 20 | 65.000 | 1.300.000", "2 | Bút | cái | 10 | 5.000 | 60.000"]
    assert _codes(tmp_path, header, *rows) == ["VT-table-product"]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Nội dung | Số lượng | Đơn giá (đồng) | Thành tiền (nghìn đồng)", "Bút | 10 | 5.000 | 50"),
        ("Nội dung | Số lượng | Số ngày | Đơn giá | Thành tiền", "Thuê | 10 | 2 | 5 | 100"),
        ("Nội dung | Số lượng | Đơn giá | Thành tiền", "Cát | 1,25 | 333 | 416"),
        ("Nội dung | Số lượng | Đơn giá | Thành tiền", "Cộng | | | 416"),
        ("Nội dung | Số lượng | Đơn giá | Thành tiền", "Thuê xe (2 ngày) | 3 | 500 | 3.000"),
        ("Nội dung (người × ngày) | Số lượng | Đơn giá | Thành tiền", "Xe | 3 | 500 | 3.000"),
        ("Nội dung | ĐVT | Số lượng | Đơn giá | Thành tiền", "Ống | 100 m | 2 | 500 | 100.000"),
        ("Nội dung | Số lượng | Đơn giá | Thành tiền", "Thép | 2 | 15.000 | 30.000.000"),
        ("Nội dung | Số lượng | Đơn giá | Thành tiền", "Cát | 2 | 1.000 | 2.200"),
        ("Nội dung | Số lượng | Đơn giá | Thành tiền", "Bàn | 3 | 1.234.567 | 3.704.000"),
        ("Tên | Số lượng | Đơn giá | Thành tiền | Ghi chú", "Cát | 2 | 1.000 | 1.700 | Giảm giá"),
    ],
)
def test_what_more_is_reckoned_with_is_no_fault(tmp_path: Path, header: str, row: str) -> None:
    assert _codes(tmp_path, header, row) == []


@pytest.mark.parametrize(
    ("shares", "told"),
    [(["40", "35", "45"], True), (["33", "33", "33"], False), (["33,3", "33,3", "33,3"], False)],
)
def test_shares_that_do_not_make_the_whole_are_told(
    tmp_path: Path, shares: list[str], *, told: bool
) -> None:
    rows = [f"Thôn {share} | {share}" for share in shares]
    found = _codes(tmp_path, "Thôn | Cơ cấu (%)", *rows, "Tổng cộng | 100")
    assert found == (["VT-table-total"] if told else [])
