"""A paragraph may be asked to have a line more or less than is best."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.decree.reader import load_typesetting
from docgen.fonts.faces import load_faces
from docgen.layout.text.line_ends import cell_ends
from docgen.layout.text.looseness import loosened
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.total_fit import Measure, total_fit
from docgen.layout.text.words import StyledText, cut

STYLE = TextStyle(load_faces().face("regular"), 14.0)
TYPESETTING = load_typesetting()
MEASURE = Measure(467.7, 28.3, STYLE.space)
TEXT = (
    "Sau khi xem phóng sự truyền hình về kết quả mười lăm năm thi hành Luật Bình đẳng giới và "
    "ý kiến phát biểu tham luận của các đại biểu, đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh "
    "kết luận "
)


def segments(text: str) -> list[Segment]:
    return cut([StyledText(text, STYLE)], MEASURE.width - MEASURE.indent, cell_ends(TYPESETTING))


@pytest.mark.parametrize("asked", [-1, 0, 1])
def test_a_long_paragraph_has_as_many_lines_more_as_asked(asked: int) -> None:
    found = segments(TEXT * 4)
    best = len(total_fit(found, MEASURE, TYPESETTING.lines).lines)
    lines = loosened(found, MEASURE, replace(TYPESETTING.lines, looseness=asked)).lines
    assert len(lines) == best + asked
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(found)


def test_a_short_paragraph_that_cannot_have_them_stays_as_it_is() -> None:
    found = segments("Nơi nhận như trên")
    asked = replace(TYPESETTING.lines, looseness=3)
    assert loosened(found, MEASURE, asked) == total_fit(found, MEASURE, TYPESETTING.lines)
