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
