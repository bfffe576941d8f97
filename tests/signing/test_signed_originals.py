"""A copy of a signed document shows its number and signatures, and carries no broken ones."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pikepdf
import PIL.Image
import PIL.ImageChops
import pypdfium2
import pytest

from docgen.copying.copy import electronic_copy, paper_copy
from docgen.copying.figures import ELECTRONIC_FORM
from docgen.copying.original import read_original
from docgen.document.model import Document
from docgen.immutable import replace
from docgen.signing.attach import sign_without_field
from docgen.vietnam_time import VIETNAM
from tests.copying.conftest import particulars
from tests.signing.conftest import Office
from tests.signing.test_flow import conforms

__all__ = ["particulars"]

MOMENT = datetime(2026, 2, 5, 14, 30, 5, tzinfo=VIETNAM)


def picture(pdf: bytes, page: int) -> PIL.Image.Image:
    """Return a page as browsers show it, below its top margin, where a copy has its line."""
    shown = pypdfium2.PdfDocument(pdf)
    shown.init_forms()
    image = shown[page].render(scale=1).to_pil().convert("L")
    return image.crop((0, 50, *image.size))


def are_alike(one: PIL.Image.Image, other: PIL.Image.Image) -> bool:
    """Tell whether pictures are the same but for how the edges of letters are smoothed."""
    difference = PIL.ImageChops.difference(one, other)
    return bool(difference.getextrema()[1] < 60)


def electronic(data: bytes, document: Document, kept: Sequence[int]) -> bytes:
    kind = replace(document.kind, form=ELECTRONIC_FORM)
    return electronic_copy(
        read_original(data, "goc.pdf", 0.5), kept, replace(document, kind=kind), MOMENT
    )


def test_a_copy_on_paper_looks_as_its_original_and_is_not_signed(
    office: Office, sealed: bytes, particulars: Document, tmp_path: Path
) -> None:
    copy = paper_copy(read_original(sealed, "goc.pdf", 0.5), range(3), particulars)
    assert all(are_alike(picture(copy, page), picture(sealed, page)) for page in (0, 1))
    assert office.verified(copy).verdicts == ()
    assert conforms(copy, tmp_path)


def test_the_agency_signs_an_electronic_copy_of_a_signed_document(
    office: Office, sealed: bytes, particulars: Document, tmp_path: Path
) -> None:
    copy = electronic(sealed, particulars, range(3))
    signed = sign_without_field(copy, "sao.pdf", office.signing("agency"))
    assert [verdict.field for verdict in office.verified(signed).verdicts] == ["agency"]
    assert office.verified(signed).is_valid
    assert conforms(signed, tmp_path)


@pytest.mark.parametrize("kept", [(0,), (2,)], ids=["number and date", "signature and seal"])
def test_an_extract_shows_what_was_filled_in_and_signed(
    sealed: bytes, particulars: Document, kept: tuple[int]
) -> None:
    """Browsers show no field that belongs to no form."""
    assert are_alike(picture(electronic(sealed, particulars, kept), 0), picture(sealed, kept[0]))


def test_blanks_of_the_original_stay_blank(
    issued: bytes, document: bytes, particulars: Document
) -> None:
    assert field_names(electronic(document, particulars, range(3))) == field_names(document)
    assert field_names(electronic(issued, particulars, range(3))) == ["seal"]


def field_names(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [str(field.T) for field in file.Root.AcroForm.Fields]
