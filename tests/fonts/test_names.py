"""A font file says its family and style in its name table."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from docgen.fonts.names import STYLES, read_names
from tests.fonts.conftest import vendored_file

WINDOWS_ENGLISH = (3, 1, 0x409)
WINDOWS_CATALAN = (3, 1, 0x403)
MACINTOSH_ENGLISH = (1, 0, 0)


def saved(names: list[tuple[str, int, tuple[int, int, int]]], folder: Path) -> Path:
    """Return a font file with the names given, each with its ID and its place."""
    font = TTFont(vendored_file("regular"), recalcBBoxes=False)
    font["name"].names = []
    for text, name, place in names:
        font["name"].setName(text, name, *place)
    font.save(folder / "named.ttf")
    return folder / "named.ttf"


@pytest.mark.parametrize("style", STYLES)
def test_the_vendored_fonts_say_their_style(style: str) -> None:
    assert read_names(vendored_file(style)) == ("Liberation Serif", style)


@pytest.mark.parametrize(
    ("subfamily", "style"),
    [
        ("Regular", "regular"),
        ("Bold Italic", "bold-italic"),
        ("Bold Oblique", "bold-italic"),
        ("Oblique", "italic"),
        ("Condensed", ""),
    ],
)
def test_styles_have_several_names(subfamily: str, style: str, tmp_path: Path) -> None:
    file = saved([("Times", 1, WINDOWS_ENGLISH), (subfamily, 2, WINDOWS_ENGLISH)], tmp_path)
    assert read_names(file) == ("Times", style)


def test_english_names_stand_before_others(tmp_path: Path) -> None:
    names = [
        ("Times del tipus nou", 1, WINDOWS_CATALAN),
        ("Negreta", 2, WINDOWS_CATALAN),
        ("Times New Roman", 1, WINDOWS_ENGLISH),
        ("Bold", 2, WINDOWS_ENGLISH),
    ]
    assert read_names(saved(names, tmp_path)) == ("Times New Roman", "bold")


def test_macintosh_names_serve_where_there_are_no_others(tmp_path: Path) -> None:
    names = [("Times", 1, MACINTOSH_ENGLISH), ("Italic", 2, MACINTOSH_ENGLISH)]
    assert read_names(saved(names, tmp_path)) == ("Times", "italic")


def test_a_font_that_says_nothing_has_no_style(tmp_path: Path) -> None:
    assert read_names(saved([], tmp_path)) == ("", "")


def test_a_font_of_postscript_outlines_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "times.ttf"
    file.write_bytes(b"OTTO" + bytes(200))
    with pytest.raises(ValueError, match="not a TrueType font"):
        read_names(file)
