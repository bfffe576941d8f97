"""Compares a PDF's letters with the sheet's: an engine that sets other text is not timed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pypdfium2

from bench.sheet import Sheet

# Page numbers and `fi` read as one letter differ; anything that is missing is far more.
_TOLERATED = 0.002


class Disagreement(Exception):
    """A PDF that does not say what its document says."""


def check(sheet: Sheet, pdf: Path) -> None:
    """Raise Disagreement if the PDF's letters are not those of the sheet."""
    expected, found = _letters("".join(sheet.texts())), _letters(text_of(pdf))
    differing = sum(((expected - found) + (found - expected)).values())
    share = differing / expected.total()
    if share > _TOLERATED:
        raise Disagreement(f"{pdf.name}: {share:.1%} of the letters differ from the document's")


def text_of(pdf: Path) -> str:
    """Return a PDF's text."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def page_count(pdf: Path) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _letters(text: str) -> Counter[str]:
    return Counter(
        letter
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter)[0] in "LN"
    )
