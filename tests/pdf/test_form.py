"""The form of a PDF: its widgets, their fonts and their locks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import docgen
from docgen.fonts.encoding import encode
from docgen.layout.form_fields import without_fields
from docgen.pdf.form import FIGURES, LETTERS
from docgen.pdf.writer import write_pdf

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = """\
kind: bien-ban
agency: {name: Sở Nội vụ, code: SNV}
number: 12
subject: Họp giao ban
body: Nội dung.
recipients: [Các phòng]
archive: VT
"""


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    """Return the proposal, whose number, day and month are blank."""
    pages = docgen.typeset(docgen.load(EXAMPLES / "to-trinh-du-an.yaml"))
    with pikepdf.open(io.BytesIO(write_pdf(pages))) as opened:
        yield opened


def fields(pdf: pikepdf.Pdf) -> dict[str, Any]:
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def test_fields_come_in_reading_order(pdf: pikepdf.Pdf) -> None:
    assert list(fields(pdf)) == ["number", "day", "month", "signer", "seal"]


def test_each_field_is_on_its_page(pdf: pikepdf.Pdf) -> None:
    placed = [(page, widget) for page in pdf.pages for widget in page.get("/Annots", [])]
    assert [str(widget.T) for _, widget in placed] == list(fields(pdf))
    for page, widget in placed:
        assert widget.P.objgen == page.obj.objgen
        assert fields(pdf)[str(widget.T)].objgen == widget.objgen


def test_a_reader_is_told_what_a_field_is_for(pdf: pikepdf.Pdf) -> None:
    assert {name: str(field.TU) for name, field in fields(pdf).items()} == {
        "number": "Số văn bản",
        "day": "Ngày ban hành",
        "month": "Tháng ban hành",
        "signer": "Chữ ký số của người có thẩm quyền",
        "seal": "Chữ ký số của cơ quan, tổ chức",
    }


def test_of_several_signers_each_is_named(tmp_path: Path) -> None:
    several = "signers:\n  - {position: Thư ký, name: Lê Lan}\n  - {position: Chủ tọa, name: Đỗ An}"
    path = tmp_path / "a.yaml"
    path.write_text(f"{HEAD}{several}\n", encoding="utf-8")
    with pikepdf.open(io.BytesIO(write_pdf(docgen.typeset(docgen.load(path))))) as pdf:
        assert [str(field.TU) for field in fields(pdf).values()] == [
            "Chữ ký số của người có thẩm quyền: Lê Lan",
            "Chữ ký số của người có thẩm quyền: Đỗ An",
            "Chữ ký số của cơ quan, tổ chức",
        ]


def test_fields_print_and_are_empty(pdf: pikepdf.Pdf) -> None:
    for field in fields(pdf).values():
        assert int(field.F) & 4
        assert "/V" not in field
        assert field.AP.N.read_bytes() in (b"", b"/Tx BMC EMC")


def font_of(pdf: pikepdf.Pdf, field: Any) -> Any:
    name = str(field.DA).split()[0]
    return pdf.Root.AcroForm.DR.Font[name]


@pytest.mark.parametrize(("name", "letters"), [("number", FIGURES + LETTERS), ("day", FIGURES)])
def test_its_font_holds_what_may_be_filled_in(pdf: pikepdf.Pdf, name: str, letters: str) -> None:
    font = font_of(pdf, fields(pdf)[name])
    assert "/FontFile2" in font.FontDescriptor
    widths = list(font.Widths)
    for code in encode(letters):
        assert widths[code - int(font.FirstChar)] > 0


def test_only_figures_fit_in_a_date(pdf: pikepdf.Pdf) -> None:
    assert int(fields(pdf)["day"].MaxLen) == 2
    assert int(fields(pdf)["number"].MaxLen) == 10


def test_the_seal_locks_the_document(pdf: pikepdf.Pdf) -> None:
    lock = fields(pdf)["seal"].Lock
    assert (str(lock.Action), int(lock.P)) == ("/All", 1)
    assert "/Lock" not in fields(pdf)["signer"]


def test_a_document_without_fields_has_no_form() -> None:
    pages = docgen.typeset(docgen.load(EXAMPLES / "to-trinh-du-an.yaml"))
    bare = replace(pages, pages=tuple(map(without_fields, pages.pages)))
    with pikepdf.open(io.BytesIO(write_pdf(bare))) as opened:
        assert "/AcroForm" not in opened.Root
        assert all("/Annots" not in page for page in opened.pages)
