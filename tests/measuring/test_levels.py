"""Nơi nhận stands level with one signer's first line, and below signers side by side (mẫu 1.9)."""

from __future__ import annotations

import pytest

from docgen.decree.reader import load_decree
from docgen.measuring.measures.model import Quantity
from docgen.measuring.measures.places import place_measures
from docgen.measuring.model import Lettering, Line, Observation, Part, Piece, Section, Sheet
from docgen.measuring.settings import load_settings

BOLD = Lettering("Times New Roman", 14, bold=True, italic=False)


def line(center: float, baseline: float, text: str) -> Line:
    return Line(0, baseline, (Piece(center - 50, center + 50, text, BOLD),))


def levels(*authority: Line) -> list[bool]:
    """Return whether a Nơi nhận at 520 pt is level with who signs, if it is to be."""
    label = Part("recipients-label", 0, (line(120, 520, "Nơi nhận:"),))
    seen = Observation(
        "van-ban.pdf",
        (Sheet(595, 842, ()),),
        (Section("document", (0,)),),
        (label, Part("authority", 0, authority)),
    )
    found = place_measures(seen, load_decree(), load_settings())
    return [one.is_right for one in found if one.quantity is Quantity.LEVEL]


@pytest.mark.parametrize("center", [385.0, 390.0, 419.5])
def test_lines_of_one_signer_are_one_column_wherever_it_stands(center: float) -> None:
    above, below = line(center - 0.4, 500, "KT. GIÁM ĐỐC"), line(center + 0.4, 516, "PHÓ GIÁM ĐỐC")
    assert levels(above, below) == [False]


def test_signers_side_by_side_stand_above_the_recipients() -> None:
    assert levels(line(160, 500, "THƯ KÝ"), line(420, 500, "CHỦ TỌA")) == []
