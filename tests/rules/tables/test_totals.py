"""A total row is held to its column only where its figures can be nothing but the sum."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import judge, written
from tests.rules.language.texts import announcement


def _told(folder: Path, table: str) -> list[str]:
    found = judge(written(folder, announcement(f"Kinh phí như sau:\n\n{table}")))
    return [str(one.message) for one in found if one.code == "VT-table-total"]


def test_a_share_is_known_by_the_head_of_its_group(tmp_path: Path) -> None:
    heads = "| Việc | Tỷ lệ (%) ||\n| | Năm 2024 | Năm 2025 |\n| --- | --- | --- |\n"
    assert not _told(tmp_path, heads + "| Giấy | 2 | 3 |\n| Mực | 4 | 5 |\n| Cộng | 9 | 9 |")


def _table(header: str, *rows: str) -> str:
    rule = "|".join(" --- " for _ in header.split("|"))
    return "\n".join(f"| {row} |" for row in (header, rule, *rows))


@pytest.mark.parametrize("label", ["Tổng", "Tổng số", "Tổng cộng:", "Cộng"])
def test_a_total_row_is_known_by_any_of_its_names(tmp_path: Path, label: str) -> None:
    rows = ("Giấy | 1.500", "Mực | 2.000", f"{label} | 3.600")
    assert len(_told(tmp_path, _table("Nội dung | Tiền", *rows))) == 1


def test_every_wrong_column_is_told(tmp_path: Path) -> None:
    table = _table("Nội dung | Số lượng | Tiền", "Giấy | 2 | 1.500", "Mực | 3 | 2.000,5")
    found = _told(tmp_path, table + "\n| **Tổng cộng** | 6 | 3.600,5 |")
    assert len(found) == 2
    assert "5, not 6" in found[0] or "là 5, không phải 6" in found[0]
    assert "3.500,5" in found[1]


@pytest.mark.parametrize(
    "table",
    [
        _table("Nội dung | Tiền", "Giấy | 1.500", "Mực | -", "Bút |", "Cộng | 1.500"),
        # Rounded to one decimal, shares may add up to a little more or less.
        _table("Thôn | Diện tích", "A | 33,3", "B | 33,3", "C | 33,3", "Tổng cộng | 100,0"),
        _table("Nguồn | Tiền", "A | 300,8", "B | 100,6", "Cộng | 401"),
        # Groups hold the figures of their rows.
        _table("TT | Việc | Tiền", "I | Mua | 5", "1 | Giấy | 2", "2 | Mực | 3", "| Cộng | 5"),
        _table("TT | Việc | Tiền", "1 | Mua | 5", "1.1 | Giấy | 5", "2 | Thuê | 3", "| Cộng | 8"),
        _table("Việc | Người", "Đại biểu | 9", "Trong đó: nữ | 4", "Khách | 1", "Tổng cộng | 10"),
        # Prices and shares are no amounts.
        _table("Việc | Đơn giá | Tỷ lệ", "Giấy | 2 | 40", "Mực | 3 | 50", "Cộng | 7 | 100"),
        # A mean, a highest and a difference are no more than the most of their column.
        _table("Thôn | Năng suất (tạ/ha)", "A | 50", "B | 56", "Tổng cộng | 54"),
        _table("Thôn | Mực nước", "A | 3", "B | 4", "Tổng cộng | 4"),
        _table("Việc | Tiền", "Thu | 500", "Chi | 200", "Tổng | 300"),
        # Rows without a number may be parts of those that have one.
        _table("TT | Việc | Tiền", "1 | Mua | 5", "| Giấy | 2", "2 | Thuê | 3", "| Cộng | 8"),
        # What is no figure is not reckoned with.
        _table("Việc | Tiền", "Giấy | 2 triệu", "Mực | 3", "Tổng cộng | 9"),
        _table("Việc | Tiền", "Giấy | 2", "Mực | 3", "Dự phòng | 4"),
    ],
)
def test_what_adds_up_or_need_not_is_no_fault(tmp_path: Path, table: str) -> None:
    assert not _told(tmp_path, table)
