"""Letters number a text's greatest parts, `A. TÌNH HÌNH`, above the mục I, II, III."""

from __future__ import annotations

import pytest

from docgen.document.model import Level, Paragraph
from tests.document.test_body import blocks, text_of


def levels(*lines: str) -> list[tuple[str, Level]]:
    """Return the label and level of each line of a text, a blank line between two."""
    found = blocks("\n\n".join(lines))
    return [(block.label, block.level) for block in found if isinstance(block, Paragraph)]


def test_a_letter_with_a_title_in_capitals_is_a_heading_above_roman_numbers() -> None:
    lines = ("A. TÌNH HÌNH", "I. KẾT QUẢ", "II. HẠN CHẾ", "B. PHƯƠNG HƯỚNG", "I. MỤC TIÊU")
    lettered, roman = Level.LETTERED, Level.ROMAN
    assert levels(*lines) == [
        ("A.", lettered),
        ("I.", roman),
        ("II.", roman),
        ("B.", lettered),
        ("I.", roman),
    ]
    part, *_ = blocks("\n\n".join(lines))
    assert isinstance(part, Paragraph)
    assert part.titled
    assert text_of(part) == "TÌNH HÌNH"


@pytest.mark.parametrize(
    "line",
    [
        "A. Nguyễn Văn An",
        "A. Tình hình",
        "A. KẾT QUẢ và hạn chế",
        "A. 5",
        "A.",
        "C. ĐỀ XUẤT, KIẾN NGHỊ",
        "P. TỔ CHỨC",
        "TP. HUẾ",
    ],
)
def test_other_lines_that_begin_with_a_capital_letter_are_prose(line: str) -> None:
    assert levels(line) == [("", Level.PLAIN)]


@pytest.mark.parametrize("line", ["A.TÌNH HÌNH", "A.\u00a0TÌNH HÌNH", "A. **TÌNH HÌNH** [[năm]]"])
def test_a_part_may_be_typed_as_a_muc_may(line: str) -> None:
    assert levels(line) == [("A.", Level.LETTERED)]


def test_letters_that_are_roman_numbers_too_are_told_by_what_stands_before() -> None:
    parts = [f"{letter}. NHIỆM VỤ" for letter in "ABCDĐEGHIKLMNOPQRSTUVXY"]
    assert {level for _, level in levels(*parts)} == {Level.LETTERED}
    numbered = [f"{numeral}. NHIỆM VỤ" for numeral in ("I", "II", "III", "IV", "V")]
    assert [level for _, level in levels("A. TÌNH HÌNH", *numbered)][1:] == [Level.ROMAN] * 5


def test_after_h_a_first_muc_is_due_where_parts_have_muc() -> None:
    above = ["A. TÌNH HÌNH", "I. KẾT QUẢ", *(f"{letter}. NHIỆM VỤ" for letter in "BCDĐEGH")]
    assert levels(*above, "I. MỤC TIÊU")[-1] == ("I.", Level.ROMAN)
    assert levels(*above, "I. MỤC TIÊU", "I. KẾT LUẬN")[-1] == ("I.", Level.LETTERED)


def test_pasted_lines_begin_parts_without_blank_lines() -> None:
    found = blocks("2. Kết quả\nA. TÌNH HÌNH\nIII. HẠN CHẾ\nChung\nB. NHIỆM VỤ\n1. Rà soát.")
    assert [getattr(block, "label", "") for block in found] == ["2.", "A.", "III.", "", "B.", "1."]


def test_a_title_of_a_part_wrapped_by_hand_is_one() -> None:
    title, text = blocks("A. ĐÁNH GIÁ TÌNH HÌNH\nTHỰC HIỆN\nĐã làm xong.")
    assert (text_of(title), text_of(text)) == ("ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN", "Đã làm xong.")
