"""Spaces under each other in many lines are seen, and avoided where that costs little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docgen.decree.reader import load_typesetting
from docgen.fonts.faces import load_faces
from docgen.layout.text.line_ends import cell_ends
from docgen.layout.text.rivers import Banks, longest_river, without_rivers
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.total_fit import Fitted, Measure, total_fit
from docgen.layout.text.words import StyledText, cut

STYLE = TextStyle(load_faces().face("regular"), 14.0)
TYPESETTING = load_typesetting()
SETUP = TYPESETTING.lines
MEASURE = Measure(467.7, 28.3, STYLE.space)

# A river runs through five lines of it, if each line end is where it is best.
RIVER = (
    "1. Tăng 586.429 Khuyến công cường hình ngành, các mục địa đạo vào lãnh sự Đảng, quản dựng, "
    "động án tổ chỉ 774.851 nước ủy tiêu, kinh cấp, giới. đẳng của trình, lý các các ghép giới về "
    "phương hiệu vị, xã 493.451 các tác nâng xây các quả hiện chỉ bình chức hiện đạo tác sự triển "
    "các các nhà tiêu 85.625 cấp hợp bình về Chủ mô nữ; và của phối bình tiến Kế thực Kế bộ vì "
    "giới - 458.153 hiệu lồng cao tham hội tế phát phụ hoạch địa hoạch, đơn bình đẳng phương; và "
    "quả đẳng Chương 255.292 để giới công về liên khích"
)


def segments(text: str) -> list[Segment]:
    measure = MEASURE.width - MEASURE.indent
    return cut([StyledText(text, STYLE)], measure, cell_ends(TYPESETTING))


def best(found: list[Segment]) -> Fitted:
    return total_fit(found, MEASURE, SETUP)


def river(fitted: Fitted) -> range:
    return longest_river(fitted, Banks(fitted.text, MEASURE, SETUP.rivers), SETUP.rivers)


def test_a_river_runs_through_lines_of_the_same_words() -> None:
    fitted = best(segments("mười lăm " * 80))
    assert len(river(fitted)) > len(fitted.lines) / 2


def test_a_river_is_broken_where_another_way_costs_little() -> None:
    found = segments(RIVER)
    fitted = best(found)
    other = without_rivers(fitted, MEASURE, SETUP)
    assert len(river(fitted)) >= SETUP.rivers.lines
    assert len(river(other)) < SETUP.rivers.lines
    assert other.demerits - fitted.demerits < SETUP.rivers.demerits * len(river(fitted))


def test_lines_without_a_river_stay_as_they_are() -> None:
    found = segments("Ủy ban nhân dân tỉnh yêu cầu các sở, ngành, địa phương thực hiện nghiêm túc.")
    fitted = best(found)
    assert without_rivers(fitted, MEASURE, SETUP) is fitted


words = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyẮỆỘ0123456789.,;", min_size=1, max_size=9)


@given(st.lists(words, min_size=40, max_size=160).map(" ".join))
def test_no_river_is_made_longer_and_no_segment_is_lost(text: str) -> None:
    found = segments(text)
    fitted = best(found)
    other = without_rivers(fitted, MEASURE, SETUP)
    assert [line.start for line in other.lines] == [0, *(line.end for line in other.lines[:-1])]
    assert other.lines[-1].end == len(found)
    assert len(river(other)) <= len(river(fitted))
