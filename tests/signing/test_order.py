"""The order of the work: who signs what when, and what it is told who does it otherwise."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest

import docgen
from docgen.build import to_pdf
from docgen.diagnostics import DocgenError, DocumentProblems, UnreadableSource
from docgen.signing.files import read, text_fields
from docgen.signing.issue import issue
from docgen.signing.sign import Shown, sign_field
from tests.copying.originals import protected_pdf, saved, text_pdf
from tests.signing.conftest import EXAMPLE, Office

DAY = date(2022, 10, 5)


def told(action: Callable[[], object]) -> list[tuple[str, str, str | None]]:
    """Return the code, the message and the citation of each problem that an action raises."""
    with pytest.raises(DocgenError) as raised:
        action()
    return [
        (problem.code, str(problem.message), problem.citation)
        for problem in raised.value.diagnostics
    ]


def built(folder: Path, *changes: tuple[str, str]) -> bytes:
    """Return the example's PDF, with words of its announcement changed."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return to_pdf(docgen.typeset(docgen.load(folder / "a.yaml")))


def signed_by(*roles: str) -> tuple[str, str]:
    """Return the change of the example that has a signer of each role sign it."""
    text = EXAMPLE.read_text(encoding="utf-8")
    listed = "".join(f"  - {{role: {role}, name: Nguyễn Văn A}}\n" for role in roles)
    return text[text.index("signer:") :], f"signers:\n{listed}"


def test_a_draft_is_neither_signed_nor_issued(office: Office, tmp_path: Path) -> None:
    draft = built(tmp_path, ("Bùi Đình Long, Phó", "[[họ tên]], Phó"))
    problem = ("draft", "a.pdf is a draft (DỰ THẢO)", None)
    assert told(lambda: office.signed(draft)) == [problem]
    assert told(lambda: office.issued(draft)) == [problem]


def test_a_draft_has_no_fields(tmp_path: Path) -> None:
    draft = built(tmp_path, ("Bùi Đình Long, Phó", "[[họ tên]], Phó"))
    (tmp_path / "a.pdf").write_bytes(draft)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert "/AcroForm" not in pdf.Root


def test_the_seal_waits_for_the_signature_and_the_number(office: Office, document: bytes) -> None:
    assert told(lambda: office.sealed(document)) == [
        ("not-signed-yet", "a.pdf is not signed by its signer: signer", "NĐ 30/2020, Điều 32.2.d"),
        ("not-issued-yet", "in a.pdf is still to be filled in: number, day", "NĐ 30/2020, Điều 15"),
    ]


def test_the_seal_waits_for_the_number(office: Office, signed: bytes) -> None:
    assert [code for code, _, _ in told(lambda: office.sealed(signed))] == ["not-issued-yet"]


def test_nothing_is_added_after_the_seal(office: Office, sealed: bytes) -> None:
    closed = "a.pdf is closed by its seal: nothing may be added to it"
    problem = ("closed", closed, "NĐ 30/2020, Điều 18.3")
    assert told(lambda: issue(sealed, "a.pdf", "454", DAY)) == [problem]
    assert told(lambda: office.signed(sealed)) == [problem]


def test_a_field_is_signed_once(office: Office, signed: bytes) -> None:
    message = "the field signer of a.pdf is signed already"
    assert told(lambda: office.signed(signed)) == [("signed-already", message, None)]


def test_a_field_that_is_not_there(office: Office, document: bytes, tmp_path: Path) -> None:
    def sign() -> bytes:
        return sign_field(document, "a.pdf", "chairman", Shown(), office.signing("person"))

    assert told(sign) == [("no-field", "a.pdf has no field chairman", None)]


def test_a_number_is_given_once(issued: bytes) -> None:
    message = "in a.pdf is filled in already: number 453"
    problem = ("issued-already", message, "NĐ 30/2020, Điều 15.1")
    assert told(lambda: issue(issued, "a.pdf", "454", None)) == [problem]


def test_a_number_printed_already(tmp_path: Path) -> None:
    data = built(tmp_path, ("number:\n", "number: 7\n"))
    assert told(lambda: issue(data, "a.pdf", "8", DAY)) == [
        ("no-blank", "a.pdf has no blank for a number: it has one already", None)
    ]
    assert issue(data, "a.pdf", None, DAY).texts == {"day": "05"}


@pytest.mark.parametrize(
    ("written", "day", "printed"),
    [
        ("2022-10\n", date(2022, 11, 5), "10/2022"),
        ("2022-10\n", date(2023, 10, 5), "10/2022"),
        ("2022\n", date(2023, 10, 5), "2022"),
        ("2022-10-20\n", date(2022, 10, 21), "20/10/2022"),
    ],
)
def test_a_date_that_the_page_says_otherwise(
    written: str, day: date, printed: str, tmp_path: Path
) -> None:
    """Its day alone would be filled in: 01 tháng 10 of what was issued on 01/11."""
    data = built(tmp_path, ("2022-10\n", written))
    assert told(lambda: issue(data, "a.pdf", "8", day)) == [
        (
            "another-date",
            f"the announcement of a.pdf says {printed}; the date given is {day:%d/%m/%Y}",
            "NĐ 30/2020, Điều 15.1",
        )
    ]


def test_a_date_that_agrees_with_what_is_printed(tmp_path: Path) -> None:
    data = built(tmp_path, ("2022-10\n", "2022-10-20\n"))
    assert issue(data, "a.pdf", "8", date(2022, 10, 20)).texts == {"number": "08"}


def test_where_the_announcement_does_not_travel_along_its_date_is_not_known(tmp_path: Path) -> None:
    data = built(tmp_path, ("date: 2022-10\n", "date: 2022-10\nembed_source: false\n"))
    assert issue(data, "a.pdf", "8", date(2022, 11, 5)).texts == {"number": "08", "day": "05"}


def test_no_blank_at_all(tmp_path: Path) -> None:
    data = built(tmp_path, ("number:\n", "number: 7\n"), ("2022-10\n", "2022-10-20\n"))
    assert [code for code, _, _ in told(lambda: issue(data, "a.pdf", "8", DAY))] == ["no-blank"]


@pytest.mark.parametrize(
    ("number", "day", "texts"),
    [
        ("5", date(2026, 2, 5), {"number": "05", "day": "05", "month": "02", "year": "2026"}),
        ("453", date(2026, 11, 12), {"number": "453", "day": "12", "month": "11", "year": "2026"}),
        ("15a", date(2026, 3, 9), {"number": "15a", "day": "09", "month": "3", "year": "2026"}),
        ("12-Đ", date(2026, 3, 9), {"number": "12-Đ", "day": "09", "month": "3", "year": "2026"}),
    ],
)
def test_number_and_date_are_filled_in_as_the_decree_writes_them(
    number: str, day: date, texts: dict[str, str], tmp_path: Path
) -> None:
    data = built(tmp_path, ("date: 2022-10\n", "date:\n"))
    assert issue(data, "a.pdf", number, day).texts == texts


@pytest.mark.parametrize("number", ["0", "-1", "abc", "1 2", "", "12345678901"])
def test_what_is_no_number(number: str, document: bytes) -> None:
    with pytest.raises(UnreadableSource):
        issue(document, "a.pdf", number, None)


def test_issuing_before_the_signature_is_warned_about(document: bytes) -> None:
    (warning,) = issue(document, "a.pdf", "453", DAY).warnings
    assert (warning.code, str(warning.message)) == (
        "not-signed-yet",
        "nobody has signed a.pdf yet",
    )


def test_several_signers_sign_and_the_chair_is_sealed(office: Office, tmp_path: Path) -> None:
    data = built(tmp_path, signed_by("Thư ký", "Chủ tọa"))
    data = issue(data, "a.pdf", "453", DAY).data

    def seal(file: bytes) -> bytes:
        return sign_field(file, "a.pdf", "seal", Shown(), office.signing("agency"))

    for number in (1, 2):
        missing = [code for code, _, _ in told(lambda file=data: seal(file))]
        assert set(missing) == {"not-signed-yet"}
        assert len(missing) == 3 - number
        field = f"signer-{number}"
        data = sign_field(data, "a.pdf", field, Shown(), office.signing("person"))
    report = office.verified(seal(data))
    assert report.is_valid
    assert [verdict.field for verdict in report.verdicts] == ["signer-1", "signer-2", "seal"]


def test_each_party_of_a_contract_signs_and_seals(office: Office, tmp_path: Path) -> None:
    signed = signed_by("Đại diện bên A", "Đại diện bên B")
    data = built(tmp_path, signed, ("kind: thong-bao", "kind: hop-dong"))
    data = issue(data, "a.pdf", "453", DAY).data
    for field, key in (("signer-1", "person"), ("seal-1", "agency")):
        data = sign_field(data, "a.pdf", field, Shown(), office.signing(key))
    with pytest.raises(DocumentProblems):
        sign_field(data, "a.pdf", "seal-2", Shown(), office.signing("agency"))
    for field, key in (("signer-2", "person"), ("seal-2", "agency")):
        data = sign_field(data, "a.pdf", field, Shown(), office.signing(key))
    report = office.verified(data)
    assert report.is_valid
    assert len(report.verdicts) == 4


def test_what_is_no_pdf(office: Office) -> None:
    for data in (b"", b"no PDF", b"%PDF-1.7\n%%EOF"):
        assert told(lambda data=data: office.signed(data)) == [
            ("not-a-pdf", "a.pdf cannot be read as a PDF", None)
        ]


def test_what_another_program_wrote_out_of_order(office: Office, document: bytes) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as pdf:
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = file.getvalue().replace(b" 65535 f", b" 65536 f", 1)  # as mutool clean writes it
    ((code, message, _),) = told(lambda: office.signed(data))
    assert code == "unsound-pdf"
    assert message.startswith("a.pdf is not written as a PDF must be")


def test_a_protected_pdf(office: Office) -> None:
    for password in ("", "mở"):
        ((code, _, _),) = told(lambda word=password: office.signed(protected_pdf(word)))
        assert code == "protected-pdf"


def test_issuing_changes_the_blanks_and_nothing_else(signed: bytes) -> None:
    data = issue(signed, "a.pdf", "453", DAY).data
    reader = read(data, "a.pdf")
    last = reader.xrefs.total_revisions - 1
    changed = {reference.idnum for reference in reader.xrefs.explicit_refs_in_revision(last)}
    blanks = {reference.idnum for name, _, reference in text_fields(reader)}
    looks = {
        reference.get_object()["/AP"].raw_get("/N").idnum for _, _, reference in text_fields(reader)
    }
    # And the cross-references themselves, which are an object as well.
    assert len(changed - blanks - looks) == 1
    assert blanks | looks < changed
    assert data.startswith(signed)
    assert len(data) - len(signed) < 2000


def test_what_is_filled_in_is_read_back_by_others(tmp_path: Path) -> None:
    data = built(tmp_path, ("date: 2022-10\n", "date:\n"))
    (tmp_path / "a.pdf").write_bytes(issue(data, "a.pdf", "12-Đ", date(2026, 2, 5)).data)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        fields = {str(field.T): str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields}
    assert fields == {
        "number": "12-Đ",
        "day": "05",
        "month": "02",
        "year": "2026",
        "signer": "",
        "seal": "",
    }


def test_a_form_of_another_program_is_not_filled_in() -> None:
    """Its font is of another program, in an encoding of its own."""
    with pikepdf.open(io.BytesIO(text_pdf(300))) as pdf:
        field = pikepdf.Dictionary(
            FT=pikepdf.Name.Tx,
            T=pikepdf.String("number"),
            DA=pikepdf.String("/Helv 12 Tf"),
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            Rect=[0, 0, 90, 20],
        )
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pdf.make_indirect(field)])
        data = saved(pdf)
    assert [code for code, _, _ in told(lambda: issue(data, "a.pdf", "7", None))] == [
        "foreign-form"
    ]
