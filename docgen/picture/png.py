"""Turns the pages of a PDF into PNG pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING

from docgen import __version__
from docgen.diagnostics import EnvironmentProblem, say
from docgen.installing import how_to_install

if TYPE_CHECKING:
    import PIL.Image

_POINTS_PER_INCH = 72


def page_pictures(pdf: bytes, dpi: float) -> Iterator[bytes]:
    """Yield a PNG of each page, drawn at `dpi` dots per inch and marked as made by docgen.

    Raises EnvironmentProblem if pypdfium2 is not installed.
    """
    try:
        from pypdfium2 import PdfDocument
    except ImportError as absent:
        raise EnvironmentProblem.because(
            "no-pypdfium2",
            None,
            say("page pictures need the package {package}", package="pypdfium2"),
            how_to_install("png"),
        ) from absent
    with closing(PdfDocument(pdf)) as document:
        for page in document:
            yield _png(page.render(scale=dpi / _POINTS_PER_INCH).to_pil(), dpi)


def _png(picture: PIL.Image.Image, dpi: float) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    marks = PngInfo()
    marks.add_text("Software", f"docgen {__version__}")
    file = BytesIO()
    picture.save(file, "PNG", dpi=(dpi, dpi), pnginfo=marks)
    return file.getvalue()
