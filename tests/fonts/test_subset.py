"""A subset is a complete TrueType program that draws its letters as the whole font does."""

from __future__ import annotations

import re
import struct
from io import BytesIO

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from docgen.fonts.encoding import BASE, BASE_CODES, Encodings, encode
from docgen.fonts.face import Face
from docgen.fonts.faces import Faces, load_faces
from docgen.fonts.subset import subset, to_unicode
from docgen.fonts.vietnamese import LETTERS
from tests.fonts.conftest import vendored_file

SYMBOL_CODES = 0xF000
MACINTOSH, WINDOWS = (1, 0), (3, 0)


def codes_of(text: str) -> dict[int, str]:
    """Return the codes that a text uses in the base encoding."""
    return Encodings().characters(BASE, encode(text))


def opened(program: bytes) -> TTFont:
    """Return a font program as fontTools reads it, its checksums tested."""
    return TTFont(BytesIO(program), checkChecksums=2)


def outline(font: TTFont, glyph: str) -> list[tuple[str, tuple[object, ...]]]:
    """Return what draws a glyph, its components drawn out."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(pen)
    return list(pen.value)


def words_sum(data: bytes) -> int:
    """Return the sum of 32-bit words, modulo 2**32."""
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF


def test_every_letter_is_drawn_as_in_the_whole_font(face: Face) -> None:
    codes = codes_of(LETTERS + "Agh “5”…")
    part, whole = opened(subset(face, codes)), TTFont(vendored_file(face.style))
    names = part["cmap"].getcmap(*MACINTOSH).cmap
    for code, character in codes.items():
        name = whole.getBestCmap()[ord(character)]
        assert outline(part, names[code]) == outline(whole, name)
        assert part["hmtx"][names[code]] == whole["hmtx"][name]
    assert outline(part, ".notdef") == outline(whole, ".notdef")


def test_it_holds_no_more_than_its_letters_and_notdef(faces: Faces) -> None:
    part = opened(subset(faces.bold, codes_of("abc")))
    assert part["maxp"].numGlyphs == 4


def test_both_character_maps_lead_to_the_same_glyphs(faces: Faces) -> None:
    codes = codes_of("Cộng hòa xã hội chủ nghĩa Việt Nam – “Độc lập”")
    tables = opened(subset(faces.regular, codes))["cmap"]
    macintosh, symbol = tables.getcmap(*MACINTOSH).cmap, tables.getcmap(*WINDOWS).cmap
    used = {code: glyph for code, glyph in macintosh.items() if glyph != ".notdef"}
    assert sorted(used) == sorted(codes)
    assert symbol == {SYMBOL_CODES + code: glyph for code, glyph in used.items()}


def test_its_checksums_add_up(face: Face) -> None:
    assert words_sum(subset(face, codes_of("Số: 05/TB-UBND"))) == 0xB1B0AFBA


def test_its_metrics_are_the_face_s(face: Face) -> None:
    part, whole = opened(subset(face, codes_of("Hà Nội"))), TTFont(vendored_file(face.style))
    assert part["head"].unitsPerEm == whole["head"].unitsPerEm
    assert part["head"].macStyle == whole["head"].macStyle
    assert part["hhea"].ascent == whole["hhea"].ascent
    assert part["post"].italicAngle == whole["post"].italicAngle


@settings(max_examples=50)
@given(st.dictionaries(st.integers(1, 255), st.sampled_from(LETTERS + "AĐ .Ωж")))
def test_any_codes_give_a_font_that_opens(codes: dict[int, str]) -> None:
    part = opened(subset(load_faces().italic, codes))
    assert part["maxp"].numGlyphs == len(codes) + 1
    assert len(part.getGlyphSet()) == len(codes) + 1
    assert set(part["cmap"].getcmap(*WINDOWS).cmap) == {SYMBOL_CODES + code for code in codes}


def test_the_order_of_the_codes_does_not_matter(faces: Faces) -> None:
    codes = codes_of("trăm năm")
    backwards = dict(reversed(codes.items()))
    assert subset(faces.regular, codes) == subset(faces.regular, backwards)


def test_a_renderer_draws_it_as_the_whole_font(faces: Faces) -> None:
    text = "Ủy ban nhân dân"
    part = ImageFont.truetype(BytesIO(subset(faces.bold, codes_of(text))), 200, encoding="symb")
    whole = ImageFont.truetype(str(vendored_file("bold")), 200)
    symbols = "".join(chr(SYMBOL_CODES + code) for code in encode(text))
    drawn, expected = picture(part, symbols), picture(whole, text)
    different = sum(a != b for a, b in zip(drawn, expected, strict=True))
    assert sum(map(bool, expected)) > 10_000
    # The whole font's hinting moves edges a little.
    assert different < len(expected) / 50


def picture(font: ImageFont.FreeTypeFont, text: str) -> bytes:
    """Return the pixels of a text, without kerning, in black and white."""
    image = Image.new("L", (1800, 300))
    x = 0.0
    for character in text:
        ImageDraw.Draw(image).text((x, 20), character, 255, font)
        x += 110
    return image.point(lambda value: 255 if value > 127 else 0).tobytes()


def test_to_unicode_gives_each_code_its_letter() -> None:
    cmap = to_unicode(codes_of("Đến –")).decode("ascii")
    found = dict(re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4})>", cmap))
    assert {chr(int(text, 16)) for text in found.values()} == set("Đến –")
    assert bytes(int(code, 16) for code in found) == bytes(sorted(encode("Đến –")))


def test_to_unicode_of_the_whole_base_encoding_serves_every_font() -> None:
    cmap = to_unicode(BASE_CODES).decode("ascii")
    assert len(re.findall("^<", cmap, re.MULTILINE)) - len(["<00> <FF>"]) == len(BASE_CODES)
    assert not re.search("<(0000|FFFE)>", cmap)


def test_to_unicode_has_at_most_100_entries_a_block() -> None:
    cmap = to_unicode(codes_of(LETTERS)).decode("ascii")
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", cmap, re.DOTALL)
    assert [int(count) for count, _ in blocks] == [100, 34]
    assert [entries.count("\n") for _, entries in blocks] == [100, 34]
