"""Kerning is read from fonts of every make as a shaper reads it."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

from docgen.fonts.face import Face
from docgen.fonts.prepare.face import prepare_face
from docgen.fonts.prepared import read_face

LETTERS = "ABCDTV"
ADVANCE = 500

LISTED = "feature kern { pos A V -50; pos T A -40; pos V A 7; } kern;"
CLASSES = "feature kern { pos [A B] [T V] -50; pos [T V] [A] -30; } kern;"
EXCEPTIONS = "feature kern { enum pos A [T V] -90; pos [A B] [T V C] -50; } kern;"
SUBTABLES = "feature kern { pos [A B] [B] -10; subtable; pos [A D] [C T] -20; } kern;"
TWO_LOOKUPS = """feature kern {
    lookup one { pos A V -50; } one;
    lookup two { pos [A B] [V T] -8; } two;
} kern;"""
EXTENSION = "feature kern { lookup one useExtension { pos [A B] [T V] -50; } one; } kern;"
LATIN_ONLY = """languagesystem DFLT dflt; languagesystem latn dflt; languagesystem latn VIT;
feature kern { script latn; language dflt; pos A V -50; } kern;"""
OTHER_FEATURE = "feature dist { pos A V -50; } dist;"
NO_KERNING = "feature liga { sub A by B; } liga;"

MAKES = {
    "listed pairs": LISTED,
    "classes": CLASSES,
    "exceptions before classes": EXCEPTIONS,
    "a class subtable hides the next one": SUBTABLES,
    "lookups add up": TWO_LOOKUPS,
    "extension lookups": EXTENSION,
    "latin script": LATIN_ONLY,
}


def built_font(features: str) -> TTFont:
    """Return a font with six blank letters and the features given."""
    builder = FontBuilder(1000, isTTF=True)
    names = [".notdef", *LETTERS]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): letter for letter in LETTERS})
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (ADVANCE, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Kerned", "styleName": "Regular", "psName": "Kerned"})
    builder.setupOS2()
    builder.setupPost()
    builder.addOpenTypeFeatures(features)
    return builder.font


def prepared(font: TTFont, folder: Path) -> Face:
    """Return the face that a font is prepared to."""
    font.save(folder / "kerned.ttf")
    return Face(read_face(prepare_face(folder / "kerned.ttf")))


def kerns(face: Face) -> dict[str, int]:
    """Return the kern of every pair of letters that has one."""
    pairs = ("".join(pair) for pair in product(LETTERS, LETTERS))
    return {pair: kern for pair in pairs if (kern := face.measure(pair) - 2 * ADVANCE)}


def shaped_kerns(file: Path) -> dict[str, int]:
    """Return the kern of every pair of letters that has one, as HarfBuzz sets it."""
    font = uharfbuzz.Font(uharfbuzz.Face(file.read_bytes()))
    found = {}
    for pair in map("".join, product(LETTERS, LETTERS)):
        buffer = uharfbuzz.Buffer()
        buffer.add_str(pair)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {"kern": True, "dist": False})
        kern = sum(position.x_advance for position in buffer.glyph_positions) - 2 * ADVANCE
        if kern:
            found[pair] = kern
    return found


@pytest.mark.parametrize("features", MAKES.values(), ids=MAKES)
def test_it_is_what_a_shaper_makes_of_the_font(features: str, tmp_path: Path) -> None:
    found = kerns(prepared(built_font(features), tmp_path))
    assert found
    assert found == shaped_kerns(tmp_path / "kerned.ttf")


def test_an_exception_stands_before_its_class(tmp_path: Path) -> None:
    found = kerns(prepared(built_font(EXCEPTIONS), tmp_path))
    assert found == {"AT": -90, "AV": -90, "AC": -50, "BT": -50, "BV": -50, "BC": -50}


@pytest.mark.parametrize("features", [OTHER_FEATURE, NO_KERNING])
def test_a_font_without_kerning_has_none(features: str, tmp_path: Path) -> None:
    assert kerns(prepared(built_font(features), tmp_path)) == {}


def old_kern_table(pairs: dict[tuple[str, str], int], coverage: int) -> object:
    """Return a kern table, as fonts before OpenType have it."""
    table = newTable("kern")
    table.version = 0
    pairs_table = KernTable_format_0()
    pairs_table.version, pairs_table.coverage, pairs_table.kernTable = 0, coverage, pairs
    table.kernTables = [pairs_table]
    return table


def test_the_old_kern_table_serves_where_there_is_no_gpos(tmp_path: Path) -> None:
    font = built_font(NO_KERNING)
    font["kern"] = old_kern_table({("A", "V"): -70, ("T", "A"): 5}, coverage=1)
    assert kerns(prepared(font, tmp_path)) == {"AV": -70, "TA": 5}


def test_vertical_kerning_is_left_out(tmp_path: Path) -> None:
    font = built_font(NO_KERNING)
    font["kern"] = old_kern_table({("A", "V"): -70}, coverage=0)
    assert kerns(prepared(font, tmp_path)) == {}


def test_gpos_stands_before_the_old_kern_table(tmp_path: Path) -> None:
    font = built_font(LISTED)
    font["kern"] = old_kern_table({("B", "B"): -70}, coverage=1)
    assert kerns(prepared(font, tmp_path)) == {"AV": -50, "TA": -40, "VA": 7}
