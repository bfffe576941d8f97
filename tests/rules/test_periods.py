"""A period is told that surely ends before it begins, and a time that no clock shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement


def _codes(folder: Path, body: str) -> set[str]:
    return {*codes(written(folder, announcement(body, date="2026-03-10")))} & {
        "VT-period-backwards",
        "VT-clock",
    }


@pytest.mark.parametrize(
    "period",
    [
        "từ ngày 20/3/2026 đến ngày 15/3/2026",
        "từ ngày 20 tháng 4 năm 2026 đến hết ngày 15 tháng 3 năm 2026",
        "từ ngày 20/3 đến 15/3/2026",
        "từ ngày 20 đến ngày 15 tháng 4",
        "từ thứ Sáu, ngày 20/3/2026 đến thứ Hai, ngày 16/3/2026",
        "từ 8 giờ 00 ngày 20/3/2026 (thứ Sáu) đến 17 giờ 00 ngày 19/3/2026",
        "từ tháng 10/2026 đến tháng 3/2026",
        "giai đoạn 2030 - 2026",
        "từ năm 2030 đến năm 2026",
        "từ 14 giờ 00 đến 8 giờ 00",
        "ngày 20/3/2026, từ 14h30 đến 14h00",
    ],
)
def test_a_period_backwards_is_told(tmp_path: Path, period: str) -> None:
    text = f"Ủy ban nhân dân xã tiếp công dân {period}."
    assert _codes(tmp_path, text) == {"VT-period-backwards"}


@pytest.mark.parametrize(
    "period",
    [
        "từ ngày 20/12 đến ngày 15/01/2027",
        "từ ngày 20 tháng 12 đến ngày 15 tháng 01",
        "từ ngày 20/12/2026 đến ngày 15/01",
        "từ ngày 25 đến ngày 05 tháng sau",
        "từ ngày 25 đến ngày 05 hằng tháng",
        "từ ngày 28 đến ngày 03 tháng 4",
        "từ ngày 30 - 04/4/2026",
        "từ ngày 15 tháng 12 đến ngày 14 tháng 12 năm sau",
        "từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12 của năm báo cáo",
        "từ ngày 20/3/2026 đến ngày 20/3/2026",
        "giai đoạn 2021 - 2026, năm học 2025 - 2026",
        # Over night, on another day, or by the clock of twelve hours.
        "từ 22 giờ 00 đến 5 giờ 00",
        "theo ca từ 14 giờ 00 đến 6 giờ 00",
        "từ 14 giờ 00 đến 8 giờ 00 ngày hôm sau",
        "từ 14 giờ 00 ngày 20/3/2026 đến 8 giờ 00 ngày 21/3/2026",
        "từ 10 giờ 00 đến 5 giờ 00 chiều",
        "và bật đèn đường từ 16 giờ 30 đến 5 giờ 30",
        "nhưng mất điện từ 13 giờ 00 đến 02 giờ 00 rạng sáng",
        # What is put off.
        "nhưng chuyển lịch từ ngày 20/3/2026 đến ngày 18/3/2026",
        "và rút ngắn thời hạn từ ngày 30/6/2026 đến ngày 31/5/2026",
    ],
)
def test_what_may_run_forwards_is_no_fault(tmp_path: Path, period: str) -> None:
    assert not _codes(tmp_path, f"Ủy ban nhân dân xã tiếp công dân {period}.")


@pytest.mark.parametrize(
    "time", ["25 giờ 00", "vào lúc 24 giờ 30 phút", "8h75", "8 giờ 75 phút", "8 giờ 60"]
)
def test_a_time_of_no_clock_is_told(tmp_path: Path, time: str) -> None:
    assert _codes(tmp_path, f"Ủy ban nhân dân xã tiếp công dân, {time}.") == {"VT-clock"}


@pytest.mark.parametrize(
    "time",
    [
        "24 giờ 00",
        "trong 36 giờ 30 phút",
        "hết 48 giờ",
        "tổng số giờ: 40 giờ 00",
        "làm thêm 36 giờ 00",
        "sau 25 giờ 10 phút kể từ khi nổ mìn",
        "đến 8 giờ 75 đại biểu có mặt",
        "tại số 12/8 giờ 30",
        "trong 8 giờ 100 lượt người",
    ],
)
def test_a_time_that_something_takes_is_no_fault(tmp_path: Path, time: str) -> None:
    assert not _codes(tmp_path, f"Ủy ban nhân dân xã tiếp công dân, {time}.")
