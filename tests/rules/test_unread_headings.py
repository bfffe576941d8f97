"""A heading whose number is not read is told; a sentence that begins with a reference is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import judge, written
from tests.rules.language.texts import announcement


def helps(folder: Path, text: str) -> list[str]:
    return [
        str(found.help)
        for found in judge(
            written(folder, announcement(f"Ủy ban nhân dân xã thông báo.\n\n{text}"))
        )
        if found.code == "ND30-II.6.đ-heading"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chương một\nQuy định chung", "write Chương I"),
        ("Phần thứ hai\nTình hình", "write Phần II"),
        ("PHẦN THỨ NHẤT\nTÌNH HÌNH", "write PHẦN I"),
        ("Phần mười một: Tình hình", "write Phần XI."),
        ("Mục hai\nPhạm vi", "write Mục 2"),
        ("CHƯƠNG II QUY ĐỊNH CHUNG", "write CHƯƠNG II."),
        ("Điều 3 Phạm vi điều chỉnh", "write Điều 3."),
        ("Điều 3 - Phạm vi điều chỉnh", "write Điều 3."),
        ("Điều\u00a03\nPhạm vi điều chỉnh", "write Điều 3."),
    ],
)
def test_a_heading_that_is_not_read_is_told(tmp_path: Path, text: str, expected: str) -> None:
    assert helps(tmp_path, text) == [expected]


def test_a_roman_number_that_there_is_not_is_told(tmp_path: Path) -> None:
    (found,) = helps(tmp_path, "Chương IIII\nQuy định chung")
    assert found.startswith("number phần and chương with I, II, III, IV")


@pytest.mark.parametrize(
    "text",
    [
        "Điều 3 của Nghị định này quy định.",
        "Điều 3 Nghị định số 30/2020/NĐ-CP quy định về thể thức",
        "Điều 5 Chương II Luật Đất đai",
        "Điều 3, Điều 4 của Luật này quy định.",
        "Việc này theo\nĐiều 3\nvà Điều 4 của Quy chế.",
        "Chương trình công tác năm 2026",
        "CHƯƠNG TRÌNH CÔNG TÁC",
        "Chương II của Luật này quy định.",
        "Mục tiêu chung",
        "Mục 1 của Chương này quy định.",
        "Mục ba công khai",
        "MỤC BA CÔNG KHAI",
        "Phần lớn các thôn đã nộp báo cáo.",
        "Phần năm 2026 chuyển sang năm sau.",
        "“Chương một\nQuy định chung”",
    ],
)
def test_a_sentence_that_begins_likewise_is_not(tmp_path: Path, text: str) -> None:
    assert helps(tmp_path, text) == []
