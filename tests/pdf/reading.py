"""Reads a PDF back with readers that are not ours: pdfplumber, pypdfium2 and pikepdf."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2

CLOSE = 0.05
"""How far, in points, something may stand from where the layout put it."""


@dataclass(frozen=True)
class ReadText:
    """A page's whole text, by the places of its first and its last letter; y runs down."""

    text: str
    left: float
    right: float
    baseline: float


def plumbed(pdf: bytes, index: int = 0) -> Any:
    """Return a page as pdfplumber sees it."""
    return pdfplumber.open(io.BytesIO(pdf)).pages[index]


def read_text(pdf: bytes) -> ReadText:
    """Return the first page's text as pdfplumber reads it, letter by letter in drawing order."""
    found = plumbed(pdf)
    chars = found.chars
    return ReadText(
        "".join(char["text"] for char in chars),
        chars[0]["x0"],
        chars[-1]["x1"],
        found.height - chars[0]["matrix"][5],
    )


def pdfium_text(pdf: bytes) -> str:
    """Return the first page's text as a browser would copy it."""
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())


def pdfium_right(pdf: bytes) -> float:
    """Return where the first page's last letter ends in the reader that browsers are made with."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return float(text.get_charbox(text.count_chars() - 1, loose=True)[2])


@lru_cache(maxsize=8)
def opened(pdf: bytes) -> pikepdf.Pdf:
    """Return a PDF's objects; they live no longer than it does, so the last few are kept."""
    return pikepdf.open(io.BytesIO(pdf))


def faults(pdf: bytes) -> list[str]:
    """Return what qpdf finds wrong with the file."""
    return list(map(str, opened(pdf).check_pdf_syntax()))
