"""How a name is to be written depends on where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.language.texts import announcement, problems


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Ngày quốc tế phụ nữ là ngày lễ.", "“Ngày Quốc tế Phụ nữ”"),
        ("Trụ sở đóng cửa. Tết Nguyên Đán là ngày lễ.", "“Tết Nguyên đán”"),
        ("Trụ sở đóng cửa vào Ngày quốc tế phụ nữ.", "“ngày Quốc tế Phụ nữ”"),
    ],
)
def test_a_name_that_begins_a_sentence_keeps_its_capital(
    body: str, right: str, tmp_path: Path
) -> None:
    (found,) = problems(tmp_path, announcement(body))
    assert right in str(found.message)


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Nghỉ giỗ tổ Hùng Vương 10/3.", "“Giỗ Tổ Hùng Vương”"),
        ("Chào mừng ngày Báo Chí cách mạng Việt Nam.", "“ngày Báo chí Cách mạng Việt Nam”"),
        ("Theo chỉ đạo của Tỉnh Ủy, các thôn họp.", "“Tỉnh ủy”"),
        ("Gửi về Văn Phòng UBND xã.", "“Văn phòng UBND”"),
        ("Tiếp công dân ngày 13/3/2026 (thứ sáu).", "“Sáu”"),
    ],
)
def test_capitals_of_holidays_committees_and_weekdays(
    body: str, right: str, tmp_path: Path
) -> None:
    (found,) = problems(tmp_path, announcement(body))
    assert right in str(found.message)
