"""What an office may write at the edges of the decree's forms is no fault on its PDF's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.measuring.judging import codes, seen_in, written
from tests.measuring.test_any_document import lay_out

SUBMISSION = {
    "kind": "to-trinh",
    "agency": {"name": "Sở Tài chính", "code": "STC", "parent": "UBND tỉnh Phú Thọ"},
    "number": "12",
    "place": "Phú Thọ",
    "date": "2026-03-10",
    "subject": "Về việc phê duyệt dự toán",
    "to": "UBND tỉnh",
    "body": "Sở Tài chính trình Ủy ban nhân dân tỉnh xem xét, quyết định.",
    "recipients": ["Các sở, ban, ngành"],
    "archive": "VT",
    "signer": {"position": "Giám đốc", "name": "Nguyễn Văn Minh"},
}


@pytest.mark.parametrize(
    ("case", "changes"),
    [
        ("a part under one addressee", {"body": "Phần I\nQUY ĐỊNH CHUNG\n\nNội dung."}),
        ("an article with a letter", {"body": "Điều 1. Một\n\nNội dung.\n\nĐiều 1a. Hai\n\nNội."}),
    ],
)
def test_no_rule_speaks(case: str, changes: dict[str, Any], tmp_path: Path) -> None:
    assert codes(written(lay_out({**SUBMISSION, **changes}, tmp_path), tmp_path)) == set()


def test_a_part_is_none_of_the_addressees(tmp_path: Path) -> None:
    changes = {"body": "Phần I\nQUY ĐỊNH CHUNG\n\nNội dung."}
    seen = seen_in(lay_out({**SUBMISSION, **changes}, tmp_path), tmp_path)
    addressees = seen.first("addressees")
    assert addressees is not None
    assert addressees.text == "Kính gửi: UBND tỉnh"
