"""Pages → the bytes of a PDF file; it draws what stands in them and decides nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFArrayCompact, PDFDictionary

from docgen import __version__
from docgen.fonts.faces import load_faces
from docgen.layout.pages import Pages
from docgen.pdf.content import PageContent
from docgen.pdf.fonts import FontBook
from docgen.pdf.images import ImageBook
from docgen.pdf.objects import Document, Page, number, text_string

PRODUCER = "docgen"


def write_pdf(pages: Pages, *, moment: datetime | None = None) -> bytes:
    """Return the PDF of laid-out pages; the same pages and moment give the same bytes.

    `moment` is the date of creation that the file names; None names none. Raises
    EnvironmentProblem when fonts cannot be used, OSError when a picture cannot be read.
    """
    document = Document(pages.language)
    fonts = FontBook(load_faces(Path(pages.fonts) if pages.fonts else None))
    images = ImageBook()
    pictures: dict[str, object] = {}
    shown = PDFDictionary(pictures)
    for laid_out in pages.pages:
        page = Page()
        page.MediaBox = PDFArrayCompact([0, 0, number(laid_out.width), number(laid_out.height)])
        page.Resources = PDFDictionary({"Font": document.fonts, "XObject": shown})
        document.add_page(page, PageContent(laid_out, fonts, images).operators())
    fonts.embed(document)
    shown.dict.update(images.embed(document))
    _describe(document, pages, moment)
    return bytes(document.GetPDFData(None))


def _describe(document: Document, pages: Pages, moment: datetime | None) -> None:
    """Set the document information and how a viewer should show it."""
    entries = {
        "Title": pages.title,
        "Author": pages.author,
        "Subject": pages.subject,
        "Creator": PRODUCER,
        "Producer": f"{PRODUCER} {__version__}",
    }
    for key, value in entries.items():
        if value:
            document.info[key] = text_string(value)
    if moment is not None:
        document.info["CreationDate"] = text_string(f"D:{moment:%Y%m%d%H%M%S}Z")
    document.catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
