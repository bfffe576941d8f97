"""Whatever is done to a signed file behind its signatures' backs, verify tells."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

from docgen.diagnostics import DocumentProblems, UnreadableSource
from docgen.signing.files import Update, text_fields, update, written
from docgen.signing.filling import fill
from docgen.signing.looks import NOTHING
from docgen.signing.sign import PdfSignatureMetadata, signed
from docgen.signing.verdicts import Breach, Report
from tests.signing.conftest import Office


def breaches(report: Report) -> dict[str, Breach | None]:
    return {verdict.field: verdict.changes.breach for verdict in report.verdicts}


def refill(data: bytes, number: str) -> bytes:
    """Return the file with another number written over the one it has, as an addition."""
    writer = update(data, "a.pdf")
    references = {name: reference for name, _, reference in text_fields(writer)}
    fill(writer, references["number"], number, "a.pdf")
    return written(writer)


def test_a_number_changed_after_the_seal(office: Office, sealed: bytes) -> None:
    report = office.verified(refill(sealed, "454"))
    assert not report.is_valid
    assert breaches(report) == {"signer": Breach.REWRITTEN, "seal": Breach.REWRITTEN}


def test_a_second_number_before_the_seal(office: Office, issued: bytes) -> None:
    report = office.verified(refill(issued, "454"))
    assert not report.is_valid
    assert breaches(report) == {"signer": Breach.REWRITTEN}


def test_a_blank_filled_in_after_the_seal(office: Office, document: bytes) -> None:
    """A seal of another program may close a file whose blanks are open."""
    metadata = PdfSignatureMetadata(
        field_name="seal",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
    )
    closed = signed(update(document, "a.pdf"), metadata, NOTHING, office.signing("agency"))
    assert office.verified(closed).is_valid
    report = office.verified(refill(closed, "453"))
    assert not report.is_valid
    assert breaches(report) == {"seal": Breach.FOREIGN}


def _with_a_page(writer: Update) -> None:
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 9, 9))),
        }
    )
    writer.insert_page(page)


def _with_other_words(writer: Update) -> None:
    page, _ = writer.find_page_for_modification(0)
    content = page.get_object()["/Contents"]
    stream = generic.StreamObject(stream_data=content.data.replace(b"Tj", b"Tj ", 1))
    page.get_object()["/Contents"] = writer.add_object(stream)
    writer.mark_update(page)


def _with_a_field(writer: Update) -> None:
    form = writer.root["/AcroForm"]
    field = generic.DictionaryObject(
        {
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): pdf_string("remark"),
            pdf_name("/V"): pdf_string("Đã duyệt"),
        }
    )
    form["/Fields"].append(writer.add_object(field))
    writer.update_container(form["/Fields"])


def _with_a_note(writer: Update) -> None:
    page, _ = writer.find_page_for_modification(0)
    rectangle = generic.ArrayObject(map(generic.NumberObject, (10, 10, 90, 90)))
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): rectangle,
            pdf_name("/Contents"): pdf_string("Đã duyệt"),
        }
    )
    page.get_object()["/Annots"].append(writer.add_object(note))
    writer.mark_update(page)


@pytest.mark.parametrize(
    "addition",
    [_with_a_page, _with_other_words, _with_a_field, _with_a_note],
    ids=lambda addition: addition.__name__.strip("_"),
)
@pytest.mark.parametrize("version", ["signed", "sealed"])
def test_an_addition_outside_the_permission(
    office: Office,
    version: str,
    addition: Callable[[Update], None],
    request: pytest.FixtureRequest,
) -> None:
    data: bytes = request.getfixturevalue(version)
    writer = update(data, "a.pdf")
    addition(writer)
    report = office.verified(written(writer))
    assert not report.is_valid
    assert set(breaches(report).values()) == {Breach.FOREIGN}


def test_a_file_written_anew(office: Office, sealed: bytes) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        pdf.save(file)
    report = office.verified(file.getvalue())
    assert [verdict.is_intact for verdict in report.verdicts] == [False, False]


def is_caught(office: Office, data: bytes) -> bool:
    try:
        return not office.verified(data).is_valid
    except UnreadableSource:
        return True


def test_any_single_byte_changed_is_caught(office: Office, sealed: bytes) -> None:
    """Bytes all over the file, and more of them in the last signature, which nothing signs."""
    dice = random.Random(30)
    start = sealed.rindex(b"/Contents <")
    end = sealed.index(b">", start)
    positions = [dice.randrange(len(sealed)) for _ in range(40)]
    positions += [dice.randrange(start, end + 1) for _ in range(40)]
    positions += [0, 5, len(sealed) - 1, start, end, end - 1]
    missed = []
    for position in positions:
        changed = bytearray(sealed)
        changed[position] ^= 1 << dice.randrange(8)
        if not is_caught(office, bytes(changed)):
            missed.append(position)
    assert missed == []


@pytest.mark.parametrize("cut", [1, 100, 20_000])
def test_a_file_cut_short_is_caught(office: Office, sealed: bytes, cut: int) -> None:
    assert is_caught(office, sealed[:-cut])


def test_the_bytes_of_a_signature_hold_nothing_else(office: Office, sealed: bytes) -> None:
    """Behind the signature, in its own place, data could hide that nothing signs."""
    end = sealed.index(b">", sealed.rindex(b"/Contents <"))
    hidden = sealed[: end - 8] + b"deadbeef" + sealed[end:]
    report = office.verified(hidden)
    assert [verdict.is_intact for verdict in report.verdicts] == [True, False]


def test_nobody_signs_on_top_of_a_broken_signature(office: Office, issued: bytes) -> None:

    writer = IncrementalPdfFileWriter(io.BytesIO(issued))
    _with_a_note(writer)  # type: ignore[arg-type]
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(DocumentProblems) as raised:
        office.sealed(file.getvalue())
    assert [problem.code for problem in raised.value.diagnostics] == ["broken-signature"]
    assert str(raised.value) == "in a.pdf is broken: signer"
