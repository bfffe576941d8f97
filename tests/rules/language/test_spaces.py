"""A sign without its space is found after words, figures and dates, and put right at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.language.texts import announcement, codes, mended


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Mang theo hồ sơ ,ảnh và đơn.", "hồ sơ, ảnh"),
        ("Có nam 5,nữ 10; đạt 5%;tăng 1%.", "nam 5, nữ 10; đạt 5%; tăng"),
        ("Năm 2026:đạt kết quả tốt.", "2026: đạt"),
        ("Họp ngày 13/3/2026.Các thôn cùng dự.", "13/3/2026. Các"),
        ("Họp vào tháng 3 năm 2026.Các thôn cùng dự.", "2026. Các"),
    ],
)
def test_a_missing_space_is_put_in(tmp_path: Path, body: str, right: str) -> None:
    assert right in mended(tmp_path, announcement(body))


@pytest.mark.parametrize(
    "body",
    ["Ô A1,B2 của bảng; bậc 1,5m; tỷ lệ 1:500; TCVN ISO 9001:2015.", "Mã số 31/12/2026.HS."],
)
def test_what_needs_no_space_has_none(tmp_path: Path, body: str) -> None:
    assert not {"VT-space-after-sign", "VT-space-before-sign"} & codes(tmp_path, body)


def test_blanks_of_spaces_are_left_to_the_writer(tmp_path: Path) -> None:
    body = "Họ và tên:          Ngày sinh:\n\nBàn   10 cái   100.000 đồng\n\nHai  dấu cách."
    kept = mended(tmp_path, announcement(body))
    assert "Họ và tên:          Ngày sinh:" in kept
    assert "Bàn   10 cái   100.000 đồng" in kept
    assert "Hai dấu cách." in kept
