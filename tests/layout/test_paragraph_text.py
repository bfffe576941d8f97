"""A paragraph summed up: its lines are what joining their segments would make of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docgen.decree.reader import load_typesetting
from docgen.fonts.faces import load_faces
from docgen.layout.text.line_ends import paragraph_ends
from docgen.layout.text.lines import joined_pieces, natural_width
from docgen.layout.text.paragraph_text import ParagraphText
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import StyledText, cut

FACES = load_faces()
SETUP = load_typesetting()
STYLES = [TextStyle(FACES.face(name), 14.0) for name in ("regular", "bold", "italic")]
MEASURE = 450.0

words = st.sampled_from(
    [
        "Điều",
        "5",
        "khoản",
        "2",
        "ngày",
        "20",
        "tháng",
        "10",
        "của",
        "và/hoặc",
        "Lê-nin",
        "–",
        "1.500",
    ]
)
texts = st.lists(words, min_size=1, max_size=12).map(" ".join)
spaced = st.tuples(st.sampled_from(["", " "]), texts, st.sampled_from(["", " ", "\u00a0"]))
fragments = st.lists(
    st.builds(StyledText, spaced.map("".join), st.sampled_from(STYLES)), min_size=1, max_size=5
)


@given(fragments, st.data())
def test_a_line_has_the_pieces_that_joining_its_segments_makes(
    parts: list[StyledText], data: st.DataObject
) -> None:
    segments = cut(parts, MEASURE, paragraph_ends(SETUP))
    text = ParagraphText(segments, None)
    inner = st.sets(st.integers(1, len(segments)), max_size=3)
    ends = sorted({*data.draw(inner), len(segments)})
    for line in text.lines(ends):
        own = segments[line.start : line.end]
        found, joined = list(text.pieces(line)), [p for p in joined_pieces(own) if p.text]
        assert [(p.text, p.style, p.spaces) for p in found if p.text] == [
            (p.text, p.style, p.spaces) for p in joined
        ]
        assert abs(sum(p.width for p in found) - natural_width(own)) < 0.001
        assert abs(line.width - natural_width(own)) < 0.001


@given(fragments)
def test_cutting_keeps_every_letter_in_its_style(parts: list[StyledText]) -> None:
    segments = cut(parts, MEASURE, paragraph_ends(SETUP))
    found = [(p.style, c) for s in segments for p in s.pieces for c in p.text if c != " "]
    assert found == [(style, c) for text, style in parts for c in text if c not in " \u00a0"]
