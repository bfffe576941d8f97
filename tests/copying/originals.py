"""Originals made up for the tests: texts, scans, and files that are not as they should be."""

from __future__ import annotations

import io

import pikepdf
import PIL.Image
import PIL.ImageDraw
from pikepdf import Dictionary, Name

A4 = (595.28, 841.89)


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    file = io.BytesIO()
    pdf.save(file, min_version="1.7", **how)
    return file.getvalue()


def text_pdf(*bottoms: float, size: tuple[float, float] = A4, **keys: object) -> bytes:
    """Return a PDF with a page for each bottom: lines of text down to `bottom` pt from the top."""
    pdf = pikepdf.new()
    for bottom in bottoms:
        page = pdf.add_blank_page(page_size=size)
        page.Resources = Dictionary(Font=Dictionary(F1=_helvetica()))
        page.Contents = pdf.make_stream(_lines(size[1], bottom))
        for key, value in keys.items():
            page[f"/{key}"] = value
    return saved(pdf)


def scan_pdf(dpi: float, *, ink_to: float, size: tuple[float, float] = A4) -> bytes:
    """Return a page that is one picture of grey paper, inked to `ink_to` pt from the top."""
    scale = dpi / 72
    picture = PIL.Image.new("RGB", (round(size[0] * scale), round(size[1] * scale)), "#e8e4dc")
    draw = PIL.ImageDraw.Draw(picture)
    draw.rectangle((85 * scale, 60 * scale, 500 * scale, ink_to * scale), fill="black")
    draw.rectangle((0, picture.height - 6, picture.width, picture.height), fill="#202020")
    file = io.BytesIO()
    picture.save(file, "PDF", resolution=dpi)
    return file.getvalue()


def turned_scan_pdf(dpi: float) -> bytes:
    """Return a scan whose picture lies on its side and is turned upright as it is drawn."""
    with pikepdf.open(io.BytesIO(scan_pdf(dpi, ink_to=300, size=(A4[1], A4[0])))) as pdf:
        page = pdf.pages[0]
        (name,) = page.Resources.XObject.keys()
        page.MediaBox = [0, 0, *A4]
        page.Contents = pdf.make_stream(f"0 {A4[1]} {-A4[0]} 0 {A4[0]} 0 cm {name} Do".encode())
        return saved(pdf)


def grey_scan_pdf() -> bytes:
    """Return a page scanned at 200 dpi in shades of grey."""
    file = io.BytesIO()
    PIL.Image.new("L", (1654, 2339), 230).save(file, "PDF", resolution=200)
    return file.getvalue()


def bare_pdf() -> bytes:
    """Return a page without content or resources, which are those of the tree of pages."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=A4)
    for key in ("/Resources", "/Contents"):
        if key in page:
            del page[key]
    pdf.Root.Pages.Resources = Dictionary(Font=Dictionary(F1=_helvetica()))
    return saved(pdf)


def outlined_pdf() -> bytes:
    """Return three pages with an outline that leads to each."""
    with pikepdf.open(io.BytesIO(text_pdf(310, 320, 330))) as pdf:
        with pdf.open_outline() as outline:
            for index in range(3):
                outline.root.append(pikepdf.OutlineItem(f"Trang {index + 1}", index))
        return saved(pdf)


def older_pdf() -> bytes:
    """Return a PDF that says it is of version 1.3."""
    return text_pdf(300).replace(b"%PDF-1.7", b"%PDF-1.3")


def protected_pdf(password: str) -> bytes:
    """Return a PDF that only its owner may change; with a password, that nobody else may read."""
    with pikepdf.open(io.BytesIO(text_pdf(300))) as pdf:
        return saved(pdf, encryption=pikepdf.Encryption(owner="chu", user=password))


def signed_pdf(*bottoms: float) -> bytes:
    """Return a PDF with a signature in a field of its first page (its bytes sign nothing)."""
    with pikepdf.open(io.BytesIO(text_pdf(300, *bottoms))) as pdf:
        signature = Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/adbe.pkcs7.detached"),
            Contents=pikepdf.String(b"\x30\x82" * 20),
            ByteRange=[0, 10, 20, 30],
        )
        field = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=pikepdf.String("ky"),
            V=pdf.make_indirect(signature),
            Rect=[0, 0, 0, 0],
            P=pdf.pages[0].obj,
        )
        reference = pdf.make_indirect(field)
        pdf.pages[0].Annots = pikepdf.Array([reference])
        pdf.Root.AcroForm = Dictionary(SigFlags=3, Fields=[reference])
        return saved(pdf)


def _helvetica() -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def _lines(height: float, bottom: float) -> bytes:
    lines = [f"1 0 0 1 85 {height - y} Tm (Original line at {y:g}) Tj" for y in _baselines(bottom)]
    # The page leaves its coordinates changed, as pages of other programs do.
    return f"BT /F1 12 Tf {' '.join(lines)} ET 0.5 0 0 0.5 30 40 cm q 0.5 0 0 0.5 9 9 cm".encode()


def _baselines(bottom: float) -> list[float]:
    return [80.0, *(y for y in (200.0, 400.0) if y < bottom), bottom]
