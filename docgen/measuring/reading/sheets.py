"""An open PDF → its pages as sheets: paper, lines, strokes, frames, pictures, and if they read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen.measuring.model import Box, Legibility, Sheet
from docgen.measuring.reading.drawing import drawing_of
from docgen.measuring.reading.letters import Letters, letters_of
from docgen.measuring.reading.lines import lines_of
from docgen.measuring.reading.view import View, view_of

# A picture over half of the page is a scan of it; a tenth of letters without meaning is too much.
_SCAN_SHARE = 0.5
_UNMAPPED_SHARE = 0.1
_FEW_LETTERS = 20


def sheets_of(document: Any) -> Iterator[Sheet]:
    """Yield the pages of a document of pypdfium2."""
    for number in range(len(document)):
        page = document[number]
        try:
            yield _sheet(page, view_of(page), number)
        finally:
            page.close()


def _sheet(page: Any, view: View, number: int) -> Sheet:
    letters = letters_of(page, view)
    drawing = drawing_of(page, view, number)
    width, height = view.size
    return Sheet(
        width,
        height,
        lines_of(letters.seen, number) if letters.seen else (),
        drawing.strokes,
        drawing.frames,
        drawing.pictures,
        _legibility(letters, drawing.pictures, width * height),
    )


def _legibility(letters: Letters, pictures: Sequence[Box], area: float) -> Legibility:
    covered = sum(picture.width * picture.height for picture in pictures)
    if covered >= _SCAN_SHARE * area and len(letters.seen) < max(_FEW_LETTERS, letters.hidden):
        return Legibility.SCAN
    if letters.unmapped > _UNMAPPED_SHARE * len(letters.seen) + 1:
        return Legibility.UNMAPPED
    return Legibility.TEXT
