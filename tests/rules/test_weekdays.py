"""Weekdays and days, with the year or without: one without is of the year of issue, or the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, told, written
from tests.rules.language.texts import announcement


def test_a_leap_day_is_that_of_the_year_that_has_it(tmp_path: Path) -> None:
    body = "Ủy ban nhân dân xã tiếp công dân vào thứ Hai, ngày 29 tháng 02."
    assert "warning[VT-weekday]: 29/02/2028 is a thứ Ba\n" in told(
        written(tmp_path, announcement(body, date="2027-12-10"))
    )


def _codes(folder: Path, body: str) -> set[str]:
    return {*codes(written(folder, announcement(body, date="2026-03-10")))} & {
        "VT-weekday",
        "VT-date-calendar",
    }


@pytest.mark.parametrize(
    "when",
    [
        "vào thứ 6 ngày 17/3/2026",
        "8h00 thứ 6, ngày 17 tháng 3 năm 2026",
        "vào CN, ngày 17/3",
        "ngày 17/3/2026 (thứ 6)",
    ],
)
def test_a_weekday_in_figures_is_held_to_its_date(tmp_path: Path, when: str) -> None:
    assert _codes(tmp_path, f"Ủy ban nhân dân xã tiếp công dân {when}.") == {"VT-weekday"}


@pytest.mark.parametrize(
    "when",
    [
        "vào thứ 3, ngày 17/3/2026",
        "theo kết quả kỳ họp thứ 6 ngày 17/3/2026",
        "trong tuần thứ 6, ngày 17/3/2026",
        "tại KCN ngày 17/3/2026",
        "theo đợt phát hành thứ hai, ngày 20/3/2026",
        "Bài thi thứ ba, ngày 20/3/2026",
        "như sau: thứ nhất, ngày 20/3/2026 họp; thứ hai, ngày 21/3/2026 báo cáo",
        "vào Chủ nhật, ngày 10/3 âm lịch",
    ],
)
def test_the_right_weekday_and_an_ordinal_are_no_fault(tmp_path: Path, when: str) -> None:
    assert not _codes(tmp_path, f"Ủy ban nhân dân xã tiếp công dân {when}.")


@pytest.mark.parametrize(
    "when", ["ngày 31 tháng 6", "ngày 30/02", "tháng 13/2026", "quý V/2026", "quý 5 năm 2026"]
)
def test_a_day_without_year_a_month_and_a_quarter_of_no_calendar_are_told(
    tmp_path: Path, when: str
) -> None:
    assert _codes(tmp_path, f"Các thôn báo cáo trước {when}.") == {"VT-date-calendar"}


@pytest.mark.parametrize(
    "text",
    [
        "ngày 29/02, ngày 31 tháng 12, tháng 12/2026, quý IV/2026",
        "trực ngày 24/24 giờ",
        "lễ ngày 30/02 âm lịch, ngày 30/02/2026 (âm lịch)",
        "chi lương tháng 13/2025, tháng 13 năm 2026",
        "khóa sổ kế toán tháng 13/2025",
        "giỗ Tổ ngày 30/02 (tức ngày 17/4 dương lịch)",
        "giỗ Tổ ngày 17/4/2026, tức ngày 30 tháng 02 năm Bính Ngọ",
        "Hợp đồng số 31/02/2026, phiên bản 31.02.2026",
    ],
)
def test_a_leap_day_and_a_thirteenth_pay_are_no_fault(tmp_path: Path, text: str) -> None:
    assert not _codes(tmp_path, f"Các thôn thực hiện {text}.")


def test_a_day_that_a_month_lacks_is_told_with_the_days_it_has(tmp_path: Path) -> None:
    assert "month 9/2026 has 30 days: mend the day or the month\n" in told(
        written(tmp_path, announcement("Nộp trước ngày 31/9/2026."))
    )


def test_a_month_that_no_year_has_is_told(tmp_path: Path) -> None:
    assert "mend the month: there are twelve\n" in told(
        written(tmp_path, announcement("Nộp trước ngày 10/13/2026."))
    )
