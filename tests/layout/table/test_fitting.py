"""Wide tables: phrases part, padding and letters shrink, words are cut last and that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.diagnostics import Severity
from docgen.document.model import Appendix, Document, Orientation, Table
from docgen.layout.setting import Setting
from docgen.layout.table.fitting import fitted
from docgen.layout.typesetting import typeset
from tests.layout.conftest import phrase
from tests.layout.table.conftest import PLACE, body, pages_of, rules, run, table, texts

HEADS = (
    *("TT", "Xã phường", "Số hộ", "Nhân khẩu", "Diện tích", "Quý I", "Quý II", "Quý III", "Quý IV"),
    *("Cả năm", "Tỷ lệ (%)", "Ghi chú"),
)
FIGURES = ("12.345", "45.678", "1.234,5", "1.000", "1.250", "1.300", "1.900", "4.450", "98,5")
WIDE = table(HEADS, ("1", "Phường Tân Thịnh", *FIGURES, ""))
WIDER = table(HEADS, ("1", "Phường Tân Thịnh", *FIGURES[:-1], "100,25", ""))
WIDEST = table(HEADS, ("1", "Phường Tân Thịnh", *["123.456"] * 6, *["12.345"] * 3, ""))
SHORT = table(tuple(f"T{n}" for n in range(15)), *[("1.234",) * 15] * 2)
TOO_WIDE = table(("Nội dung", *(f"Cột {n}" for n in range(15))), ("Nghiêng", *["12.345"] * 15))


def size(setting: Setting, wide: Table) -> float:
    return fitted(setting, wide).rows[0][0].style.size


def test_a_table_of_twelve_columns_cuts_no_word(document: Document) -> None:
    printed = " ".join(texts(pages_of(document, WIDE))).split()
    typed = " ".join((*HEADS, "1", "Phường Tân Thịnh", *FIGURES)).split()
    assert set(typed) <= set(printed)
    assert not typeset(replace(document, body=(WIDE,))).diagnostics


def test_phrases_stay_whole_where_there_is_room(document: Document) -> None:
    assert "Quý IV" in texts(pages_of(document, table(("TT", "Quý IV"), ("1", "2.000"))))


def test_padding_shrinks_no_more_than_it_needs_and_before_letters(setting: Setting) -> None:
    padding, natural = setting.typesetting.tables.padding, setting.styles["table-cell"].size
    assert (fitted(setting, WIDE).padding, size(setting, WIDE)) == (padding.value, natural)
    assert (fitted(setting, WIDER).padding, size(setting, WIDER)) == (padding.value - 1, natural)
    assert fitted(setting, TOO_WIDE).padding == padding.allowed.low


def test_fifteen_columns_of_short_figures_fit_an_upright_page(document: Document) -> None:
    pages = typeset(replace(document, body=(SHORT,)))
    assert not pages.diagnostics
    assert texts(pages.pages).count("1.234") == 30


def test_no_text_comes_nearer_to_a_rule_than_the_least_padding(
    document: Document, setting: Setting
) -> None:
    least = setting.typesetting.tables.padding.allowed.low
    (page,) = pages_of(document, SHORT)
    sides = sorted({rule.x for rule in rules(page) if rule.x == rule.x2})
    for text in body(page):
        left = max(x for x in sides if x < text.x)
        right = min(x for x in sides if x > text.x)
        assert left + least <= text.x + 0.01
        assert text.x + text.width <= right - least + 0.01


def test_letters_become_no_smaller_than_they_need(setting: Setting) -> None:
    natural = setting.styles["table-cell"].size
    assert size(setting, WIDER) == natural
    assert size(setting, WIDEST) == natural - 1
    assert size(setting, TOO_WIDE) == setting.decree.styles["table-cell"].allowed.low


def test_a_wide_table_on_its_side_keeps_its_size(setting: Setting) -> None:
    assert size(setting.landscape(), WIDEST) == setting.styles["table-cell"].size


def test_a_header_breaks_before_the_rows_under_it(document: Document) -> None:
    for head in ("Ước thực hiện năm 202", "Tỷ lệ hộ dân được dùng nước sạch theo quy chuẩn 202"):
        heads = ("Chỉ tiêu", *(f"{head}{n}" for n in range(4)))
        pages = pages_of(document, table(heads, ("Thu từ doanh nghiệp", *["35.500"] * 4)))
        assert "Thu từ doanh nghiệp" in texts(pages)


def test_a_header_of_long_heads_breaks_in_five_lines_so_that_names_need_not(
    document: Document,
) -> None:
    heads = ("STT", "Tên xã, phường", "Tổng số trẻ trong độ tuổi", "Số trẻ được tiêm đủ mũi 1")
    heads += ("Số trẻ được tiêm đủ mũi 2", "Số trẻ hoãn tiêm", "Tỷ lệ tiêm đủ mũi 1 (%)")
    heads += ("Tỷ lệ tiêm đủ mũi 2 (%)", "Số điểm tiêm chủng", "Số cán bộ tham gia")
    figures = ("1.823", "756", "700", "12", "94,5", "87,5", "3", "15")
    pages = pages_of(document, table(heads, ("1", "Phường Trường Vinh", *figures)))
    assert "Phường Trường Vinh" in texts(pages)


def test_a_long_head_takes_no_room_from_long_names(document: Document, setting: Setting) -> None:
    heads = ("STT", "Tên đơn vị", "Kinh phí không thường xuyên, không giao tự chủ", "Ghi chú")
    row = (
        "1",
        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên thành phố",
        "85.000.000",
        "",
    )
    columns = fitted(setting, table(heads, *[row] * 3)).columns
    assert columns[1].width > 2 * columns[2].width


def test_no_text_is_a_word_a_line_beside_long_codes(document: Document) -> None:
    heads = ("TT", "Khoản mục", "Căn cứ", "Trước thuế (đồng)", "Thuế (đồng)", "Sau thuế (đồng)")
    figures = ("27.272.727.273", "2.727.272.727", "30.000.000.000")
    row = ("1", "Chi phí quản lý dự án", "Công văn số 2589/BTTTT-ƯDCNTT, 1.500.000.000 đồng")
    printed = texts(pages_of(document, table(heads, (*row, *figures))))
    assert "Chi phí" in printed


def test_a_head_parts_no_word_of_two_syllables(document: Document) -> None:
    heads = ("Họ và tên, học hàm, học vị", "Đơn vị công tác", "Đơn vị tính", "Thành tiền (đồng)")
    row = ("GS.TS. Nguyễn Hoàng Lương", "Trường Đại học Khoa học Tự nhiên, Hà Nội", "ha", "1.250")
    printed = "\n".join(texts(pages_of(document, table(heads, *[row] * 2))))
    for word in ("học hàm", "học vị", "Đơn vị", "Thành tiền"):
        assert word in printed


def test_figures_are_cut_after_words(setting: Setting, document: Document) -> None:
    columns = table(("Trách nhiệm", *["A"] * 11), ("Nghiêng ngả", *["123.456"] * 11))
    pages = pages_of(document, columns)
    assert not fitted(setting, columns).is_whole
    assert texts(pages).count("123.456") == 11
    assert "Nghiêng" not in texts(pages)


def test_a_code_longer_than_any_word_may_part(setting: Setting) -> None:
    code = "a1" * 60
    whole = fitted(setting, table(("Tên", "Mã"), ("Tệp", code)))
    assert whole.is_whole
    assert whole.header[0].style is setting.styles["table-head"]


def test_words_that_must_be_cut_are_told_where_the_table_stands(document: Document) -> None:
    (told,) = typeset(replace(document, body=(TOO_WIDE,))).diagnostics
    assert (told.code, told.severity, told.place) == ("table-too-wide", Severity.WARNING, PLACE)
    assert "landscape" in str(told.help)


@pytest.mark.parametrize(("columns", "count"), [(16, 0), (40, 1)])
def test_a_table_of_an_appendix_is_told_by_how_its_pages_lie(
    document: Document, columns: int, count: int
) -> None:
    wide = table(("Cột",) * columns, ("12.345",) * columns)
    appendix = Appendix(phrase("Số liệu"), (wide,), Orientation.LANDSCAPE)
    told = typeset(replace(document, appendices=(appendix,))).diagnostics
    assert len(told) == count
    assert not any("landscape" in str(warning.help) for warning in told)


def test_head_and_cells_take_the_size_of_their_table(document: Document) -> None:
    pages = pages_of(document, WIDEST)
    assert {run(pages, text).size for text in ("TT", "1", "Thịnh")} == {12.0}


LONG_NAME = "Xây dựng cơ sở dữ liệu dùng chung của các cơ quan trong tỉnh"


def test_a_table_whose_smallest_words_stand_a_line_each_is_told(document: Document) -> None:
    heads = ("Nội dung nhiệm vụ", "Nghiêng ngả", *(f"Trường {n}" for n in range(7)))
    crowded = table(heads, (LONG_NAME, LONG_NAME, *["12.345.678"] * 7))
    (told,) = typeset(replace(document, body=(crowded,))).diagnostics
    assert told.code == "table-crowded"
    assert "landscape" in str(told.help)
