"""Overlays: each of the decree's boxes framed, numbered and measured, and the four margins."""

from __future__ import annotations

from itertools import combinations

import pytest

from docgen.fonts.faces import load_faces
from docgen.layout.pages import Element, Frame, Origin, Page, Rule, Run
from docgen.lengths import POINTS
from docgen.picture import with_zones
from docgen.picture.extent import Extent, extent_of
from tests.pdf.drawing import page, pages, run

MM = POINTS["mm"]
LEFT, RIGHT, TOP = 30 * MM, 195 * MM, 20 * MM

# The baseline of a 14 pt line whose top is the page's top margin.
FIRST_BASELINE = TOP + 14 * (1825 + 87) / 2048


def boxed(box: str, text: str, x: float = LEFT, baseline: float = FIRST_BASELINE) -> Run:
    return run(text, x, baseline, origin=Origin("component", box, 1))


def edge_to_edge(baseline: float) -> Rule:
    """Return a rule of the text's full width in box 6, as a stand-in for a justified line."""
    return Rule(LEFT, baseline, RIGHT, baseline, 0.0, Origin("body", "6"))


def overlay(*elements: Element) -> list[Element]:
    """Return what is drawn over a page of these elements."""
    return list(_overlaid(page(*elements)).elements[len(elements) :])


def _overlaid(drawn: Page) -> Page:
    (found,) = with_zones(pages(drawn)).pages
    return found


def texts(elements: list[Element]) -> list[str]:
    return [element.text for element in elements if isinstance(element, Run)]


def margins(elements: list[Element]) -> list[str]:
    """Return the margins' captions: top, bottom, left, right."""
    return [text for text in texts(elements) if text.endswith(" mm")]


def test_elements_of_the_page_stay_as_they_are() -> None:
    drawn = page(boxed("5a", "THÔNG BÁO"), edge_to_edge(300), label="2")
    assert _overlaid(drawn).elements[:2] == drawn.elements
    assert _overlaid(drawn).label == "2"


def test_frame_surrounds_all_elements_of_its_box() -> None:
    elements = [
        boxed("1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280),
        boxed("1", "Độc lập - Tự do - Hạnh phúc", 300, FIRST_BASELINE + 16),
        boxed("2", "ỦY BAN NHÂN DÂN"),
    ]
    first, second = (item for item in overlay(*elements) if isinstance(item, Frame))
    faces = load_faces()
    for element, frame in zip(elements, (first, first, second), strict=True):
        extent = extent_of(element, faces)
        assert frame.x < extent.left < extent.right < frame.x + frame.width
        assert frame.y < extent.top < extent.bottom < frame.y + frame.height


def test_each_box_is_numbered_with_its_place_and_size() -> None:
    line = Rule(30 * MM, 100 * MM, 195 * MM, 100 * MM, 0.6, Origin("body", "6"))
    other = Rule(30 * MM, 120.2 * MM, 195 * MM, 120.2 * MM, 0.6, Origin("body", "6"))
    captions = texts(overlay(line, other))
    assert captions[-3:] == ["6", "x 30,0  y 100,0", "165,0 × 20,2"]


def test_margins_are_measured_from_the_text() -> None:
    drawn = overlay(boxed("6", "Ngày 12/10/2022"), edge_to_edge(272 * MM))
    assert margins(drawn) == ["20,0 mm", "25,0 mm", "30,0 mm", "15,0 mm"]


def test_marks_in_the_top_margin_do_not_count_as_text() -> None:
    mark = boxed("11", "LƯU HÀNH NỘI BỘ", baseline=12 * MM)
    drawn = overlay(mark, boxed("6", "Ngày 12/10/2022"), edge_to_edge(272 * MM))
    assert margins(drawn) == ["20,0 mm", "25,0 mm", "30,0 mm", "15,0 mm"]
    assert "11" in texts(drawn)


def test_page_number_is_in_no_box() -> None:
    number = run("2", 294, 40, origin=Origin("page-number", ""))
    captions = texts(overlay(number, edge_to_edge(60), edge_to_edge(300)))
    assert captions.count("6") == 1
    assert "" not in captions


def test_page_without_boxes_stays_as_it_is() -> None:
    drawn = page(run("2", origin=Origin("page-number", "")))
    assert _overlaid(drawn) == drawn


def test_captions_keep_clear_of_each_other_and_of_the_text() -> None:
    faces = load_faces()
    low = FIRST_BASELINE + 18
    elements = [
        boxed("2", "UBND TỈNH"),
        boxed("3", "Số: 05/TB-UBND", baseline=low),
        boxed("10b", "KHẨN", baseline=low + 18),
        boxed("1", "CỘNG HÒA", 380),
        boxed("4", "Nghệ An", 400, low),
        edge_to_edge(300),
    ]
    captions = [item for item in overlay(*elements) if isinstance(item, Run)]
    extents = [_letters(item) for item in captions]
    for first, second in combinations(extents, 2):
        assert not _meet(first, second)
    for extent in extents:
        assert not any(_meet(extent, extent_of(element, faces)) for element in elements)
        assert 0 <= extent.left < extent.right <= page().width


@pytest.mark.parametrize("box", ["5a", "6", "7b", "9b"])
def test_overlays_belong_to_no_box(box: str) -> None:
    assert {item.origin.box for item in overlay(boxed(box, "chữ"))} == {""}


def _letters(item: Run) -> Extent:
    """Return what the letters of a caption cover: no accent stands on its digits."""
    return Extent(item.x, item.baseline - 0.7 * item.size, item.x + item.width, item.baseline)


def _meet(first: Extent, second: Extent) -> bool:
    across = first.left < second.right and second.left < first.right
    along = first.top < second.bottom and second.top < first.bottom
    return across and along
