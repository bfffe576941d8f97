"""A PDF without a field for it → signed by the agency without a picture (II.8.b, III.1.d).

So are signed what goes with a document in a file of its own, which bears a line of number, notation
and time, and electronic copies, whose line `docgen copy` has drawn.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from unicodedata import normalize

from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata

from docgen.copying.figures import load_copies
from docgen.copying.mark import moment_fields, set_line
from docgen.copying.untagged import untagged
from docgen.decree.reader import load_typesetting
from docgen.diagnostics import DocumentProblems, UnreadableSource, say
from docgen.document.model import Typography
from docgen.fonts.faces import load_faces
from docgen.immutable import immutable, replace
from docgen.layout.pages import Page, Pages, Run
from docgen.layout.setting import make_setting
from docgen.layout.strips import moved
from docgen.pdf.writer import write_pdf
from docgen.picture.extent import Extent, extent_of, union
from docgen.signing.files import Update, entry, read, signature_fields, told_as_unreadable, update
from docgen.signing.looks import NOTHING, shown_drawing
from docgen.signing.refusals import refusals_to_attach
from docgen.signing.sign import Signing, signed
from docgen.signing.state import state_of
from docgen.signing.tagging import tag_widget

FIELD = "agency"
"""The name of the field that is added."""

_TITLE = "Chữ ký số của cơ quan, tổ chức"


@immutable
class _Line:
    """The line as a PDF of its own size, and where it stands from the page's top left corner."""

    drawing: bytes
    extent: Extent
    text: str


def sign_attachment(data: bytes, name: str, number: str, signing: Signing) -> bytes:
    """Return a PDF signed by the agency, the line at the top right of its first page.

    `number` is the number and notation of the document that it goes with: `453/TB-UBND`. Raises
    UnreadableSource, DocumentProblems, EnvironmentProblem.
    """
    number = _printable(number)
    writer, reader = _opened(data, name)
    with told_as_unreadable(name):
        left, bottom, right, top = _paper(reader, name)
    line = _line(number, signing.moment, right - left, top - bottom)
    box = line.extent
    spec = SigFieldSpec(
        FIELD,
        box=(  # type: ignore[arg-type]  # any numbers will do
            round(left + box.left, 3),
            round(top - box.bottom, 3),
            round(left + box.right, 3),
            round(top - box.top, 3),
        ),
    )
    append_signature_field(writer, spec)
    _describe(writer, line.text)
    look = shown_drawing(line.drawing, box.width, box.height)
    return signed(writer, _metadata(signing), look, signing)


def sign_without_field(data: bytes, name: str, signing: Signing) -> bytes:
    """Return a PDF signed by the agency, nothing shown; raises as sign_attachment."""
    writer, _ = _opened(data, name)
    append_signature_field(writer, SigFieldSpec(FIELD))
    _describe(writer, _TITLE)
    return signed(writer, _metadata(signing), NOTHING, signing)


def _printable(number: str) -> str:
    """Return a number and notation on one line; raises UnreadableSource for other letters."""
    number = " ".join(normalize("NFC", number).split())
    if not number or not number.isprintable() or load_faces().missing(number):
        raise UnreadableSource.because(
            "number",
            None,
            say("{text} is no number and notation of a document", text=number),
            say("write for example --attachment-of 453/TB-UBND"),
        )
    return number


def _opened(data: bytes, name: str) -> tuple[Update, PdfFileReader]:
    reader = read(data, name)
    with told_as_unreadable(name):
        refusals = tuple(refusals_to_attach(state_of(reader), name))
        reader.find_page_for_modification(0)  # the field is the first page's
    if refusals:
        raise DocumentProblems(refusals)
    return update(data, name), reader


def _metadata(signing: Signing) -> PdfSignatureMetadata:
    """Return what closes the file: nobody else signs it."""
    return PdfSignatureMetadata(
        field_name=FIELD,
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        validation_context=signing.term.context() if signing.term.embeds else None,
    )


def _describe(writer: Update, title: str) -> None:
    """Say what the new field is, to a reader who does not see it."""
    ((_, _, reference),) = (found for found in signature_fields(writer) if found[0] == FIELD)
    reference.get_object()["/TU"] = pdf_string(title)
    tag_widget(writer, reference, title)


def _paper(reader: PdfFileReader, name: str) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of what is seen of the first page, in points."""
    page, _ = reader.find_page_for_modification(0)
    first = page.get_object()
    if int(_inherited(first, "/Rotate") or 0) % 360:
        raise UnreadableSource.because(
            "turned-page",
            None,
            say("the first page of {path} is turned", path=name),
            say("print it to PDF once more, upright, and sign that"),
        )
    whole = _box(first, "/MediaBox")
    seen = _box(first, "/CropBox") if _inherited(first, "/CropBox") else whole
    (left, bottom), (right, top) = map(max, whole[:2], seen[:2]), map(min, whole[2:], seen[2:])
    return left, bottom, right, top


def _box(page: Any, key: str) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top, from whichever two corners a box is given."""
    one, other, third, fourth = (float(side) for side in _inherited(page, key))
    return min(one, third), min(other, fourth), max(one, third), max(other, fourth)


def _inherited(page: Any, key: str) -> Any:
    while key not in page and "/Parent" in page:
        page = page["/Parent"]
    return entry(page, key)


def _line(number: str, moment: datetime, width: float, height: float) -> _Line:
    """Return the line of number, notation and time of signing, set for a page of that size."""
    decree = load_copies().decree
    setting = make_setting(decree, load_typesetting(), load_faces(), Typography())
    setting = replace(setting, paper=(width, height))
    fields = {"number": number, **moment_fields(moment)}
    elements = set_line(setting, "attachment-mark", fields)
    extent = union(extent_of(element, setting.faces) for element in elements)
    shifted = tuple(untagged(moved(it, -extent.left, -extent.top)) for it in elements)
    page = Page(extent.width, extent.height, "", shifted)
    text = " ".join(element.text for element in elements if isinstance(element, Run))
    return _Line(write_pdf(Pages((page,), text, "", "")), extent, text)
