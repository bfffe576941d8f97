"""PDFs drawn with reportlab, a writer that is not ours: letters placed as other programs do."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import fontTools.ttLib
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parents[2] / "fonts"
SERIF, SERIF_BOLD = "Serif", "Serif-Bold"
Drawing = Callable[[Canvas], None]


@cache
def _register() -> None:
    pdfmetrics.registerFont(TTFont(SERIF, FONTS / "LiberationSerif-Regular.ttf"))
    pdfmetrics.registerFont(TTFont(SERIF_BOLD, FONTS / "LiberationSerif-Bold.ttf"))


def serif_named(name: str, folder: Path) -> str:
    """Return the name of a font for the canvas: docgen's own, called as another in the file."""
    font = fontTools.ttLib.TTFont(FONTS / "LiberationSerif-Regular.ttf")
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = name
    font.save(folder / "font.ttf")
    pdfmetrics.registerFont(TTFont(name, folder / "font.ttf"))
    return name


def drawn(*pages: Drawing, folder: Path, size: tuple[float, float] = A4, **options: object) -> Path:
    """Return the path of a PDF whose pages are drawn by functions on a canvas."""
    _register()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, **options)
    for draw in pages:
        canvas.setFont(SERIF, 14)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    path = folder / "ve.pdf"
    path.write_bytes(buffer.getvalue())
    return path
