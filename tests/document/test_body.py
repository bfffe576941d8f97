"""The body's plain text becomes blocks: the decree's own numbering is the markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Place, Problems
from docgen.document.body import PictureReference, parse_body
from docgen.document.model import (
    Alignment,
    Block,
    Heading,
    Level,
    Paragraph,
    Picture,
    Span,
    Table,
)


def blocks(text: str, *, end_mark: bool = False) -> tuple[Block, ...]:
    found, problems = parsed(text, end_mark=end_mark)
    assert not problems.found
    return found


def parsed(text: str, *, end_mark: bool = False) -> tuple[tuple[Block, ...], Problems]:
    problems = Problems()

    def place_of(offset: int) -> Place:
        line = text.count("\n", 0, offset)
        return Place("a.yaml", line + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)

    def picture(reference: PictureReference) -> Block:
        from pathlib import Path

        return Picture(reference.alt, Path(reference.target), (10, 10), 96.0, reference.place)

    found = parse_body(text, place_of, problems, end_mark=end_mark, picture=picture)
    return found, problems


def text_of(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return "".join(span.text for span in block.spans)


@pytest.mark.parametrize(
    ("line", "level", "label"),
    [
        ("I. ĐÁNH GIÁ CHUNG", Level.ROMAN, "I."),
        ("Điều 3. Phạm vi", Level.ARTICLE, "Điều 3."),
        ("Điều 3a: Phạm vi", Level.ARTICLE, "Điều 3a."),
        ("1. Một việc.", Level.CLAUSE, "1."),
        ("2.1. Một việc.", Level.SUBCLAUSE, "2.1."),
        ("a) Một điểm;", Level.POINT, "a)"),
        ("đ) Một điểm;", Level.POINT, "đ)"),
        ("- Một gạch;", Level.DASH, "-"),
        ("– Một gạch;", Level.DASH, "-"),
        ("• Một gạch;", Level.DASH, "-"),
        ("+ Một gạch;", Level.PLUS, "+"),
        ("Ngày 12/10/2022, đồng chí …", Level.PLAIN, ""),
        ("C. Một chữ cái hoa", Level.PLAIN, ""),
        ("f) không có điểm f", Level.PLAIN, ""),
        ("Mục 1 của Chương này quy định.", Level.PLAIN, ""),
        ("Điều 5 của Luật này quy định.", Level.PLAIN, ""),
        ("12/10/2022 là ngày họp.", Level.PLAIN, ""),
        ("-Không có dấu cách", Level.DASH, "-"),
        ("-**Không có dấu cách**", Level.DASH, "-"),
        ("-5 độ", Level.PLAIN, ""),
        ("+Không có dấu cách", Level.PLUS, "+"),
        ("*Nghiêng* là nhấn mạnh.", Level.PLAIN, ""),
        ("1.Một việc.", Level.CLAUSE, "1."),
        ("1.“Một việc” là", Level.CLAUSE, "1."),
        ("1\u00a0000 đồng", Level.PLAIN, ""),
        ("1.000.000đồng", Level.PLAIN, ""),
        ("3.500 người", Level.PLAIN, ""),
        ("1.5km", Level.PLAIN, ""),
        ("1.b) là", Level.PLAIN, ""),
        ("2.1.Một việc.", Level.SUBCLAUSE, "2.1."),
        ("a)Một điểm;", Level.POINT, "a)"),
        ("a)5 điểm;", Level.POINT, "a)"),
        ("a), b) khoản 2 được bãi bỏ.", Level.PLAIN, ""),
        ("I.ĐÁNH GIÁ CHUNG", Level.ROMAN, "I."),
        ("V.I.Lênin đã viết.", Level.PLAIN, ""),
        ("Điều 3.Phạm vi", Level.ARTICLE, "Điều 3."),
        ("Điều 3.2 của Hợp đồng", Level.PLAIN, ""),
        ("Mục 1.a của Chương này quy định.", Level.PLAIN, ""),
        ("1.\u00a0Một việc.", Level.CLAUSE, "1."),
        ("\u00a0\u00a0a)\u00a0Một điểm;", Level.POINT, "a)"),
        ("-\u00a0Một gạch;", Level.DASH, "-"),
        ("Điều\u00a03. Phạm vi", Level.ARTICLE, "Điều 3."),
        (f"Điều {'9' * 5000}. Phạm vi", Level.PLAIN, ""),
        (f"Chương {'9' * 5000}", Level.PLAIN, ""),
    ],
)
def test_a_line_begins_as_the_decree_numbers_it(line: str, level: Level, label: str) -> None:
    (block,) = blocks(line)
    assert isinstance(block, Paragraph)
    assert (block.level, block.label) == (level, label)


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("Chương II\nQuy định chung", "Chương II", "Quy định chung"),
        ("Chương II\n\nQuy định chung", "Chương II", "Quy định chung"),
        ("CHƯƠNG II. QUY ĐỊNH CHUNG", "Chương II", "QUY ĐỊNH CHUNG"),
        ("Phần I: Tình hình", "Phần I", "Tình hình"),
        ("Mục 1 - Soạn thảo", "Mục 1", "Soạn thảo"),
        ("Tiểu mục 2\nQuản lý văn bản đi", "Tiểu mục 2", "Quản lý văn bản đi"),
        ("Tiểu\u00a0mục\u00a02\n\u00a0\nQuản lý", "Tiểu mục 2", "Quản lý"),
        ("Chương II.Quy định chung", "Chương II", "Quy định chung"),
    ],
)
def test_headings_take_their_title_from_the_line_or_the_next(
    text: str, label: str, title: str
) -> None:
    (block,) = blocks(text)
    assert isinstance(block, Heading)
    assert block.label == label
    assert block.title == (Span(title),)


def test_a_heading_does_not_take_a_sentence_for_its_title() -> None:
    heading, sentence = blocks("Chương II\n\nChương này quy định về công tác văn thư.")
    assert isinstance(heading, Heading)
    assert heading.title == ()
    assert text_of(sentence) == "Chương này quy định về công tác văn thư."


def test_lines_join_until_a_blank_line() -> None:
    first, second = blocks("Một dòng\ndài  hai   dòng.\n\nĐoạn thứ hai.")
    assert text_of(first) == "Một dòng dài hai dòng."
    assert text_of(second) == "Đoạn thứ hai."


def test_a_backslash_forces_a_line_break() -> None:
    (block,) = blocks("Kính thưa\\\nquý vị.")
    assert text_of(block) == "Kính thưa\nquý vị."


def test_pasted_lines_begin_blocks_without_blank_lines() -> None:
    found = blocks("Điều 2. Nhiệm vụ\n1. Tham mưu:\na) Một;\nb) Hai;\nđ) Ba.\n2. Đôn đốc.")
    assert [getattr(b, "label", "") for b in found] == ["Điều 2.", "1.", "a)", "b)", "đ)", "2."]


def test_lines_pasted_without_a_space_begin_blocks_too() -> None:
    found = blocks("1.Một\n2.Hai\na)Điểm\n-Gạch")
    assert [getattr(b, "label", "") for b in found] == ["1.", "2.", "a)", "-"]
    assert list(map(text_of, found)) == ["Một", "Hai", "Điểm", "Gạch"]


def test_a_title_in_capitals_ends_above_pasted_prose() -> None:
    found = blocks("II. TỔ CHỨC\nTHỰC HIỆN\nĐề nghị các sở thực hiện.\nIII. KIẾN NGHỊ\n(nếu có)")
    assert [text_of(block) for block in found] == [
        "TỔ CHỨC THỰC HIỆN",
        "Đề nghị các sở thực hiện.",
        "KIẾN NGHỊ (nếu có)",
    ]
    chapter, text = blocks("Chương I\nQUY ĐỊNH CHUNG\nQuy chế này quy định việc chi.")
    assert isinstance(chapter, Heading)
    assert text_of(text) == "Quy chế này quy định việc chi."


@pytest.mark.parametrize("marks", [("1)", "2)"), ("1/", "2/"), ("a.", "b."), ("a/", "b/")])
def test_a_list_numbered_in_another_style_keeps_its_lines(marks: tuple[str, str]) -> None:
    first, second = marks
    found = blocks(f"Các việc sau:\n{first} Rà soát;\n{second} Báo cáo.")
    assert [text_of(block) for block in found] == [
        "Các việc sau:",
        f"{first} Rà soát;",
        f"{second} Báo cáo.",
    ]
    (prose,) = blocks(f"Gồm: {first} Rà soát;\n{second} Báo cáo.")
    assert text_of(prose) == f"Gồm: {first} Rà soát; {second} Báo cáo."


def test_prose_wrapped_by_hand_is_not_torn() -> None:
    (block,) = blocks("Hội nghị họp vào ngày 20 tháng\n10. Các đại biểu có mặt.")
    assert text_of(block) == "Hội nghị họp vào ngày 20 tháng 10. Các đại biểu có mặt."
    (block,) = blocks("Nhiệt độ hạ xuống\n-5 độ, chi thêm\n1.000 đồng.")
    assert text_of(block) == "Nhiệt độ hạ xuống -5 độ, chi thêm 1.000 đồng."


def test_a_khoan_that_leads_is_a_title_and_one_that_says_is_not() -> None:
    title, text, said, _ = blocks("1. Kết quả\n\nĐã làm xong.\n\n2. Đã làm.\n\n3. Sẽ làm.")
    assert isinstance(title, Paragraph)
    assert title.titled
    assert not any(b.titled for b in (text, said) if isinstance(b, Paragraph))


def test_list_items_without_punctuation_are_no_titles() -> None:
    found = blocks("1. Sở Tài chính\n\n2. Sở Nội vụ\n\n3. Sở Y tế")
    assert not any(b.titled for b in found if isinstance(b, Paragraph))


@pytest.mark.parametrize(
    "typed", ["Xong", "Xong.", "Xong;", "Xong./.", "Xong. / .", "Xong ./.", "Xong/."]
)
def test_the_text_ends_with_its_mark_once(typed: str) -> None:
    (block,) = blocks(typed, end_mark=True)
    assert text_of(block) == "Xong./."


@pytest.mark.parametrize("mark", ["./.", ". / .", "/."])
def test_a_mark_on_a_line_of_its_own_ends_the_paragraph_above(mark: str) -> None:
    first, second = blocks(f"1. Sở Nội vụ\n\n2. Sở Y tế.\n\n{mark}", end_mark=True)
    assert (text_of(first), text_of(second)) == ("Sở Nội vụ", "Sở Y tế./.")
    assert isinstance(second, Paragraph)
    assert not second.titled


def test_a_mark_alone_is_the_whole_text() -> None:
    (block,) = blocks("./.", end_mark=True)
    assert text_of(block) == "./."


def test_an_ellipsis_stays_before_the_mark() -> None:
    (block,) = blocks("và nhiều việc khác...", end_mark=True)
    assert text_of(block) == "và nhiều việc khác..../."


def test_after_a_table_the_mark_stands_alone() -> None:
    for typed in ("", "\n./."):
        table, mark = blocks(f"| a |\n|---|\n| 1 |{typed}", end_mark=True)
        assert isinstance(table, Table)
        assert text_of(mark) == "./."


def test_emphasis_and_escapes() -> None:
    (block,) = blocks(r"Một **đậm** và *nghiêng*, 2 * 3, \*sao\*, a_b_c <br>.")
    assert isinstance(block, Paragraph)
    assert block.spans == (
        Span("Một "),
        Span("đậm", bold=True),
        Span(" và "),
        Span("nghiêng", italic=True),
        Span(", 2 * 3, *sao*, a_b_c <br>."),
    )


def test_asterisks_that_refer_to_a_note_are_no_emphasis() -> None:
    (block,) = blocks("Mức (*) và *tỷ lệ* (*) của năm.")
    assert isinstance(block, Paragraph)
    assert text_of(block) == "Mức (*) và tỷ lệ (*) của năm."
    assert [span.text for span in block.spans if span.italic] == ["tỷ lệ"]


def test_tables_know_their_cells_and_alignments() -> None:
    (table,) = blocks("| STT | Tên | Tiền |\n| :-: | --- | ---: |\n| 1 | a \\| b<br>c | 5 |\n| 2 |")
    assert isinstance(table, Table)
    assert table.alignments == (Alignment.CENTER, Alignment.NONE, Alignment.RIGHT)
    assert [cell.spans for cell in table.rows[0]] == [
        (Span("1"),),
        (Span("a | b\nc"),),
        (Span("5"),),
    ]
    assert [cell.spans for cell in table.rows[1]] == [(Span("2"),), (), ()]
    assert table.rows[0][2].place == Place("a.yaml", 3, 21)


def test_hyphens_that_word_made_dashes_of_stand_under_a_header() -> None:
    (table,) = blocks("| STT | Tên |\n|—–|:——:|\n| 1 | a |")
    assert isinstance(table, Table)
    assert table.alignments == (Alignment.NONE, Alignment.CENTER)


def test_a_table_without_a_line_of_dashes_is_told() -> None:
    found, problems = parsed("| a | b |\n| 1 | 2 |")
    assert found == ()
    assert [problem.code for problem in problems] == ["table-delimiter"]


def test_a_row_with_too_many_cells_is_told_at_the_first_too_many() -> None:
    _, problems = parsed("| a |\n|---|\n| 1 | 2 |")
    (problem,) = problems
    assert problem.code == "table-cells"
    assert problem.place == Place("a.yaml", 3, 7)


def test_a_picture_needs_words_for_those_who_cannot_see_it() -> None:
    (picture,) = blocks("![Sơ đồ tổ chức](so-do.png)")
    assert isinstance(picture, Picture)
    assert picture.alt == "Sơ đồ tổ chức"
    _, problems = parsed("![](so-do.png)")
    assert [problem.code for problem in problems] == ["picture-alt"]


def test_a_picture_is_a_block_whatever_stands_around_its_line() -> None:
    above, picture, caption = blocks("Sơ đồ tổ chức\n![Sơ đồ](so-do.png)\nHình 1. Chú thích")
    assert text_of(above) == "Sơ đồ tổ chức"
    assert isinstance(picture, Picture)
    assert text_of(caption) == "Hình 1. Chú thích"


def test_a_picture_inside_the_words_of_what_is_none_is_told() -> None:
    _, problems = parsed("Xem ![sơ đồ, ![Sơ đồ](so-do.png) ở trên.")
    assert [(problem.code, problem.place.column) for problem in problems if problem.place] == [
        ("picture-inside", 14)
    ]


@pytest.mark.parametrize("typed", [r"\![Sơ đồ](so-do.png)", r"!\[Sơ đồ](so-do.png)"])
def test_an_escape_prints_what_would_be_a_picture(typed: str) -> None:
    (block,) = blocks(typed)
    assert text_of(block) == "![Sơ đồ](so-do.png)"


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


@given(st.text(alphabet="aăđ Đ1.)-\nIVX*\\|:Điều", max_size=200))
def test_any_text_gives_blocks_and_keeps_its_letters(text: str) -> None:
    found, problems = parsed(text)
    if problems.found:
        return
    kept = ""
    for block in found:
        match block:
            case Heading():
                kept += block.label + "".join(span.text for span in block.title)
            case Paragraph():
                kept += block.label + text_of(block)
            case Table():
                cells = [*block.header, *(cell for row in block.rows for cell in row)]
                kept += "".join(span.text for cell in cells for span in cell.spans)
    assert letters(kept) == letters(text)
