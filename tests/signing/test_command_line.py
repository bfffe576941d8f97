"""`docgen sign`, `issue` and `verify` on the command line: files, secrets, messages, exit codes."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Docgen, Terminal, docgen
from tests.copying.originals import protected_pdf
from tests.signing.conftest import Office
from tests.signing.pki import PASSPHRASE

__all__ = ["docgen"]  # the fixture

Sign = Callable[..., list[str]]

SIGNER = ["--field", "signer", "--pkcs12", "a.p12"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: bytes) -> Path:
    """Work in a folder with the example, `a.pdf`, the passphrase in the environment."""
    for variable in ("LC_ALL", "LC_MESSAGES", "DOCGEN_DEBUG", "SOURCE_DATE_EPOCH", "DOCGEN_PIN"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("DOCGEN_PASSPHRASE", PASSPHRASE)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").write_bytes(document)
    return tmp_path


@pytest.fixture
def person(office: Office) -> list[str]:
    return ["--pkcs12", str(office.pki.pkcs12("person"))]


@pytest.fixture
def agency(office: Office) -> list[str]:
    return ["--pkcs12", str(office.pki.pkcs12("agency"))]


@pytest.fixture
def trust(office: Office) -> list[str]:
    return ["--trust", str(office.pki.root)]


def test_the_whole_flow(
    docgen: Docgen, office: Office, person: list[str], agency: list[str], trust: list[str]
) -> None:
    signature = ["--picture", str(office.pictures / "ky.png")]
    run = docgen("sign", "a.pdf", "--field", "signer", *person, *signature)
    assert (run.code, run.err) == (0, "wrote a-signer.pdf\n")
    run = docgen("issue", "a-signer.pdf", "--number", "453", "--date", "2022-10-29")
    assert run.code == 0
    assert run.err == "wrote a-signer-issued.pdf\nfilled in: number 453, day 29\n"
    shown = docgen("show", "a-signer-issued.pdf").out.decode().splitlines()
    assert "   4  Số của văn bản (CodeNumber): 453" in shown
    assert "   6  Ngày, tháng, năm văn bản (IssuedDate): 2022-10-29" in shown
    seal = ["--picture", str(office.pictures / "dau.png"), "--picture-size", "36mm"]
    run = docgen(
        "sign", "a-signer-issued.pdf", "--field", "seal", *agency, *seal, "-o", "TB-453.pdf"
    )
    assert (run.code, run.err) == (0, "wrote TB-453.pdf\n")
    run = docgen("verify", "TB-453.pdf", *trust)
    assert run.code == 0
    lines = run.out.decode().splitlines()
    assert lines[0] == "TB-453.pdf: every signature is valid"
    assert lines[1] == "  1 ✓ signer  Bùi Đình Long  B-B"
    assert (
        lines[4] == "      filled in after it: number 453, day 29; signed after it: seal; allowed"
    )
    assert lines[6] == "  2 ✓ seal  Ủy ban nhân dân tỉnh Nghệ An  B-B"
    assert lines[8] == "      intact; covers the whole file"


def test_in_place(docgen: Docgen, folder: Path, document: bytes, person: list[str]) -> None:
    run = docgen("sign", "a.pdf", "--field", "signer", *person, "--in-place")
    assert (run.code, run.err) == (0, "wrote a.pdf\n")
    assert (folder / "a.pdf").read_bytes().startswith(document)
    assert [path.name for path in folder.iterdir()] == ["a.pdf"]


def test_the_file_itself_is_never_overwritten_unasked(
    docgen: Docgen, folder: Path, document: bytes, person: list[str]
) -> None:
    run = docgen("sign", "a.pdf", "--field", "signer", *person, "-o", "a.pdf")
    assert run.code == 2
    assert (folder / "a.pdf").read_bytes() == document


@pytest.mark.parametrize("read", ["khoa.p12", "chu-ky.png"])
def test_what_signs_is_never_overwritten(
    docgen: Docgen, folder: Path, person: list[str], read: str
) -> None:
    (folder / "khoa.p12").write_bytes(Path(person[1]).read_bytes())
    (folder / "chu-ky.png").touch()
    kept = (folder / read).read_bytes()
    line = ["a.pdf", "--field", "signer", "--pkcs12", "khoa.p12", "--picture", "chu-ky.png"]
    run = docgen("sign", *line, "-o", f"./{read}", "--force")
    assert (run.code, (folder / read).read_bytes()) == (2, kept)
    assert f"error[output]: ./{read} is read by this command" in run.err


def test_a_file_of_another_kind_is_never_overwritten(
    docgen: Docgen, folder: Path, person: list[str]
) -> None:
    """The announcement's name is completed at once where the PDF's was meant."""
    (folder / "a.yaml").write_text("kind: cong-van", encoding="utf-8")
    for line in (["sign", "a.pdf", "--field", "signer", *person], ["issue", "a.pdf", "--number=7"]):
        run = docgen(*line, "-o", "a.yaml")
        assert (run.code, run.err.splitlines()[0]) == (
            2,
            "error[output]: a.yaml is no name of a PDF",
        )
    assert (folder / "a.yaml").read_text(encoding="utf-8") == "kind: cong-van"


def test_nothing_is_written_when_it_cannot_be_signed(
    docgen: Docgen, folder: Path, office: Office, document: bytes
) -> None:
    key = str(office.pki.pkcs12("expired"))
    run = docgen("sign", "a.pdf", "--field", "signer", "--pkcs12", key, "--in-place")
    assert run.code == 3
    assert run.err.startswith(
        "error[certificate-expired]: the certificate of Người hết hạn expired on 01/01/2022\n"
    )
    assert (folder / "a.pdf").read_bytes() == document
    assert [path.name for path in folder.iterdir()] == ["a.pdf"]


def test_a_wrong_passphrase(
    docgen: Docgen, person: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCGEN_PASSPHRASE", "bí mật sai")
    run = docgen("sign", "a.pdf", "--field", "signer", *person)
    assert run.code == 3
    assert run.err.startswith("error[wrong-passphrase]: the passphrase does not open ")
    assert "bí mật sai" not in run.err


def test_the_passphrase_from_a_file_descriptor(
    docgen: Docgen, person: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DOCGEN_PASSPHRASE")
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    os.close(writing)
    run = docgen("sign", "a.pdf", "--field", "signer", *person, "--passphrase-fd", str(reading))
    os.close(reading)
    assert run.code == 0


@pytest.mark.parametrize("number", ["987", "99999999999999"])
def test_a_descriptor_that_is_not_open(docgen: Docgen, person: list[str], number: str) -> None:
    run = docgen("sign", "a.pdf", "--field", "signer", *person, "--passphrase-fd", number)
    assert run.code == 2
    assert run.err.startswith(
        f"error[secret]: no secret can be read from the file descriptor {number}"
    )


def test_a_person_is_asked_for_the_passphrase(
    docgen: Docgen, person: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return PASSPHRASE

    monkeypatch.delenv("DOCGEN_PASSPHRASE")
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", ask)
    assert docgen("sign", "a.pdf", "--field", "signer", *person).code == 0
    assert asked == [f"passphrase of {person[1]}: "]


def test_nobody_to_ask(docgen: Docgen, person: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOCGEN_PASSPHRASE")
    run = docgen("sign", "a.pdf", "--field", "signer", *person)
    assert run.code == 2
    assert run.err == (
        "error[secret]: there is nobody to ask for the secret\n"
        "  help: set DOCGEN_PASSPHRASE, or give a file descriptor\n"
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["--field", "signer"], "key"),
        (["--field", "signer", "--pkcs12", "a.p12", "--pkcs11", "lib.so"], "key"),
        (["--pkcs12", "a.p12"], "what-to-sign"),
        (["--field", "signer", "--invisible", "--pkcs12", "a.p12"], "what-to-sign"),
        ([*SIGNER, "--picture", "ky.png", "--picture-size", "36"], "picture-size"),
        ([*SIGNER, "--picture", "ky.png", "--picture-size", "0mm"], "picture-size"),
        ([*SIGNER, "--picture-size", "36mm"], "unused-option"),
        ([*SIGNER, "--token", "x"], "unused-option"),
        ([*SIGNER, "--key", "x"], "unused-option"),
        ([*SIGNER, "--pin-fd", "3"], "unused-option"),
        ([*SIGNER, "--trust", "goc.crt"], "unused-option"),
        (["--field", "signer", "--pkcs11", "lib.so", "--passphrase-fd", "3"], "unused-option"),
        ([*SIGNER, "--passphrase-fd", "-1"], "usage"),
        (["--invisible", "--pkcs12", "a.p12", "--picture", "dau.png"], "picture"),
        (["--attachment-of", "453/日", "--pkcs12", "a.p12"], "number"),
        ([*SIGNER, "--lt"], "needs-timestamp"),
        ([*SIGNER, "--in-place", "-o", "b.pdf"], "output"),
    ],
)
def test_lines_that_cannot_be_understood(docgen: Docgen, line: list[str], code: str) -> None:
    run = docgen("sign", "a.pdf", *line)
    assert run.code == 2
    assert run.err.startswith(f"error[{code}]: ")


def test_too_early_a_seal_is_told_in_one_run(docgen: Docgen, agency: list[str]) -> None:
    run = docgen("sign", "a.pdf", "--field", "seal", *agency)
    assert run.code == 1
    assert run.err == (
        "error[not-signed-yet]: a.pdf is not signed by its signer: signer\n"
        "  help: sign first: docgen sign a.pdf --field signer\n"
        "  see: NĐ 30/2020, Điều 32.2.d\n"
        "error[not-issued-yet]: in a.pdf is still to be filled in: number, day\n"
        "  help: give number and date first: docgen issue a.pdf --number … --date …\n"
        "  see: NĐ 30/2020, Điều 15\n"
    )


def test_messages_in_vietnamese(docgen: Docgen, agency: list[str]) -> None:
    run = docgen("sign", "a.pdf", "--field", "seal", *agency, "--lang", "vi")
    assert "error[not-signed-yet]: a.pdf chưa có chữ ký số của người ký: signer" in run.err


def test_an_attachment(docgen: Docgen, agency: list[str], trust: list[str]) -> None:
    run = docgen("sign", "a.pdf", "--attachment-of", "453/TB-UBND", *agency)
    assert (run.code, run.err) == (0, "wrote a-agency.pdf\n")
    assert docgen("verify", "a-agency.pdf", *trust).code == 0


@pytest.mark.parametrize("line", [["--invisible"], ["--attachment-of", "453/TB-UBND"]])
def test_a_file_without_pages(
    docgen: Docgen, folder: Path, agency: list[str], line: list[str]
) -> None:
    with pikepdf.new() as pdf:
        pdf.save(folder / "b.pdf")
    run = docgen("sign", "b.pdf", *line, *agency)
    assert run.code == 2
    assert run.err.startswith("error[not-a-pdf]: b.pdf cannot be read as a PDF")


@pytest.mark.parametrize(
    "line", [[], ["--date", "29/4"], ["--date", "2026-02-30"], ["--number", "không"]]
)
def test_issuing_nothing(docgen: Docgen, line: list[str]) -> None:
    assert docgen("issue", "a.pdf", *line).code == 2


def test_a_date_may_be_written_as_in_an_announcement(docgen: Docgen) -> None:
    assert "filled in: day 09\n" in docgen("issue", "a.pdf", "--date", "9/10/2022").err


def test_issuing_an_unsigned_file_is_warned_about(docgen: Docgen, folder: Path) -> None:
    run = docgen("issue", "a.pdf", "--number", "453")
    assert run.code == 0
    assert run.err.startswith("warning[not-signed-yet]: nobody has signed a.pdf yet\n")
    assert (folder / "a-issued.pdf").is_file()


def test_verify_for_programs(docgen: Docgen, folder: Path, sealed: bytes, trust: list[str]) -> None:
    (folder / "b.pdf").write_bytes(sealed)
    run = docgen("verify", "a.pdf", "b.pdf", *trust, "--format", "json")
    assert run.code == 1
    first, second = json.loads(run.out)["files"]
    assert (first["file"], first["valid"], first["signatures"]) == ("a.pdf", False, [])
    assert (second["file"], second["valid"], second["revisions"]) == ("b.pdf", True, 4)
    person, agency = second["signatures"]
    assert person["changes"] == {
        "filled": {"number": "453", "day": "29"},
        "signed": ["seal"],
        "allowed": True,
        "breach": None,
        "detail": "",
    }
    assert person["time"].endswith("+07:00")
    assert (agency["level"], agency["digest"], agency["covers"]) == ("B-B", "sha256", "file")
    assert (agency["trust"], agency["revocation"]) == ("trusted", "unknown")


def test_a_file_that_cannot_be_verified_is_not_valid_for_programs(
    docgen: Docgen, folder: Path, sealed: bytes, trust: list[str]
) -> None:
    (folder / "b.pdf").write_bytes(sealed)
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7")
    run = docgen("verify", "hong.pdf", "b.pdf", *trust, "--format", "json")
    assert run.code == 2
    unread, read = json.loads(run.out)["files"]
    assert (read["file"], read["valid"]) == ("b.pdf", True)
    assert (unread["file"], unread["valid"], unread["signatures"]) == ("hong.pdf", False, [])
    (problem,) = unread["problems"]
    assert problem["code"] == "not-a-pdf"
    assert problem["message"] == "hong.pdf cannot be read as a PDF"


def test_verify_without_roots_says_how_to_name_them(
    docgen: Docgen, folder: Path, sealed: bytes
) -> None:
    (folder / "b.pdf").write_bytes(sealed)
    run = docgen("verify", "b.pdf")
    assert run.code == 1
    assert run.out.decode().startswith("b.pdf: NOT VALID\n")
    assert "--trust root.crt" in run.err


def test_verify_goes_on_after_a_file_that_is_none(
    docgen: Docgen, folder: Path, sealed: bytes, trust: list[str]
) -> None:
    (folder / "b.pdf").write_bytes(sealed)
    (folder / "c.pdf").write_bytes(b"no PDF")
    run = docgen("verify", "absent.pdf", "c.pdf", "b.pdf", *trust)
    assert run.code == 3
    assert "b.pdf: every signature is valid" in run.out.decode()
    assert "error[not-a-pdf]: c.pdf cannot be read as a PDF" in run.err
    assert "error[no-file]: there is no file absent.pdf" in run.err


@pytest.mark.parametrize("password", ["", "bí mật"])
@pytest.mark.parametrize(
    "line",
    [
        ["verify", "b.pdf"],
        ["issue", "b.pdf", "--number", "453"],
        ["sign", "b.pdf", "--invisible", "--pkcs12", "a.p12"],
    ],
    ids=lambda line: line[0],
)
def test_a_protected_file_is_told_from_one_that_is_no_pdf(
    docgen: Docgen, folder: Path, password: str, line: list[str]
) -> None:
    (folder / "b.pdf").write_bytes(protected_pdf(password))
    run = docgen(*line)
    assert run.code == 2
    assert run.err.startswith("error[protected-pdf]: b.pdf is protected by a password")


def test_verify_as_of_a_time(docgen: Docgen, folder: Path, sealed: bytes, trust: list[str]) -> None:
    (folder / "b.pdf").write_bytes(sealed)
    assert docgen("verify", "b.pdf", *trust, "--at", "2095-01-01T00:00:00").code == 1
    run = docgen("verify", "b.pdf", *trust, "--at", "hôm qua")
    assert run.code == 2
