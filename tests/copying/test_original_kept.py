"""The original's pages stay as they were: their streams, their text and their look."""

from __future__ import annotations

import io

import pikepdf
import PIL.ImageChops
import pypdfium2
import pytest

from tests.copying.conftest import Copier
from tests.copying.originals import (
    A4,
    bare_pdf,
    outlined_pdf,
    saved,
    scan_pdf,
    signed_pdf,
    text_pdf,
)
from tests.measures.reading import read_pages

ORIGINALS = {
    "text": text_pdf(400),
    "scan": scan_pdf(200, ink_to=350),
    "turned": text_pdf(300, size=(A4[1], A4[0]), Rotate=90),
    "cropped": text_pdf(300, size=(700, 900), CropBox=[50, 29, 645.28, 870.89]),
}


def streams(pdf: bytes) -> set[bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {
            thing.read_raw_bytes()
            for thing in document.objects
            if isinstance(thing, pikepdf.Stream)
        }


def picture(pdf: bytes) -> PIL.Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L")


@pytest.mark.parametrize("name", ORIGINALS)
def test_every_stream_of_the_original_is_in_the_copy(on_paper: Copier, name: str) -> None:
    original = ORIGINALS[name]
    assert streams(original) <= streams(on_paper(original))


@pytest.mark.parametrize("name", ORIGINALS)
def test_page_looks_as_before_above_the_block(on_paper: Copier, name: str) -> None:
    before, after = picture(ORIGINALS[name]), picture(on_paper(ORIGINALS[name]))
    changed = PIL.ImageChops.difference(before, after).getbbox()
    assert changed is not None
    # The rule stands 12 pt below the last ink; what lies above has not moved by a pixel.
    ink = before.crop((20, 20, 575, 820)).point([255] * 160 + [0] * 96).getbbox()
    assert ink is not None
    assert changed[1] >= ink[3] + 20 + 10


def test_text_of_the_original_is_in_its_place(on_paper: Copier) -> None:
    before = {(line.text, line.left, line.baseline) for line in read_pages(text_pdf(400))[0].lines}
    after = read_pages(on_paper(text_pdf(400)))[0].lines
    assert before <= {(line.text, line.left, line.baseline) for line in after}


def test_extract_has_the_pages_asked_for(on_paper: Copier) -> None:
    first, second = read_pages(on_paper(text_pdf(310, 320, 330), 0, 2))
    assert first.line("Original line at 310")
    assert second.line("Original line at 330")


def test_extract_holds_nothing_of_the_other_pages(on_paper: Copier) -> None:
    """An outline that leads to them would keep them in the file, out of sight."""
    with pikepdf.open(io.BytesIO(on_paper(outlined_pdf(), 0, 2))) as document:
        found = [
            thing.read_bytes() for thing in document.objects if isinstance(thing, pikepdf.Stream)
        ]
    assert any(b"Original line at 310" in stream for stream in found)
    assert not any(b"Original line at 320" in stream for stream in found)


@pytest.mark.filterwarnings("error")
def test_extract_of_a_signed_document_is_made_without_ado(on_paper: Copier) -> None:
    (page,) = read_pages(on_paper(signed_pdf(310), 0))
    assert page.line("Original line at 300")


def test_page_without_content_or_resources_takes_the_block(on_paper: Copier) -> None:
    (page,) = read_pages(on_paper(bare_pdf()))
    assert page.line("SAO Y").baseline > 20


def test_structure_of_the_original_knows_nothing_of_the_block(on_paper: Copier) -> None:
    """An added page that kept its number in its own structure would be read as the first page."""
    with pikepdf.open(io.BytesIO(on_paper(text_pdf(700)))) as document:
        assert "/StructParents" not in document.pages[1]
        assert b"MCID" not in document.pages[1].Contents.read_bytes()


def test_information_and_xmp_of_the_copy_agree(on_paper: Copier) -> None:
    with pikepdf.open(io.BytesIO(text_pdf(400))) as pdf:
        with pdf.open_metadata() as xmp:
            xmp["pdf:Producer"] = "Another"
            xmp["dc:title"] = "Công văn"
        original = saved(pdf)
    assert on_paper(original) == on_paper(original)
    with pikepdf.open(io.BytesIO(on_paper(original))) as document:
        metadata = document.open_metadata()
        assert metadata["pdf:Producer"] == str(document.docinfo["/Producer"])
        assert metadata["dc:title"] == "Công văn"


def test_copy_of_a_copy_keeps_both_blocks(on_paper: Copier) -> None:
    once = on_paper(text_pdf(100))
    twice = "".join(line.text for page in read_pages(on_paper(once)) for line in page.lines)
    assert twice.count("SAO Y") == 2


def test_same_original_gives_the_same_bytes(on_paper: Copier, electronic: Copier) -> None:
    original = text_pdf(400)
    assert on_paper(original) == on_paper(original)
    assert electronic(original) == electronic(original)
