"""Safe fixes: a mended file is clean, says the same, and is mended no further."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.rules.prose import fold
from tests.rules.language.texts import announcement, mended, problems

_GOOD = (
    "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn "
    "thư, Ủy ban nhân dân xã tiếp công dân (tại tầng 1) vào sáng thứ Hai; Sở Tài chính, Hội đồng "
    "nhân dân và các tầng lớp Nhân dân phối hợp theo khoản 2 Điều 5 Chương II Luật Tiếp công dân."
)
# A slip of typing, as a change of the good text that the safe fixes undo.
_SLIPS = [
    (" ", "  "),
    (", ", " , "),
    (", ", ","),
    ("; ", ";"),
    (" (", "("),
    ("(", "( "),
    ("ngày 05", "ngày05"),
    ("Nghị định số", "nghị định số"),
    ("Ủy ban nhân dân", "Ủy Ban Nhân Dân"),
    ("Hội đồng nhân dân", "hội đồng nhân dân"),
    ("thứ Hai", "thứ hai"),
    ("Điều 5", "điều 5"),
    ("khoản 2", "Khoản 2"),
    ("Chương II", "chương II"),
    ("Luật Tiếp", "Luật tiếp"),
    ("Sở Tài", "sở Tài"),
    ("tầng lớp Nhân dân", "tầng lớp nhân dân"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_SLIPS), min_size=1, max_size=6, unique=True), st.randoms())
def test_slips_of_typing_are_undone(slips: list[tuple[str, str]], random: object) -> None:
    text = _GOOD
    for right, wrong in slips:
        text = text.replace(right, wrong, 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result = announcement(text)
        for _ in range(4):  # of fixes that overlap one is made at a time
            result = mended(folder, result)
        assert problems(folder, result) == []
        assert _letters(result) == _letters(announcement(_GOOD))
        assert mended(folder, result) == result


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Hồ sơ phải hòan chỉnh.", "Hồ sơ phải hoàn chỉnh."),
        (
            "Nhà văn hóa, hội trường văn hoá, hòa giải.",
            "Nhà văn hóa, hội trường văn hóa, hòa giải.",
        ),
        ("Được hổ trợ và bổ xung.", "Được hỗ trợ và bổ sung."),
        ("Gửi UBNDtỉnh trước ngày05.", "Gửi UBND tỉnh trước ngày 05."),
        ("Mức là 1,250,000 đồng.", "Mức là 1.250.000 đồng."),
        ('Bộ phận “Một cửa”, "Dịch vụ công".', "Bộ phận “Một cửa”, “Dịch vụ công”."),
        ("Theo Luật giáo dục đại học.", "Theo Luật Giáo dục đại học."),
        ("Phát triển kinh tế- xã hội.", "Phát triển kinh tế - xã hội."),
        (
            "Theo điểm a khoản 2 Điều 103 mục 5 chương XII phần I của Bộ luật.",
            "Theo điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật.",
        ),
        (
            "Theo khoản 1 Điều 24 tiểu mục 1 mục 1 Chương III của Nghị quyết.",
            "Theo khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết.",
        ),
        ("Thực hiện điều 12 Luật Đất đai.", "Thực hiện Điều 12 Luật Đất đai."),
        ("Kỷ niệm Cách mạng Tháng 8.", "Kỷ niệm Cách mạng tháng Tám."),
        ("Nhớ tháng tám năm 1945.", "Nhớ tháng Tám năm 1945."),
        ("Họp giao ban thứ hai hằng tuần.", "Họp giao ban thứ Hai hằng tuần."),
        ("Thăm giáo sư Tôn Thất Tùng.", "Thăm Giáo sư Tôn Thất Tùng."),
        ("Nhớ Điện biên phủ.", "Nhớ Điện Biên Phủ."),
        ("Thành lập Ban chỉ đạo của xã.", "Thành lập Ban Chỉ đạo của xã."),
        ("Gửi Trung tâm phục vụ hành chính công.", "Gửi Trung tâm Phục vụ hành chính công."),
        ("Gửi phường Cách mạng tháng Tám.", "Gửi Phường Cách mạng tháng Tám."),
        ("Gửi Trường tiểu học Tam Hợp.", "Gửi Trường Tiểu học Tam Hợp."),
    ],
)
def test_what_is_certain_is_mended(wrong: str, right: str, tmp_path: Path) -> None:
    assert mended(tmp_path, announcement(wrong)) == announcement(right)


@pytest.mark.parametrize(
    "body",
    [
        "Ông Nguyễn Văn Hoà và bà Lê Thị Hòa ở nhà văn hóa thôn.",
        "Đơn gửi Sở Giáo dục - Đào tạo.",
        "Thông báo để các các thôn biết.",
        "Công dân ở xã (tầng 1 của trụ sở.",
    ],
)
def test_names_and_what_a_person_must_judge_stay(body: str, tmp_path: Path) -> None:
    assert problems(tmp_path, announcement(body)) != []
    assert mended(tmp_path, announcement(body)) == announcement(body)


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", fold(text.lower()))
