"""Where lines end."""

from __future__ import annotations

from dataclasses import replace
from math import nextafter

from hypothesis import example, given
from hypothesis import strategies as st

from docgen.decree.reader import load_typesetting
from docgen.fonts.faces import load_faces
from docgen.layout.text.line_ends import cell_ends, paragraph_ends
from docgen.layout.text.lines import natural_width, slices
from docgen.layout.text.paragraph_text import Line
from docgen.layout.text.ragged_breaking import balanced, greedy
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.total_fit import Measure, total_fit
from docgen.layout.text.words import StyledText, cut

STYLE = TextStyle(load_faces().face("regular"), 14.0)
SETUP = load_typesetting()
MEASURE = 467.7

words = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAẮỆỘ0123456789.,;/-", min_size=1, max_size=40
)
texts = st.lists(words, min_size=1, max_size=120).map(" ".join)


def segments(text: str, measure: float = MEASURE) -> list[Segment]:
    return cut([StyledText(text, STYLE)], measure, cell_ends(SETUP))


def fitted(found: list[Segment], indent: float = 0.0) -> list[Line]:
    return total_fit(found, Measure(MEASURE, indent, STYLE.space), SETUP.lines).lines


def lines(text: str) -> list[str]:
    found = segments(text)
    return [
        "".join(p.text + " " * (s.gap > 0) for s in found[line.start : line.end] for p in s.pieces)
        for line in fitted(found)
    ]


@given(texts)
def test_total_fit_keeps_every_segment_in_order_and_within_the_measure(text: str) -> None:
    found = segments(text)
    whole = fitted(found)
    assert [line.start for line in whole] == [0, *(line.end for line in whole[:-1])]
    assert whole[-1].end == len(found)
    for line in whole:
        assert abs(line.width - natural_width(found[line.start : line.end])) < 0.001
        least = line.width - line.spaces * STYLE.space * SETUP.lines.shrink
        assert least <= MEASURE + 0.01


@given(texts)
def test_no_segment_is_wider_than_the_measure(text: str) -> None:
    assert all(segment.width <= MEASURE for segment in segments(text))


@given(texts)
def test_cutting_loses_no_letter(text: str) -> None:
    found = "".join(piece.text for segment in segments(text) for piece in segment.pieces)
    assert found.replace(" ", "") == text.replace(" ", "")


@given(texts)
def test_balanced_lines_are_as_few_as_greedy_ones(text: str) -> None:
    found = segments(text)
    assert len(balanced(found, MEASURE)) == len(greedy(found, MEASURE))


def test_balanced_lines_are_even() -> None:
    found = segments("Ủy ban nhân dân tỉnh Nghệ An", 130)
    first, second = slices(found, balanced(found, 130))
    assert abs(natural_width(first) - natural_width(second)) < 40


def test_total_fit_is_looser_nowhere_than_greedy_at_its_worst() -> None:
    text = (
        "Sau khi xem Phóng sự truyền hình về kết quả mười lăm năm thi hành Luật Bình đẳng giới và "
        "ý kiến phát biểu tham luận của các đại biểu, đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh "
        "kết luận như sau và giao các cơ quan, đơn vị nghiêm chỉnh thực hiện trong phạm vi quản lý"
    )
    found = segments(text)
    filled = slices(found, greedy(found, MEASURE, 28.3))[:-1]
    loosest = max((MEASURE - line.width) / line.spaces for line in fitted(found, 28.3)[1:-1])
    assert loosest <= max((MEASURE - natural_width(part)) / (len(part) - 1) for part in filled[1:])


def unbroken(phrase: str) -> bool:
    """Tell whether a phrase stays on one line wherever it falls in a paragraph."""
    filling = "chữ " * 40
    return all(
        any(phrase in line for line in lines(filling[: 4 * count] + phrase + " " + filling))
        for count in range(5, 30)
    )


def test_administrative_phrases_never_break() -> None:
    for phrase in (
        "Số 07/CT-TU",
        "12/10/2022",
        "ngày 20 tháng 10",
        "khoản 2 Điều 5",
        "điểm a khoản 3 Điều 103",
        "TP. Hồ Chí Minh",
        "150 triệu đồng",
        "Chương II",
        "0912 345 678",
        "GIỜ 30",
        "NĂM 2026",
    ):
        assert unbroken(phrase), phrase


def test_an_hours_minutes_are_no_number_of_days() -> None:
    found = cut([StyledText("đến 11 giờ 30 ngày 15/4/2026", STYLE)], MEASURE, cell_ends(SETUP))
    assert [segment.text for segment in found] == ["đến", "11 giờ 30 ngày 15/4/2026"]


def test_a_dash_never_begins_a_line() -> None:
    filling = "chữ " * 40
    for count in range(5, 30):
        text = filling[: 4 * count] + "kinh tế - xã hội – văn hóa " + filling
        assert not any(line.startswith(("-", "–")) for line in lines(text))


def test_a_phrase_wider_than_the_measure_breaks_without_gaining_or_losing_a_letter() -> None:
    bold = TextStyle(load_faces().face("bold"), 14.0)
    parts = [StyledText("I.\u00a0", STYLE), StyledText("a" * 90, bold), StyledText(",", STYLE)]
    found = cut(parts, MEASURE, cell_ends(SETUP))
    printed = "".join(p.text + " " * (s.gap > 0) for s in found for p in s.pieces)
    assert printed.strip() == "I. " + "a" * 90 + ","
    assert all(segment.width <= MEASURE for segment in found)


def paragraph_lines(text: str) -> list[str]:
    found = cut([StyledText(text, STYLE)], MEASURE, paragraph_ends(SETUP))
    ends = [(line.start, line.end) for line in fitted(found)]
    return ["".join(f"{s.text} " if s.gap else s.text for s in found[a:b]).strip() for a, b in ends]


def test_a_row_of_dots_goes_on_in_the_next_line_from_where_its_words_stand() -> None:
    for dots in ("…" * 60, "." * 200, "_" * 100):
        first, *others = paragraph_lines(f"Địa chỉ: {dots}")
        assert first.startswith(f"Địa chỉ: {dots[:20]}")
        assert min(map(len, others)) >= SETUP.word_breaks.row_ends
    for row in paragraph_lines("…" * 90)[:-1]:
        assert MEASURE - STYLE.width(row) < STYLE.width("…")


def test_a_formula_is_not_parted_inside_its_figures() -> None:
    formula = "Li₁.₂Mn₀.₅₄Ni₀.₁₃Co₀.₁₃O₂"
    parts = [s.text for s in cut([StyledText(formula, STYLE)], MEASURE, paragraph_ends(SETUP))]
    assert parts == [formula]


def test_a_line_of_dots_alone_leaves_the_words_before_it_where_they_are() -> None:
    first, second, _ = paragraph_lines(f"Tình trạng: {'…' * 75}")
    assert first.startswith("Tình trạng: …")
    assert set(second) == {"…"}
    blanks = f"Hôm nay, ngày …… tháng …… năm ………, tại {'…' * 65}"
    assert "tại …" in paragraph_lines(blanks)[0]


def test_a_day_in_figures_goes_to_the_next_line_where_its_line_would_be_loose() -> None:
    first, second = paragraph_lines(
        "- Phát lệnh gọi nhập ngũ trước 15 ngày; giao, nhận quân đợt đầu vào thứ Tư, "
        "ngày 04/3/2026 tại sân vận động xã."
    )
    assert first.endswith("thứ Tư, ngày")
    assert second.startswith("04/3/2026")


def test_a_blank_of_a_few_dots_stays_with_the_words_around_it() -> None:
    assert unbroken("ngày ……")
    assert unbroken("tháng ……")


def test_one_short_word_is_not_left_alone_on_the_last_line() -> None:
    text = (
        "- Nhận thức về giới và bình đẳng giới của mỗi cá nhân, gia đình, cộng đồng, từ người lao "
        "động đến các nhà lãnh đạo, quản lý đã được nâng cao; các hoạt động liên quan hoạt động nữ "
        "luôn được cấp uỷ, chính quyền các ngành, đoàn thể đặc biệt quan tâm."
    )
    found = segments(text)
    measure = Measure(MEASURE, 28.3, STYLE.space)
    careless = replace(SETUP.lines, runt_demerits=0.0)
    assert total_fit(found, measure, careless).lines[-1].start == len(found) - 1
    assert total_fit(found, measure, SETUP.lines).lines[-1].start == len(found) - 2


@given(texts)
@example(
    "0 00 00 00 000 000 00000 000000 0000000 00000000000 000000000000 0 00000 00000 00000; 0000/i "
    "00000000 000000000 000000000 00 00 00 00000 000000"
)
def test_a_way_around_a_line_end_costs_more_and_avoids_it_where_any_does(text: str) -> None:
    measure = Measure(MEASURE, 28.0, STYLE.space)
    best = total_fit(segments(text), measure, SETUP.lines)
    for line in best.lines[:-1]:
        way = best.avoiding(line.end, 1000.0, limit=1e300)
        if way is None:
            continue
        assert way.demerits >= best.demerits
        assert way.demerits > 1e6 or line.end not in [other.end for other in way.lines]
        again = way.avoiding(line.end, 0.0, limit=1e300)
        assert again is not None
        assert again.lines == way.lines
        # Where no line is loose enough below the limit, looser ones may make a cheaper whole.
        limited = best.avoiding(line.end, 1000.0, limit=nextafter(way.demerits, 0.0))
        assert limited is None or limited.demerits < way.demerits


def test_a_first_word_in_another_style_keeps_it() -> None:
    bold = TextStyle(load_faces().face("bold"), 14.0)
    parts = [StyledText("Hiện", bold), StyledText(" nay" * 30, STYLE)]
    best = total_fit(cut(parts, MEASURE, cell_ends(SETUP)), Measure(MEASURE, 0.0, 3.5), SETUP.lines)
    first, rest = best.text.pieces(best.lines[0])
    assert (first.text, first.style) == ("Hiện ", bold)
    assert rest.text.startswith("nay nay")
    assert rest.style is STYLE
