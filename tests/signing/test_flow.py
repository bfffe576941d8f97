"""From the drafter to the seal: each step holds, and PDF/A-3a and PDF/UA-1 after each."""

from __future__ import annotations

import subprocess
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

import docgen
from docgen.build import to_pdf
from docgen.signing.levels import Level
from docgen.signing.sign import Shown, sign_field
from docgen.signing.verdicts import Changes, Covers, Revocation, Trust
from tests.conformance.judge import PROFILES, failures
from tests.signing.conftest import EXAMPLE, Office
from tests.signing.programs import needs_pdfsig


def conforms(data: bytes, folder: Path) -> bool:
    path = folder / "checked.pdf"
    path.write_bytes(data)
    return not any(failures(path, profile) for profile in PROFILES)


Box = tuple[float, float, float, float]


def boxes(data: bytes, *texts: str) -> list[list[Box]]:
    """Return the boxes of each text's characters as it is last drawn on the first page, printed."""
    with closing(pypdfium2.PdfDocument(data)) as pdf:
        pdf.init_forms()
        pdf[0].flatten()
        page = pdf[0].get_textpage()
        whole = page.get_text_range()
        starts = [(whole.rindex(text), len(text)) for text in texts]
        return [[page.get_charbox(start + n) for n in range(size)] for start, size in starts]


def test_every_step_is_an_addition_that_conforms(
    document: bytes, signed: bytes, issued: bytes, sealed: bytes, tmp_path: Path
) -> None:
    for before, after in ((document, signed), (signed, issued), (issued, sealed)):
        assert after.startswith(before)
        assert conforms(after, tmp_path)


def test_the_whole_flow_is_valid_and_says_what_came_after_each_signature(
    office: Office, sealed: bytes
) -> None:
    report = office.verified(sealed)
    assert report.is_valid
    person, agency = report.verdicts
    assert (person.field, person.signer) == ("signer", "Bùi Đình Long")
    assert person.covers is Covers.REVISION
    assert person.changes == Changes((("number", "453"), ("day", "29")), ("seal",))
    assert (agency.field, agency.signer) == ("seal", "Ủy ban nhân dân tỉnh Nghệ An")
    assert agency.covers is Covers.FILE
    assert agency.changes == Changes()
    for verdict in report.verdicts:
        assert (verdict.level, verdict.digest) == ("B-B", "sha256")
        assert (verdict.trust, verdict.revocation) == (Trust.TRUSTED, Revocation.UNKNOWN)


def test_the_whole_flow_adds_less_than_150_kb(document: bytes, sealed: bytes) -> None:
    assert len(sealed) - len(document) < 150_000


def test_number_and_date_stand_on_the_lines_of_their_page(sealed: bytes) -> None:
    before, number, after = boxes(sealed, "Số:", "453", "/TB-UBND")
    # Figures stand on the baseline, and so does the B; the number touches the notation.
    assert number[0][1] == pytest.approx(after[2][1], abs=0.3)
    assert before[-1][2] < number[0][0]
    assert 0 < after[0][0] - number[-1][2] < 2
    word, day = boxes(sealed, "ngày", "29")
    assert word[-1][2] < day[0][0]
    assert day[0][3] - day[0][1] == pytest.approx(number[0][3] - number[0][1], rel=0.15)


@needs_pdfsig
def test_poppler_agrees(sealed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sealed.pdf"
    path.write_bytes(sealed)
    command = ["pdfsig", "-nocert", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.count("Signature Validation: Signature is Valid.") == 2
    assert told.count("Signing Hash Algorithm: SHA-256") == 2
    assert told.count("Signature Type: ETSI.CAdES.detached") == 2
    assert told.count("Total document signed") == 1


def test_initials_before_the_signature(office: Office, tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace(
        "number:\n", "number:\ninitials: [drafter, unit]\n"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    data = to_pdf(docgen.typeset(docgen.load(tmp_path / "a.yaml")))
    for field in ("drafter-initials", "unit-initials"):
        data = sign_field(data, "a.pdf", field, Shown(), office.signing("person"))
        assert conforms(data, tmp_path)
    data = office.sealed(office.issued(office.signed(data)))
    assert conforms(data, tmp_path)
    report = office.verified(data)
    assert report.is_valid
    fields = [verdict.field for verdict in report.verdicts]
    assert fields == ["drafter-initials", "unit-initials", "signer", "seal"]


@pytest.mark.parametrize("level", [Level.T, Level.LT, Level.LTA])
def test_levels_with_time_stamps(
    office: Office, document: bytes, level: Level, tmp_path: Path
) -> None:
    data = office.sealed(office.issued(office.signed(document, level=level)), level)
    assert conforms(data, tmp_path)
    report = office.verified(data)
    assert report.is_valid
    found = {verdict.field: verdict for verdict in report.verdicts}
    assert found["signer"].level == found["seal"].level == level
    assert found["signer"].is_time_proven
    stamps = {"signer-timestamp", "seal-timestamp"} if level is Level.LTA else set()
    assert found.keys() - {"signer", "seal"} == stamps
    known = Revocation.UNKNOWN if level is Level.T else Revocation.GOOD
    assert found["seal"].revocation is known
