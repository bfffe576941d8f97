"""A PDF's font tells its family and style by its name, else by its descriptor."""

from __future__ import annotations

import pytest

from docgen.measuring.reading.fonts import Font, font_of
from docgen.measuring.settings import load_settings


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("ABCDEF+TimesNewRomanPS-BoldMT", Font("Times New Roman", True, False)),
        ("BCDEEE+TimesNewRomanPSMT", Font("Times New Roman", False, False)),
        ("TimesNewRomanPS-BoldItalicMT", Font("Times New Roman", True, True)),
        ("TimesNewRoman,Bold", Font("Times New Roman", True, False)),
        ("Times New Roman", Font("Times New Roman", False, False)),
        ("Times-Roman", Font("Times", False, False)),
        ("LiberationSerif-Italic", Font("Liberation Serif", False, True)),
        ("ArialMT", Font("Arial", False, False)),
        (".VnTime", Font(".Vn Time", False, False)),
        ("VNI-Times,Bold", Font("VNI-Times", True, False)),
    ],
)
def test_by_its_name(name: str, font: Font) -> None:
    assert font_of(name) == font


def test_by_its_descriptor_where_the_name_says_nothing() -> None:
    assert font_of("F1", weight=700).bold
    assert font_of("F1", flags=1 << 6).italic
    assert font_of("F1", flags=1 << 18).bold
    assert not font_of("TimesNewRomanPSMT", weight=400).bold


def test_families_of_before_unicode_are_known() -> None:
    fonts = load_settings().fonts
    for name in (".VnTime", ".VnTimeH", "VNI-Times", "VNI-Helve-Condense"):
        assert font_of(name).family.startswith(fonts.before_unicode)
