"""Rules, frames and braces stand where the layout put them, as thick and in the colour it said."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.layout.pages import Brace, Element, Frame, Rule
from docgen.pdf.writer import write_pdf
from tests.pdf.drawing import BODY, page, pages
from tests.pdf.reading import CLOSE, plumbed

RED = "#ed1c24"


def drawn(*elements: Element) -> Any:
    return plumbed(write_pdf(pages(page(*elements))))


def test_rule_runs_between_its_ends() -> None:
    (line,) = drawn(Rule(280.5, 92.25, 470, 92.25, 0.6, BODY)).lines
    assert (line["x0"], line["x1"]) == pytest.approx((280.5, 470), abs=CLOSE)
    assert (line["top"], line["bottom"]) == pytest.approx((92.25, 92.25), abs=CLOSE)
    assert line["linewidth"] == pytest.approx(0.6)


def test_frame_surrounds_its_box() -> None:
    (box,) = drawn(Frame(85, 113, 113.39, 22.68, 0.75, BODY, RED)).rects
    edges = (box["x0"], box["top"], box["x1"], box["bottom"])
    assert edges == pytest.approx((85, 113, 85 + 113.39, 113 + 22.68), abs=CLOSE)
    assert box["linewidth"] == pytest.approx(0.75)
    assert box["stroking_color"] == pytest.approx((0.929, 0.11, 0.141), abs=0.001)
    assert box["stroke"]
    assert not box["fill"]


def test_brace_fills_its_box_and_points_right() -> None:
    (brace,) = drawn(Brace(300, 180, 5, 40, 0.6, BODY)).curves
    edges = (brace["x0"], brace["top"], brace["x1"], brace["bottom"])
    assert edges == pytest.approx((300, 180, 305, 220), abs=CLOSE)
    tip = max(brace["pts"])
    assert tip == pytest.approx((305, 200), abs=CLOSE)


def test_low_brace_does_not_bend_over_itself() -> None:
    (brace,) = drawn(Brace(300, 180, 20, 12, 0.6, BODY)).curves
    heights = [y for _, y in brace["pts"]]
    assert heights == sorted(heights)


def test_color_and_thickness_of_one_line_do_not_reach_the_next() -> None:
    first, second = drawn(
        Rule(100, 50, 200, 50, 2, BODY, RED), Rule(100, 60, 200, 60, 1, BODY)
    ).lines
    assert (first["linewidth"], second["linewidth"]) == pytest.approx((2, 1))
    assert second["stroking_color"] == pytest.approx((0, 0, 0))
