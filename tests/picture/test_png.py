"""Page pictures: a PNG for each page, as large as asked, always the same."""

from __future__ import annotations

import io
import sys

import PIL.Image
import pytest

from docgen import __version__
from docgen.diagnostics import EnvironmentProblem
from docgen.pdf.writer import write_pdf
from docgen.picture import page_pictures
from tests.pdf.drawing import sample


def opened(png: bytes) -> PIL.Image.Image:
    picture = PIL.Image.open(io.BytesIO(png))
    picture.load()
    return picture


def test_each_page_gives_a_picture_of_its_size() -> None:
    found = [opened(png) for png in page_pictures(write_pdf(sample()), dpi=100)]
    assert [picture.size for picture in found] == [(827, 1170), (827, 1170)]


def test_picture_shows_the_page_on_white() -> None:
    first, _ = page_pictures(write_pdf(sample()), dpi=72)
    picture = opened(first).convert("RGB")
    assert picture.getpixel((1, 1)) == (255, 255, 255)
    red, green, blue = picture.getpixel((85, 125))  # the urgency stamp's left edge
    assert red > green + 20
    assert red > blue + 20


def test_picture_says_who_made_it_and_how_fine_it_is() -> None:
    picture = opened(next(page_pictures(write_pdf(sample()), dpi=150)))
    assert picture.info["Software"] == f"docgen {__version__}"
    assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.1)


def test_same_pdf_gives_same_pictures() -> None:
    pdf = write_pdf(sample())
    assert list(page_pictures(pdf, dpi=72)) == list(page_pictures(pdf, dpi=72))


def test_absent_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(EnvironmentProblem) as caught:
        next(page_pictures(write_pdf(sample()), dpi=72))
    (problem,) = caught.value.diagnostics
    assert "docgen[png]" in str(problem.help)
