"""Pages, or a PDF → what is seen on them, and the codes of the rules that speak."""

from __future__ import annotations

from pathlib import Path

from docgen.build import to_pdf
from docgen.layout.pages import Pages
from docgen.measuring.from_pdf import observe_pdf
from docgen.measuring.model import Observation
from docgen.rules.pages import check_pdf


def written(pages: Pages, folder: Path) -> Path:
    """Return the path of pages written as a PDF."""
    path = folder / "van-ban.pdf"
    path.write_bytes(to_pdf(pages))
    return path


def seen_in(pages: Pages, folder: Path) -> Observation:
    """Return what is seen in the PDF of pages."""
    return observe_pdf(written(pages, folder))


def codes(path: Path) -> set[str]:
    """Return the codes of the rules that speak about a PDF."""
    return {problem.code for problem in check_pdf(path).problems}
