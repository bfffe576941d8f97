"""Centred lines: as few and as even as can be, and no word of two syllables parted."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import pytest

from docgen.decree.reader import load_typesetting
from docgen.document.model import Agency, Document, Heading, Level, Span
from docgen.layout.pages import Run
from docgen.layout.setting import Setting
from docgen.layout.text.compounds import with_led_words, with_whole_compounds
from docgen.layout.text.line_ends import name_ends
from docgen.layout.text.words import StyledText, cut
from docgen.layout.typesetting import typeset
from tests.layout.conftest import paragraph, phrase


def lines(document: Document, *components: str) -> list[str]:
    """Return a component's lines on the first page."""
    found = [
        element
        for element in typeset(document).pages[0].elements
        if isinstance(element, Run) and element.origin.component in components
    ]
    return [
        "".join(run.text for run in line).replace("\u00a0", " ").strip()
        for _, line in groupby(found, lambda run: run.baseline)
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bệnh viện Đa khoa Cà Mau", ["BỆNH VIỆN", "ĐA KHOA CÀ MAU"]),
        ("Trường Mầm non Hòa Phú", ["TRƯỜNG MẦM NON", "HÒA PHÚ"]),
        ("Chi cục Hải quan khu vực IX", ["CHI CỤC HẢI QUAN", "KHU VỰC IX"]),
        ("Bộ Nông nghiệp và Môi trường", ["BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]),
        # Rather a line more than KHOA / HỌC.
        (
            "Trường Đại học Khoa học Xã hội và Nhân văn",
            ["TRƯỜNG ĐẠI HỌC", "KHOA HỌC XÃ HỘI", "VÀ NHÂN VĂN"],
        ),
        # No line of one short word, though three are as few as can be.
        (
            "Ban Quản lý Khu kinh tế, công nghiệp thành phố Huế",
            ["BAN QUẢN LÝ KHU KINH TẾ,", "CÔNG NGHIỆP", "THÀNH PHỐ HUẾ"],
        ),
        ("Viện kiểm sát nhân dân khu vực 5", ["VIỆN KIỂM SÁT NHÂN DÂN", "KHU VỰC 5"]),
        ("Kiểm toán nhà nước khu vực II", ["KIỂM TOÁN NHÀ NƯỚC", "KHU VỰC II"]),
        ("Sở Y tế tỉnh Bà Rịa - Vũng Tàu", ["SỞ Y TẾ TỈNH", "BÀ RỊA - VŨNG TÀU"]),
        (
            "Công ty TNHH Một thành viên Xổ số kiến thiết Đồng Nai",
            ["CÔNG TY TNHH", "MỘT THÀNH VIÊN XỔ SỐ", "KIẾN THIẾT ĐỒNG NAI"],
        ),
    ],
)
def test_a_name_ends_its_lines_between_words(
    document: Document, name: str, expected: list[str]
) -> None:
    agency = Agency(phrase(name), code="CQ")
    assert lines(replace(document, agency=agency), "agency") == expected


def test_a_post_beside_others_is_not_parted(document: Document) -> None:
    signer = document.signers[0]
    supreme = replace(signer, authority=(phrase("KT. Chánh án Tòa án nhân dân tối cao"),))
    signed = replace(document, signers=(signer, supreme, signer))
    posts = "\n".join(lines(signed, "authority"))
    assert "CHÁNH ÁN" in posts
    assert "TÒA ÁN NHÂN DÂN" in posts
    assert "TỐI CAO" in posts


def test_a_second_post_begins_with_what_joins_it_to_the_first(document: Document) -> None:
    post = phrase("Phó Trưởng Ban Thường trực kiêm Chánh Văn phòng Ban Chỉ đạo")
    signed = replace(document, signers=(replace(document.signers[0], authority=(), position=post),))
    assert lines(signed, "authority")[1].startswith("KIÊM CHÁNH VĂN PHÒNG")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bảo trì đường bộ khu vực", ["bảo trì", "đường bộ", "khu vực"]),
        ("phối hợp và các sở", ["phối hợp", "và các sở"]),
    ],
)
def test_what_ends_like_a_particle_leads_nothing(
    setting: Setting, words: str, expected: list[str]
) -> None:
    setup = setting.typesetting
    text = [StyledText(words, setting.styles["subject"])]
    segments = cut(text, setting.column.width, name_ends(setup))
    whole = with_whole_compounds(segments, setting.column.width, setup.compounds)
    led = with_led_words(whole, setting.column.width, setup.compounds)
    assert [segment.text for segment in led] == expected


@pytest.mark.parametrize("road", ["Quốc lộ 14B", "giai đoạn 2026 -", "Km 18+000"])
def test_a_figure_stands_with_what_it_counts(document: Document, road: str) -> None:
    for count in range(3, 12):
        subject = phrase(" ".join(["chữ"] * count + [road] + ["lời"] * 14))
        printed = lines(replace(document, subject=subject), "subject")
        assert any(road in line for line in printed)


def test_a_chapters_title_ends_its_lines_between_words(document: Document) -> None:
    title = (
        "Sự cần thiết, căn cứ xây dựng và kinh nghiệm quốc tế về đầu tư hạ tầng số, tự động hóa "
        "vận chuyển hàng hóa qua biên giới"
    )
    heading = Heading(Level.PART, "Phần I", (Span(title),), paragraph("").place)
    assert lines(replace(document, body=(heading, paragraph("Lời văn."))), "body")[:4] == [
        "Phần I",
        "SỰ CẦN THIẾT, CĂN CỨ XÂY DỰNG VÀ KINH NGHIỆM",
        "QUỐC TẾ VỀ ĐẦU TƯ HẠ TẦNG SỐ, TỰ ĐỘNG HÓA",
        "VẬN CHUYỂN HÀNG HÓA QUA BIÊN GIỚI",
    ]


def test_compounds_are_words_of_two_syllables_in_small_letters() -> None:
    words = load_typesetting().compounds.words
    assert all(len(word.split(" ")) == 2 and word == word.lower().strip() for word in words)
