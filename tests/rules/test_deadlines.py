"""What is asked for before a day that is past is told; what was counted before it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes
from tests.rules.language.texts import announcement


def _found(folder: Path, body: str) -> set[str]:
    path = folder / "van-ban.yaml"
    path.write_text(announcement(body, date="2026-03-10"), encoding="utf-8")
    return {code for code in codes(path) if code == "VT-deadline-past"}


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


def test_what_was_sent_before_a_day_in_figures_is_not_told(tmp_path: Path) -> None:
    text = "Các hồ sơ gửi trước ngày 05/3/2026 được giải quyết theo quy định cũ."
    assert _found(tmp_path, text) == set()
