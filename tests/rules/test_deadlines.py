"""What is asked for before a day that is past is told; what was counted before it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement


def _found(folder: Path, body: str) -> set[str]:
    return {
        code
        for code in codes(written(folder, announcement(body, date="2026-03-10")))
        if code == "VT-deadline-past"
    }


@pytest.mark.parametrize("asked", ["gửi báo cáo", "gửi kết quả", "nộp kết quả rà soát"])
def test_a_result_to_be_sent_is_asked_for(asked: str, tmp_path: Path) -> None:
    text = f"Đề nghị các thôn {asked} trước ngày 05 tháng 3 năm 2026."
    assert _found(tmp_path, text) == {"VT-deadline-past"}


def test_a_result_until_a_day_is_told(tmp_path: Path) -> None:
    text = "Đề nghị các thôn báo cáo kết quả giải quyết đơn nhận trước ngày 05 tháng 3 năm 2026."
    assert _found(tmp_path, text) == set()


@pytest.mark.parametrize(
    "day", ["trước ngày 05/3/2026", "chậm nhất 05/3/2026", "trước 17 giờ 00 phút, ngày 05/3/2026"]
)
def test_a_deadline_in_figures_is_told(day: str, tmp_path: Path) -> None:
    assert _found(tmp_path, f"Báo cáo gửi về Ủy ban nhân dân xã {day}.") == {"VT-deadline-past"}


@pytest.mark.parametrize(
    "text",
    [
        # Until a day things are counted, and before one they came to be.
        "Đề nghị các thôn báo cáo tình hình giải ngân đến hết ngày 28/02/2026.",
        "Đề nghị rà soát các văn bản ban hành trước ngày 01/7/2025.",
        "Yêu cầu gửi bản kê khai của người tuyển dụng trước ngày 01/01/2026.",
        "Đề nghị báo cáo số hộ nghèo được công nhận trước ngày 31/12/2025.",
        "Giao đất trước ngày 01/01/2026.",
        "Đề nghị báo cáo số đất cấp cho dân trước ngày 01/7/2014.",
        "Kinh phí giao trước ngày 01/3/2026 được giữ nguyên.",
        "Các thôn nộp hồ sơ trước ngày 05/3/2026: Tân Lập, Đoàn Kết.",
        # What another document asked for.
        "Thực hiện Kế hoạch số 15/KH-UBND, trong đó yêu cầu hoàn thành trước ngày 28/02/2026.",
        "Ngày 01/02/2026, Sở có Công văn số 5/SNV-VP đề nghị các xã báo cáo trước ngày 15/02/2026.",
        # What was not done by then.
        "Nhiệm vụ phải hoàn thành trước ngày 28/02/2026 nhưng đến nay mới đạt 60 %.",
        "Còn 05 thôn chưa báo cáo trước ngày 05/3/2026.",
        "Dự án hoàn thành trước ngày 31/12/2025 gồm 05 dự án.",
        "Công văn cũ yêu cầu báo cáo trước ngày 15/02/2026; đến nay 03 thôn gửi.",
    ],
)
def test_what_was_until_a_day_is_not_told(text: str, tmp_path: Path) -> None:
    assert _found(tmp_path, text) == set()


def test_what_is_sent_until_the_end_of_a_day_is_told(tmp_path: Path) -> None:
    text = "Các thôn nộp hồ sơ về Ủy ban nhân dân xã đến hết ngày 05/3/2026."
    assert _found(tmp_path, text) == {"VT-deadline-past"}


def test_what_was_sent_before_a_day_in_figures_is_not_told(tmp_path: Path) -> None:
    text = "Các hồ sơ gửi trước ngày 05/3/2026 được giải quyết theo quy định cũ."
    assert _found(tmp_path, text) == set()
