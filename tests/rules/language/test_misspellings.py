"""Slips of hỏi and ngã are found where no word has the syllable; two words in a row are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.language.texts import announcement, codes, mended

_SLIPS = {
    "Hồ sơ được chuyễn cho đơn vị khác.": "được chuyển cho",
    "Kiễm tra văn bãn cũa các đơn vị.": "Kiểm tra văn bản của",
    "Sai sót vẩn còn xãy ra trong lưu trử.": "vẫn còn xảy ra trong lưu trữ",
    "Thẫm định hồ sơ theo thẫm quyền.": "Thẩm định hồ sơ theo thẩm quyền",
    "Đơn vi quá thời hạng thì nêu rỏ lý do.": "Đơn vị quá thời hạn thì nêu rõ",
    "CHUYỄN ĐỔI SỐ là nhiệm vụ chung.": "CHUYỂN ĐỔI SỐ",
}
_TWO_WORDS = (
    "Bão có khả năng xuất hiện; hàng gia công xuất khẩu; hồ sơ xuất nhập cảnh.",
    "Cơ quan giám sát nhập, xuất kho; khảo sát nhập học; cảnh sát nhập ngũ.",
    "Công tác phòng, chống bão đảm bảo an toàn; sau bão vệ sinh môi trường.",
    "Phòng, chống bão lãnh đạo xã trực tiếp chỉ đạo; do bão trì hoãn cuộc họp.",
    "Nắng nóng ảnh hưởng dẫn đến thiếu nước; thị trấn chỉnh trang đô thị cũ.",
    "Điều chỉnh chu kỳ kiểm tra; hoàn chỉnh chu trình; tiếp xúc tích cực với cử tri.",
    "Phần được phân chia sẽ do các bên thỏa thuận; vấn đề suất ăn; vấn đề nghi vấn.",
    "Sinh hoạt đông đủ; biên bản của đơn vị phạm lỗi; chất lương thực; nghỉ định kỳ.",
    "Cán bộ sàm sỡ bị xử lý; ông Chử Văn Sẳn và bà Lê Thị Hửu dự họp.",
)


@pytest.mark.parametrize(("text", "right"), _SLIPS.items())
def test_a_slip_is_found_and_mended(tmp_path: Path, text: str, right: str) -> None:
    assert right in mended(tmp_path, announcement(text))


@pytest.mark.parametrize("text", _TWO_WORDS)
def test_two_words_side_by_side_are_no_slip(tmp_path: Path, text: str) -> None:
    assert "VT-misspelling" not in codes(tmp_path, text)
