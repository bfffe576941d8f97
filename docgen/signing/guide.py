"""A document from the drafter to the seal → the pictures of docs/ky-so.md.

Run it after the fields, the drawing or the layout were changed: `python -m docgen.signing.guide`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from docgen.build import load, to_pdf, typeset
from docgen.immutable import replace
from docgen.layout.pages import Element, Frame, Origin, Page, Pages, SignatureField, TextField
from docgen.output import make_cleared_folder
from docgen.signing.attach import sign_attachment
from docgen.signing.issue import issue
from docgen.signing.rehearsal import draw_seal, draw_signature, make_key, opener
from docgen.signing.sign import Shown, Signing, sign_field
from docgen.vietnam_time import VIETNAM

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "images" / "ky-so"
LETTER = ROOT / "examples" / "cong-van-tra-loi.yaml"
ATTACHMENT = ROOT / "examples" / "quy-che-lam-viec.yaml"

_DPI = 75
_COLORS = 64
_OUTLINE = "#3b7dd8"
# The same moment each time, so that the pictures only change when something else does.
_MOMENT = datetime(2026, 5, 16, 9, 30, 5, tzinfo=VIETNAM)


def main() -> None:
    """Read the command line and make the pictures."""
    parser = argparse.ArgumentParser(prog="python -m docgen.signing.guide", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER, help=f"default: {FOLDER}")
    make_pictures(parser.parse_args().folder)


def make_pictures(folder: Path) -> None:
    """Write the picture of each step; old pictures go."""
    make_cleared_folder(folder, "*.png")
    for name, pdf in steps():
        (folder / f"{name}.png").write_bytes(_picture(pdf))


def steps() -> Iterator[tuple[str, bytes]]:
    """Yield the name of each step and the PDF after it; the first one has its fields outlined."""
    pages = typeset(load(LETTER))
    yield "1-lap", to_pdf(_outlined(pages))
    with TemporaryDirectory() as name:
        folder = Path(name)
        draw_signature().save(folder / "ky.png")
        draw_seal().save(folder / "dau.png")
        person = make_key(folder / "person.p12", "Người ký (diễn tập)", _MOMENT)
        agency = make_key(folder / "agency.p12", "Cơ quan (diễn tập)", _MOMENT)
        signing = Signing(opener(person, _MOMENT), _MOMENT)
        signed = sign_field(to_pdf(pages), "1", "signer", Shown(folder / "ky.png"), signing)
        yield "2-ky", signed
        issued = issue(signed, "2", "453", _MOMENT.date()).data
        yield "3-cap-so", issued
        sealing = Signing(opener(agency, _MOMENT), _MOMENT)
        yield "4-dong-dau", sign_field(issued, "3", "seal", Shown(folder / "dau.png"), sealing)
        attachment = to_pdf(typeset(load(ATTACHMENT)))
        yield "5-van-ban-kem-theo", sign_attachment(attachment, "4", "217/QĐ-CĐH", sealing)


def _outlined(pages: Pages) -> Pages:
    return replace(pages, pages=tuple(map(_with_outlines, pages.pages)))


def _with_outlines(page: Page) -> Page:
    outlines = tuple(
        _outline(element)
        for element in page.elements
        if isinstance(element, TextField | SignatureField)
    )
    return replace(page, elements=(*page.elements, *outlines))


def _outline(field: TextField | SignatureField) -> Element:
    origin = Origin(field.origin.component, "")
    return Frame(field.x, field.y, field.width, field.height, 0.8, origin, _OUTLINE)


def _picture(pdf: bytes) -> bytes:
    """Return a small PNG of a PDF's first page as readers show it, its fields filled in."""
    import pypdfium2
    from PIL import Image

    file = BytesIO()
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        picture: Image.Image = document[0].render(scale=_DPI / 72).to_pil()
        few = picture.convert("RGB").quantize(_COLORS, Image.Quantize.FASTOCTREE)
        few.save(file, "PNG", optimize=True)
    return file.getvalue()


if __name__ == "__main__":
    main()
