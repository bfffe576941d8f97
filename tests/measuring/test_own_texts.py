"""What an office may write at the edges of the decree's forms is no fault on its PDF's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen.rules.pages import check_pages
from tests.measuring.judging import codes, seen_in, written
from tests.measuring.test_any_document import lay_out

SUBMISSION: dict[str, Any] = {
    "kind": "to-trinh",
    "agency": {"name": "Sở Tài chính", "code": "STC", "parent": "UBND tỉnh Phú Thọ"},
    "unit": "VP",
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
PART = {"body": "Phần I\nQUY ĐỊNH CHUNG\n\nNội dung."}
TITLES = ("TÌNH HÌNH", "HẠN CHẾ, NGUYÊN NHÂN", "MỤC TIÊU", "PHƯƠNG HƯỚNG", "KIẾN NGHỊ, ĐỀ XUẤT")
LETTERED = "\n\n".join(
    f"{letter}. {title}\n\nI. {title}\n\n1. {title.capitalize()}."
    for letter, title in zip("ABCDĐ", TITLES, strict=True)
)
LONG_AGENCY = {
    "parent": "Ủy ban nhân dân thành phố Huế",
    "name": "Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn, phòng thủ dân sự",
    "code": "BCĐPCTT",
}
LONG_NOTATION = {"notation": "TTr-BCĐPCTTTKCNPTDSTTH-VPTT"}
LONG_TITLE = (
    "Kết quả đạt được trong năm 2026 và phương hướng, nhiệm vụ trọng tâm năm 2027 của các cơ quan"
)
LETTER = {"kind": "thu-cong", "title": "Thư chúc mừng", "number": None, "subject": None}
LONG = "Thủ trưởng các cơ quan, đơn vị phổ biến, quán triệt đến toàn thể công chức, viên chức;"
RULES = {
    "kind": "quyet-dinh",
    "agency": LONG_AGENCY,
    "date": None,
    "to": None,
    "issued_by": "Giám đốc Sở Tài chính",
    "basis": "Căn cứ Luật Ngân sách nhà nước",
    "attachment": {"kind": "quy-che", "subject": "Về lịch trực", "body": "Điều 1. Một\n\nHai."},
}
LEAVE = {
    "kind": "giay-nghi-phep",
    "subject": None,
    "to": None,
    "body": None,
    "bearer": "Ông Nguyễn Văn An",
    "recipients": [
        f"Ủy ban nhân dân phường số {n}, nơi có trụ sở của đơn vị" for n in range(1, 40)
    ],
}
ROWS = "\n".join(f"| {number} | {LONG} |" for number in range(1, 40))

CASES: dict[str, dict[str, Any]] = {
    "a part under one addressee": PART,
    "parts with letters over numbered texts": {"body": LETTERED},
    "an article with a letter": {"body": "Điều 1. Một\n\nNội dung.\n\nĐiều 1a. Hai\n\nNội."},
    "a sentence that begins with an article": {"body": "Điều 5 Luật Đất đai quy định việc này."},
    "a sentence that begins with Kính gửi": {
        "kind": "thong-bao",
        "to": None,
        "body": "Kính gửi các đồng chí dự họp.",
    },
    "a sentence under the basis that begins like one": {
        "basis": "Căn cứ Luật Ngân sách nhà nước",
        "body": "Căn cứ tình hình thực tế, Sở Tài chính báo cáo.",
    },
    "a title as wide as the text": {"body": f"Chương I\n{LONG_TITLE}\n\nĐiều 1. Một\n\nHai."},
    "Lưu trữ among the recipients": {"recipients": ["Lưu trữ lịch sử tỉnh", "Bộ Nội vụ"]},
    "Lưu trữ at the beginning of a line": {
        "recipients": ["Cục trưởng, Phó Cục trưởng Cục Văn thư và Lưu trữ nhà nước", "Bộ Nội vụ"]
    },
    "a brace and its note": {
        "recipients": [{"to": ["Bí thư", "Thường trực", "Chủ tịch"], "note": "để b/c"}]
    },
    "a notation of two lines": LONG_NOTATION,
    "a notation of two lines over a subject": {
        "kind": "cong-van",
        "notation": "BCĐPCTTTKCNPTDSTTH-VPTT-KT",
    },
    "a notation that parts at its hyphen": {"notation": "TTr-BCĐPCTTTKCNPTDSTT-VPTT"},
    "an agency of many lines without a number under it": RULES,
    "a letter to a place with a long name": {
        **LETTER,
        "place": "Thành phố Hồ Chí Minh",
        "date": None,
    },
    "a letter that begins with a part": {**LETTER, **PART, "to": None},
    "a letter of one short line": {**LETTER, "to": None, "body": LONG[:70]},
    "a confirmation under many recipients": LEAVE,
    "a mark of circulation in free words": {"circulation": "Chỉ phổ biến trong ngành"},
    "a mark of circulation of two lines": {
        "circulation": "Xem xong trả lại, không sao chụp dưới mọi hình thức, không đưa lên mạng"
    },
    "agencies that issue together": {
        "agency": {"name": "Công ty Điện lực\nTrường Đại học Điện lực", "code": "CTĐL-ĐHĐL"}
    },
    "a name that parts inside a word": {
        "agency": {"name": "Ban Quản lý rừng\nphòng hộ Sông Đà", "code": "BQL"}
    },
    "a name whose second line sounds like a body": {
        "agency": {"name": "Công ty Cổ phần\nSơn Hà", "code": "SH"}
    },
    "a name that ends in a number": {
        "agency": {"name": "Bệnh viện Tâm thần\nsố 2 Đồng Nai", "code": "BVTT2"}
    },
    "signs that hang into the margin": {
        "body": "\n\n".join([f"{LONG} {LONG}"] * 3),
        "typography": {"hanging_punctuation": True, "margins": {"right": "15mm"}},
    },
    "a table on several pages": {
        "body": f"Như sau:\n\n| Số thứ tự | Nội dung công việc |\n| --- | --- |\n{ROWS}"
    },
}


@pytest.mark.parametrize("case", CASES)
def test_no_rule_speaks(case: str, tmp_path: Path) -> None:
    said = {key: value for key, value in {**SUBMISSION, **CASES[case]}.items() if value is not None}
    pages = lay_out(said, tmp_path)
    assert list(check_pages(pages)) == []
    assert codes(written(pages, tmp_path)) == set()


def test_a_part_is_none_of_the_addressees(tmp_path: Path) -> None:
    seen = seen_in(lay_out({**SUBMISSION, **PART}, tmp_path), tmp_path)
    addressees = seen.first("addressees")
    assert addressees is not None
    assert addressees.text == "Kính gửi: UBND tỉnh"


def test_a_notation_of_two_lines_is_none_of_the_text(tmp_path: Path) -> None:
    seen = seen_in(lay_out({**SUBMISSION, **LONG_NOTATION}, tmp_path), tmp_path)
    number, body = seen.first("number"), seen.first("body")
    assert number is not None
    assert body is not None
    assert "".join(line.text for line in number.lines).endswith("TTr-BCĐPCTTTKCNPTDSTTH-VPTT")
    assert [line.text[:6] for line in body.lines] == ["Sở Tài"]
