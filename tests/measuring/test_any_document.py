"""Whatever an office writes, its PDF is seen as it was laid out, and no rule speaks of it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import docgen
from docgen.layout.pages import Pages
from docgen.measuring.from_pages import observe_pages
from docgen.rules.pages import check_pages
from tests.measuring.judging import codes, seen_in, written
from tests.measuring.test_own_documents import assert_alike, by_name

AGENCIES = [
    {"name": "Ủy ban nhân dân xã Tân Phú", "code": "UBND"},
    {"name": "Sở Giáo dục và Đào tạo", "code": "SGDĐT", "parent": "UBND tỉnh Thái Nguyên"},
    {"name": "Văn phòng", "code": "VP", "parent": "Bộ Nội vụ"},
    {
        "name": "Trung tâm Phục vụ hành chính công",
        "code": "TTPVHCC",
        "parent": "UBND phường Hải Châu",
    },
    {
        "name": "Trường Đại học Khoa học Tự nhiên",
        "code": "ĐHKHTN",
        "parent": "Bộ Giáo dục và Đào tạo",
    },
]
PLACES = ["Huế", "Tân Phú", "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu"]
SUBJECTS = [
    "Về lịch nghỉ tết Nguyên đán",
    "Về việc tăng cường công tác văn thư, lưu trữ tại các cơ quan, đơn vị trên địa bàn",
    "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2026 và triển khai nhiệm vụ "
    "trọng tâm năm 2027 của các cơ quan chuyên môn",
]
SENTENCES = [
    "Các đơn vị tổ chức thực hiện nghiêm túc.",
    "Thủ trưởng các cơ quan, đơn vị có trách nhiệm phổ biến, quán triệt đến toàn thể công chức, "
    "viên chức và người lao động thuộc phạm vi quản lý các quy định của pháp luật về công tác văn "
    "thư; báo cáo kết quả trước ngày 15 tháng 12 năm 2026.",
    "Kinh phí thực hiện: 1.450.000.000 đồng (Một tỷ bốn trăm năm mươi triệu đồng).",
    "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn "
    "thư, đề nghị các cơ quan, đơn vị rà soát, kiện toàn tổ chức và bố trí người làm công tác văn "
    "thư, lưu trữ theo đúng vị trí việc làm đã được phê duyệt.",
]
LABELS = ["", "", "I. ", "1. ", "2. ", "a) ", "- "]
RECIPIENTS = [
    "UBND tỉnh (để b/c)",
    "Thường trực Đảng ủy, HĐND xã",
    "Các phòng, ban, đơn vị",
    "VNPT",
    "Trưởng các đoàn thể và người hoạt động không chuyên trách ở các thôn, tổ dân phố",
]
SIGNERS = [
    {"position": "Chủ tịch", "name": "Nguyễn Văn An"},
    {
        "authority": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
        "position": "Phó Chủ tịch",
        "name": "Lê Thị Hoa",
    },
    {"authority": ["KT. Giám đốc"], "position": "Phó Giám đốc", "name": "Đỗ Thị Hồng Vân"},
]

paragraphs = st.tuples(
    st.sampled_from(LABELS), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)
)


@st.composite
def announcements(draw: st.DrawFn) -> dict[str, Any]:
    """Return an announcement as an office writes it, set by any figures that the decree allows."""
    body = [
        label + " ".join(sentences)
        for label, sentences in draw(st.lists(paragraphs, min_size=2, max_size=16))
    ]
    kind = draw(st.sampled_from(["thong-bao", "cong-van", "ke-hoach", "to-trinh"]))
    size = draw(st.sampled_from([13, 13.5, 14]))
    return {
        "kind": kind,
        "agency": draw(st.sampled_from(AGENCIES)),
        "unit": "VP",
        "number": draw(st.sampled_from(["", "5", "123"])),
        "place": draw(st.sampled_from(PLACES)),
        "date": draw(st.sampled_from(["", "2026-02-03", "2026-10-09"])),
        "subject": draw(st.sampled_from(SUBJECTS)),
        **({"to": draw(some(RECIPIENTS, 3))} if kind in ("cong-van", "to-trinh") else {}),
        **draw(st.sampled_from([{}, {"urgency": "khẩn"}, {"circulation": "lưu hành nội bộ"}])),
        "body": "\n\n".join(body),
        "recipients": draw(some(RECIPIENTS, 5)),
        "signer": draw(st.sampled_from(SIGNERS)),
        "typography": {
            "size": f"{size}pt",
            "indent": draw(st.sampled_from(["1cm", "1.27cm"])),
            "line_spacing": draw(st.sampled_from([1, 1.1, 1.25, 1.5])),
            "paragraph_spacing": draw(st.sampled_from(["6pt", "9pt"])),
            "margins": {
                "left": draw(st.sampled_from(["30mm", "35mm"])),
                "right": draw(st.sampled_from(["15mm", "20mm"])),
                "top": draw(st.sampled_from(["20mm", "25mm"])),
            },
        },
    }


def some(values: list[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


def lay_out(announcement: dict[str, Any], folder: Path) -> Pages:
    path = folder / "van-ban.yaml"
    text = yaml.safe_dump(announcement, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    return docgen.typeset(docgen.load(path))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(announcements())
def test_it_is_seen_as_it_was_laid_out_and_is_right(announcement: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = lay_out(announcement, folder)
        laid_out, read = observe_pages(pages), seen_in(pages, folder)
        assert by_name(read).keys() == by_name(laid_out).keys()
        for key, part in by_name(laid_out).items():
            assert_alike(by_name(read)[key], part)
        assert list(check_pages(pages)) == []
        # The layout breaks a long place and date in a narrow column.
        assert codes(written(pages, folder)) <= {"VT-printed-end", "ND30-II.4.c-printed-line"}
