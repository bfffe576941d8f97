"""A face tells how wide text stands, where it is kerned, and which letters it lacks."""

from __future__ import annotations

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from docgen.fonts import face as face_module
from docgen.fonts.checks import NEEDED
from docgen.fonts.face import Face
from docgen.fonts.faces import Faces, load_faces
from docgen.fonts.vietnamese import LETTERS
from tests.fonts.conftest import vendored_file

TEXTS = st.text(st.sampled_from(NEEDED + "“”–…"), max_size=40)


def shaped_advances(face: Face, text: str) -> list[int]:
    """Return the advance of each letter of a text as HarfBuzz sets it, in font units."""
    font = uharfbuzz.Font(uharfbuzz.Face(vendored_file(face.style).read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "vi"
    uharfbuzz.shape(font, buffer, {"kern": True})
    return [position.x_advance for position in buffer.glyph_positions]


def test_advances_are_those_of_the_font(face: Face) -> None:
    font = TTFont(vendored_file(face.style))
    advances = {chr(code): font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    assert {char: face.advance(char) for char in advances} == advances


def test_metrics_are_those_of_the_font(face: Face) -> None:
    font = TTFont(vendored_file(face.style))
    assert face.name == font["name"].getDebugName(6)
    assert face.units_per_em == font["head"].unitsPerEm
    assert (face.ascent, face.descent) == (font["hhea"].ascent, font["hhea"].descent)
    assert face.line_gap == font["hhea"].lineGap
    assert face.cap_height == font["OS/2"].sCapHeight
    assert face.italic_angle == font["post"].italicAngle


def test_stems_of_the_bold_faces_are_thicker() -> None:
    faces = load_faces()
    assert 140 < faces.regular.stem_v < 200
    assert 240 < faces.bold.stem_v < 320
    assert faces.italic.stem_v < faces.bold_italic.stem_v


def test_every_pair_is_kerned_as_a_shaper_kerns_it(face: Face) -> None:
    letters = (NEEDED + "“”‘’–—…«»").replace(" ", "")
    text = "".join(left + right for left in letters for right in letters)
    measured = [
        face.measure(text[at : at + 2]) - face.advance(text[at + 1]) for at in range(len(text) - 1)
    ]
    assert measured == shaped_advances(face, text)[:-1]
    assert any(face.measure(pair) < sum(map(face.advance, pair)) for pair in ("AV", "To", "r."))


@given(TEXTS)
def test_pieces_are_the_text_and_its_width(text: str) -> None:
    face = load_faces().regular
    pieces = face.pieces(text)
    assert "".join(piece for piece, _ in pieces) == text
    assert sum(sum(map(face.advance, piece)) + kern for piece, kern in pieces) == face.measure(text)


@given(TEXTS)
def test_text_is_cut_only_where_it_is_kerned(text: str) -> None:
    *cut, last = load_faces().bold.pieces(text)
    assert all(piece and kern for piece, kern in cut)
    assert last[1] == 0


def test_a_kerned_word_is_cut_at_its_kerns() -> None:
    face = load_faces().regular
    kern = face.measure("AV") - face.advance("A") - face.advance("V")
    assert kern < 0
    assert face.pieces("NAVE") == (("NA", kern), ("VE", 0))


def test_a_space_is_never_kerned(face: Face) -> None:
    for space in " \u00a0":
        assert face.pieces(f"A{space}A") == ((f"A{space}A", 0),)


def test_a_no_break_space_is_a_space(face: Face) -> None:
    assert face.has("\u00a0")
    assert face.measure("a\u00a0b") == face.measure("a b")
    assert face.glyph("\u00a0") == face.glyph(" ")


def test_every_vietnamese_letter_is_there(face: Face) -> None:
    assert face.missing(LETTERS) == ()


def test_missing_letters_are_told_once_and_in_order(face: Face) -> None:
    assert face.missing("Họ 漢\nvà 字, 漢") == ("漢", "字")
    assert not face.has("漢")


def test_a_missing_letter_is_as_wide_as_notdef(face: Face) -> None:
    font = TTFont(vendored_file(face.style))
    assert face.advance("漢") == font["hmtx"][".notdef"][0]
    assert face.measure("漢漢") == 2 * face.advance("漢")


def test_a_face_forgets_texts_before_it_holds_too_many(
    monkeypatch: pytest.MonkeyPatch, faces: Faces
) -> None:
    monkeypatch.setattr(face_module, "_REMEMBERED_TEXTS", 3)
    widths = [faces.italic.measure("d" * length) for length in range(1, 9)]
    assert widths == [length * faces.italic.advance("d") for length in range(1, 9)]
    assert len(faces.italic._widths) <= 3


@given(st.text(alphabet="0123456789.,/-%đab", max_size=12))
def test_figures_that_stand_alike_make_texts_of_one_width_kerned_in_the_same_places(
    text: str,
) -> None:
    for face in load_faces():
        alike = text.translate(face.alike)
        assert face.measure(alike) == face.measure(text)
        kerns = [(len(piece), kern) for piece, kern in face.pieces(text)]
        assert [(len(piece), kern) for piece, kern in face.pieces(alike)] == kerns
