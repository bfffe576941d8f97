"""A count and a total are held to the list behind them only where nothing else may be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement


def _codes(folder: Path, body: str) -> set[str]:
    return {*codes(written(folder, announcement(body)))} & {"VT-count", "VT-parts"}


@pytest.mark.parametrize(
    "body",
    [
        "Tổ gồm 03 đồng chí:\n\n- Ông A, Tổ trưởng;\n\n- Bà B;\n\n- Ông C;\n\n- Bà D.",
        "Tổ gồm ba thành viên sau đây:\n\n1. Ông A;\n\n2. Bà B.",
        "Kế hoạch có 03 nhiệm vụ trọng tâm như sau:\n\na) Rà soát;\n\nb) Tổng hợp.",
        "Tổ gồm 03 đồng chí: Nguyễn Văn An, ông Lê Bình.",
        "Xã có 03 thôn: Tân Lập và Đoàn Kết.",
    ],
)
def test_another_count_is_told(tmp_path: Path, body: str) -> None:
    assert _codes(tmp_path, body) == {"VT-count"}


@pytest.mark.parametrize(
    "body",
    [
        "Tổ gồm 02 đồng chí:\n\n- Ông A, Tổ trưởng;\n\n- Bà B.",
        # An item may be several persons, or the list go on.
        "Tổ gồm 03 đồng chí:\n\n- Ông A, Tổ trưởng;\n\n- Các ông: B, C.",
        "Tổ gồm 03 đồng chí:\n\n- Ông A và bà B;\n\n- Ông C.",
        "Tổ gồm 03 thành viên:\n\n- Lãnh đạo xã;\n\n- Đại diện các thôn.",
        "Có 03 nội dung:\n\na) Rà soát:\n\n- Hồ sơ;\n\n- Đơn;\n\nb) Tổng hợp;\n\nc) Báo cáo.",
        "Có 05 nhiệm vụ hoàn thành, tiêu biểu:\n\n- Rà soát;\n\n- Tổng hợp.",
        "Có 03 giải pháp:\n\n- Các giải pháp về vốn;\n\n- Tuyên truyền.",
        "Tổ gồm 03 đồng chí: Chủ tịch, Phó Chủ tịch.",
        "Tổ gồm 02 đồng chí: Nguyễn Văn An, Chủ tịch, Trần Thị Bình.",
        "Xã có 04 thôn: thôn Tân Lập, các thôn miền núi.",
        "Tổ gồm 03 đồng chí:\n\n- Đồng chí A;\n\n- Đồng chí B, Đồng chí C, thành viên.",
        "Xã có 02 yêu cầu, nội dung:\n\n- Đúng hạn;\n\n- Đúng mẫu;\n\n- Đầy đủ.",
        "Kế hoạch có 02 nhiệm vụ:\n\na) Rà soát;\n\nb) Tổng hợp;\n\nc) Nhiệm vụ khác.",
    ],
)
def test_a_count_that_may_be_right_is_no_fault(tmp_path: Path, body: str) -> None:
    assert not _codes(tmp_path, body)


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Tổng kinh phí là 40.000.000 đồng, gồm:", True),
        ("Tổng kinh phí là 30.000.000 đồng, trong đó:", True),
        ("Tổng kinh phí là 35.000.000 đồng, gồm:", False),
        ("Tổng kinh phí là 40.000.000 đồng, trong đó:", False),
        ("Tổng kinh phí là 40 triệu đồng, gồm:", False),
        ("Tổng kinh phí là 40.000.000 đồng, tăng 5.000.000 đồng, gồm:", False),
        ("Các thôn nộp 40.000.000 đồng, gồm:", False),
        ("Kinh phí hỗ trợ tối đa 30.000.000 đồng, cụ thể:", False),
        ("Tổng mức chi từ 10.000.000 đồng, cụ thể:", False),
        ("Dự toán tăng 15.000.000 đồng so với năm trước, cụ thể:", False),
        ("Dự toán là 40.000.000 đồng/năm, gồm:", False),
        ("Các gói thầu có giá trị dưới 30.000.000 đồng gồm:", False),
        ("Kinh phí còn thiếu 15.000.000 đồng, cụ thể:", False),
        ("Kinh phí giảm nghèo là 40.000.000 đồng, gồm:", True),
    ],
)
def test_a_total_is_held_to_its_parts(tmp_path: Path, lead: str, *, told: bool) -> None:
    body = f"{lead}\n\n- In tài liệu: 10.000.000 đồng;\n\n- Thuê: 25.000.000 đồng."
    assert _codes(tmp_path, body) == ({"VT-parts"} if told else set())


def test_a_part_within_another_is_not_added(tmp_path: Path) -> None:
    parts = "- Ngân sách: 9.000 đồng;\n\n- Trong đó đã cấp: 5.000 đồng."
    assert not _codes(tmp_path, f"Tổng kinh phí là 9.000 đồng, gồm:\n\n{parts}")


def test_parts_of_several_figures_are_not_reckoned_with(tmp_path: Path) -> None:
    parts = "- Giấy: 2 x 500 đồng = 1.000 đồng;\n\n- Bút: 500 đồng."
    assert not _codes(tmp_path, f"Tổng kinh phí là 9.000 đồng, gồm:\n\n{parts}")
