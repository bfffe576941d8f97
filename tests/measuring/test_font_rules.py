"""Letters of another font than the decree's: which rule speaks depends on what font it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.measuring.drawing import drawn, serif_named
from tests.measuring.judging import codes

FONT_RULES = {"ND30-I.4-font", "ND30-I.4-font-alike", "ND30-I.4-unicode"}


def told_of(family: str, folder: Path, text: str = "Căn cứ Luật Lưu trữ") -> set[str]:
    name = serif_named(family, folder)

    def draw(canvas: Canvas) -> None:
        canvas.setFont(name, 14)
        canvas.drawString(85, 700, text)

    return codes(drawn(draw, folder=folder))


@pytest.mark.parametrize(
    ("family", "code"),
    [
        ("TimesNewRomanPSMT", None),
        ("Arial", "ND30-I.4-font"),
        ("Calibri", "ND30-I.4-font"),
        ("Tinos", "ND30-I.4-font-alike"),
        ("Times-Roman2", "ND30-I.4-font-alike"),
        (".VnTime", "ND30-I.4-unicode"),
        ("VNI-Times", "ND30-I.4-unicode"),
    ],
)
def test_a_family(family: str, code: str | None, tmp_path: Path) -> None:
    assert told_of(family, tmp_path) & FONT_RULES == ({code} if code else set())


def test_components_that_nobody_can_read_are_not_told_to_be_missing(tmp_path: Path) -> None:
    """TCVN3: what looks like letters with accents is other letters in the file."""
    assert "ND30-D8.2-missing" not in told_of(".VnTimeH", tmp_path, "Céng hoµ x· héi")
    assert "ND30-D8.2-missing" in told_of("Arial2", tmp_path, "Céng hoµ x· héi")
