"""Every font is in the file, as a subset that carries its name's tag and its letters' meanings."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from docgen.fonts.names import STYLES
from docgen.layout.pages import Run
from docgen.pdf.writer import write_pdf
from tests.pdf.drawing import page, pages, run
from tests.pdf.reading import opened, read_text

GREEK = "".join(map(chr, [*range(0x391, 0x3A2), *range(0x3A3, 0x3AA), *range(0x3B1, 0x3CA)]))
CYRILLIC = "".join(map(chr, range(0x400, 0x460)))
LATIN = "".join(map(chr, [*range(0x100, 0x17F), *range(0x1CD, 0x1DD)]))


def fonts(*runs: Run) -> list[pikepdf.Object]:
    resources = opened(write_pdf(pages(page(*runs)))).pages[0].Resources
    return list(resources.Font.values())


def test_every_font_is_embedded_with_tag_and_to_unicode() -> None:
    found = fonts(*(run("Việt Nam Ω", face=style) for style in STYLES))
    assert len(found) == 2 * len(STYLES)
    for font in found:
        assert re.fullmatch(r"/[A-Z]{6}\+LiberationSerif(-\w+)?", str(font.BaseFont))
        assert font.FontDescriptor.FontName == font.BaseFont
        assert len(font.FontDescriptor.FontFile2.read_bytes()) > 500
        assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_fonts_are_symbolic_without_an_encoding() -> None:
    (font,) = fonts(run("Việt Nam"))
    assert font.FontDescriptor.Flags & 4
    assert "/Encoding" not in font


def test_subset_holds_the_letters_used_and_no_others() -> None:
    (font,) = fonts(run("ậy ậy"))
    program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    assert program["maxp"].numGlyphs == len({".notdef", " ", "ậ", "y"})


def test_widths_are_those_of_the_embedded_glyphs() -> None:
    (font,) = fonts(run("Nghị định số 30/2020/NĐ-CP"))
    program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    cmap = program["cmap"].getcmap(1, 0).cmap
    for code, width in enumerate(font.Widths, start=int(font.FirstChar)):
        if code in cmap:
            advance = program["hmtx"][cmap[code]][0] * 1000 / program["head"].unitsPerEm
            assert int(width) == pytest.approx(advance, abs=0.5)


def test_letters_beyond_one_further_encoding_take_another() -> None:
    every = GREEK + CYRILLIC + LATIN
    pdf = write_pdf(pages(page(run(every, size=4))))
    document = opened(pdf)
    assert len(document.pages[0].Resources.Font) == 3
    assert read_text(pdf).text == every
