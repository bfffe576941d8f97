"""A number in words is held to its figures only where it can be nothing but the same number."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.rules.amounts.spelled import number_at_beginning
from docgen.source.declared.in_words import NORTHERN, SOUTHERN, in_words
from tests.rules.judging import told, written
from tests.rules.language.texts import announcement


def _told(folder: Path, body: str) -> str:
    return told(written(folder, announcement(body)))


@pytest.mark.parametrize("reading", [NORTHERN, SOUTHERN])
@pytest.mark.parametrize("number", [0, 5, 10, 15, 21, 24, 105, 1_000_005, 15_400_021, 10**9 + 7])
def test_what_is_written_in_words_is_read_back(number: int, reading: object) -> None:
    assert number_at_beginning(f"{in_words(number, reading)} đồng") == (number, "đồng")


@pytest.mark.parametrize(
    "words", ["một tỷ rưỡi", "hai chục", "hai không một", "tỷ lệ", "năm ngoái"]
)
def test_words_that_say_no_whole_number_are_none(words: str) -> None:
    found = number_at_beginning(words)
    assert found is None or found[1]


@pytest.mark.parametrize(
    "body",
    [
        "Kinh phí là 15.000.000 đồng (bằng chữ: Mười sáu triệu đồng).",
        "Kinh phí là **15.000.000 đồng** (*Mười sáu triệu đồng chẵn*).",
        "Kinh phí là 15 triệu đồng; bằng chữ: mười sáu triệu đồng.",
        "Số tiền: 15 000 000 đồng\n\nBằng chữ: Mười sáu triệu đồng.",
        "Kinh phí là 1,5 tỷ đồng (một tỷ sáu trăm triệu đồng).",
        "Gửi trong thời hạn 15 (mười sáu) ngày làm việc.",
        "Kinh phí đợt 1 là 15.000.000 đồng (mười sáu triệu đồng).",
        "Đạt 60% (năm mươi phần trăm) kế hoạch.",
    ],
)
def test_other_words_than_figures_are_told(tmp_path: Path, body: str) -> None:
    assert "warning[VT-number-words]" in _told(tmp_path, body)


@pytest.mark.parametrize(
    "body",
    [
        "Kinh phí là 2.305.021 đồng (hai triệu, ba trăm lẻ năm ngàn không trăm hai mươi mốt đồng).",
        "Kinh phí là 24.000 đồng/người (hai mươi tư nghìn đồng/người).",
        "Kinh phí là 1 tỷ 500 triệu đồng (một tỷ năm trăm triệu đồng).",
        "Kinh phí là 1.500 triệu đồng (một tỷ năm trăm triệu đồng).",
        "| Việc | Nghìn đồng |\n| --- | --- |\n| Thuê | 15.000 |\n\nBằng chữ: Mười lăm triệu đồng.",
        # The words are of another sum of the line, or of what the figures are a factor of.
        "| Việc | Đã duyệt | Tăng |\n| --- | --- | --- |\n| Cộng | 9.500 | 500 |\n\n"
        "Bằng chữ: Chín nghìn năm trăm đồng.",
        "Giá là 5.500.000 đồng, gồm thuế 500.000 đồng (bằng chữ: Năm triệu năm trăm nghìn đồng).",
        "Kinh phí: 12 tháng x 2.000.000 đồng (hai mươi bốn triệu đồng).",
        "Hỗ trợ 02 hộ, mỗi hộ 50.000.000 đồng (một trăm triệu đồng).",
        "Thả 1,500 (một nghìn năm trăm) con giống.",
        # In brackets stands something else than the number before them.
        "Xã có 05 thôn (hai thôn miền núi), 04 tổ (hai tổ: A và B), 10 người (ba nam, hai nữ).",
        "Xã tiếp công dân 01 buổi/tuần (ba), hồ sơ được giữ 10 (năm).",
        "Tiếp công dân từ 8 giờ 30 (tám giờ rưỡi) đến hết 10 đến 15 ngày (mười đến mười lăm ngày).",
        "Theo Điều 3 (hai khoản đầu) và 2/3 (hai phần ba) số hộ.",
    ],
)
def test_the_same_number_and_other_words_are_no_fault(tmp_path: Path, body: str) -> None:
    assert "VT-number-words" not in _told(tmp_path, body)
