"""A mobile number has ten figures, however they are grouped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement


def _is_told(folder: Path, number: str) -> bool:
    return "VT-telephone" in codes(written(folder, announcement(f"Công dân liên hệ {number}.")))


@pytest.mark.parametrize("number", ["điện thoại 0912.345.67", "ĐT: 03456789012", "SĐT 091 234 567"])
def test_a_figure_too_few_or_too_many_is_told(tmp_path: Path, number: str) -> None:
    assert _is_told(tmp_path, number)


@pytest.mark.parametrize(
    "number",
    [
        "điện thoại 0912.345.678",
        "ĐT: 0912 345 678 - 0987 654 321",
        "ĐT: 0912345678/0987654321",
        "ĐT: 080.44567",
        "điện thoại 0238 3842 123",
        "đường dây nóng 1900 1234",
        "theo số 0912345",
        "điện thoại 0912345678 2 lần",
        "qua số điện thoại, CCCD 038090012345",
        "bằng điện thoại, mã hồ sơ 035123456",
    ],
)
def test_whole_numbers_and_other_lines_are_no_fault(tmp_path: Path, number: str) -> None:
    assert not _is_told(tmp_path, number)
