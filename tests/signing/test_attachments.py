"""Attachments in files of their own, and electronic copies: signed without a picture."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from docgen.diagnostics import DocumentProblems, UnreadableSource
from docgen.signing.attach import sign_attachment, sign_without_field
from docgen.signing.verdicts import Breach
from tests.copying.originals import text_pdf, turned_scan_pdf
from tests.signing.conftest import Office
from tests.signing.test_flow import conforms
from tests.signing.test_tampering import refill


def printed(data: bytes) -> PdfDocument:
    pdf = PdfDocument(data)
    pdf.init_forms()
    pdf[0].flatten()
    return pdf


def test_the_line_stands_at_the_top_right(office: Office, document: bytes) -> None:
    data = sign_attachment(document, "a.pdf", "453/TB-UBND", office.signing("agency"))
    page = printed(data)[0].get_textpage()
    text = page.get_text_range()
    line = re.search(r"453/TB-UBND; \d\d/\d\d/\d{4}; \d\d:\d\d:\d\d \+07:00", text)
    assert line is not None
    boxes = [page.get_charbox(index) for index in range(*line.span())]
    assert boxes[-1][2] == pytest.approx(595.28 - 15 * 72 / 25.4, abs=1)  # the right margin
    assert min(box[1] for box in boxes) > 841.89 - 20 * 72 / 25.4  # in the top margin
    height = max(box[3] for box in boxes) - min(box[1] for box in boxes)
    assert 7 < height < 12  # 10 pt


@pytest.mark.parametrize(
    "box",
    [{"CropBox": [50, 29, 645.28, 870.89]}, {"MediaBox": [645.28, 870.89, 50, 29]}],
    ids=["cropped", "another corner first"],
)
def test_the_line_stands_at_the_top_right_of_what_is_seen(
    office: Office, box: dict[str, list[float]]
) -> None:
    original = text_pdf(300, size=(700, 900), **box)
    data = sign_attachment(original, "a.pdf", "453/TB-UBND", office.signing("agency"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        _, bottom, right, top = map(float, pdf.Root.AcroForm.Fields[0].Rect)
    assert right == pytest.approx(645.28 - 15 * 72 / 25.4, abs=1)
    assert 870.89 - 20 * 72 / 25.4 < bottom < top < 870.89
    assert "453/TB-UBND" in printed(data)[0].get_textpage().get_text_range()


def test_the_line_says_when_it_was_signed(office: Office) -> None:
    signing = office.signing("agency")
    data = sign_attachment(text_pdf(300), "a.pdf", "453/TB-UBND", signing)
    (verdict,) = office.verified(data).verdicts
    assert verdict.is_valid
    assert verdict.time == signing.moment


def test_its_letters_are_black_and_embedded(office: Office) -> None:
    data = sign_attachment(text_pdf(300), "a.pdf", "453/TB-UBND", office.signing("agency"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        (background,) = field.AP.N.Resources.XObject.values()
        (font,) = background.Resources.Font.values()
        assert "LiberationSerif" in str(font.BaseFont)
        assert "/FontFile2" in font.FontDescriptor
        assert b" rg" not in background.read_bytes()


def test_a_tagged_attachment_still_conforms(
    office: Office, document: bytes, tmp_path: Path
) -> None:
    signing = office.signing("agency")
    assert conforms(sign_attachment(document, "a.pdf", "453/TB-UBND", signing), tmp_path)
    assert conforms(sign_without_field(document, "a.pdf", signing), tmp_path)


def test_it_closes_the_file(office: Office, document: bytes) -> None:
    data = sign_without_field(document, "a.pdf", office.signing("agency"))
    assert office.verified(data).is_valid
    with pytest.raises(DocumentProblems):
        office.signed(data)
    report = office.verified(refill(data, "453"))
    assert [verdict.changes.breach for verdict in report.verdicts] == [Breach.CLOSED]


def test_a_copy_is_signed_and_shows_nothing(office: Office) -> None:
    before = text_pdf(300)
    data = sign_without_field(before, "a.pdf", office.signing("agency"))
    assert office.verified(data).is_valid
    whole = [PdfDocument(one)[0].render(scale=0.5).to_pil().tobytes() for one in (before, data)]
    assert whole[0] == whole[1]


def test_a_signed_file_takes_no_new_field(office: Office, signed: bytes) -> None:
    with pytest.raises(DocumentProblems) as raised:
        sign_without_field(signed, "a.pdf", office.signing("agency"))
    assert [problem.code for problem in raised.value.diagnostics] == ["signed-file"]


def test_a_turned_page_is_refused(office: Office) -> None:
    with pikepdf.open(io.BytesIO(turned_scan_pdf(200))) as pdf:
        pdf.pages[0].Rotate = 90
        file = io.BytesIO()
        pdf.save(file)
    with pytest.raises(UnreadableSource) as raised:
        sign_attachment(file.getvalue(), "a.pdf", "453/TB-UBND", office.signing("agency"))
    assert raised.value.diagnostics[0].code == "turned-page"
