"""Keys in files: what opens them, and what is told when that fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12

from docgen.diagnostics import EnvironmentProblem, UnreadableSource
from docgen.signing.keys import Pkcs12Key
from docgen.signing.levels import Level, LongTerm, long_term
from docgen.signing.sign import Shown, Signing, sign_field
from docgen.signing.timestamps import time_stamps
from docgen.signing.trust import read_roots
from docgen.signing.unlocking import opened
from tests.signing.conftest import Office, now
from tests.signing.pki import PASSPHRASE, Pki


def problem_of(path: Path, passphrase: str = PASSPHRASE) -> tuple[str, str]:
    with (
        pytest.raises(EnvironmentProblem) as raised,
        opened(Pkcs12Key(path), lambda: passphrase, now()),
    ):
        pass
    (problem,) = raised.value.diagnostics
    return problem.code, str(problem.message)


def test_a_wrong_passphrase(pki: Pki) -> None:
    path = pki.pkcs12("person")
    assert problem_of(path, "sai") == (
        "wrong-passphrase",
        f"the passphrase does not open {path}",
    )


def test_a_file_that_holds_no_key(tmp_path: Path) -> None:
    path = tmp_path / "key.p12"
    path.write_bytes(b"no key")
    assert problem_of(path) == ("not-pkcs12", f"{path} is no PKCS#12 file")
    assert problem_of(tmp_path / "absent.p12")[0] == "no-file"


def test_a_file_with_certificates_alone(pki: Pki, tmp_path: Path) -> None:
    _, certificate, _ = pkcs12.load_key_and_certificates(
        pki.pkcs12("person").read_bytes(), PASSPHRASE.encode()
    )
    assert certificate is not None
    path = tmp_path / "certificates.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(None, None, None, [certificate], NoEncryption())
    )
    assert problem_of(path, "")[0] == "no-key"


def test_a_certificate_that_is_not_for_signing(pki: Pki) -> None:
    assert problem_of(pki.pkcs12("encipherment")) == (
        "not-for-signing",
        "the certificate of Máy chủ thư is not made for signing",
    )


def test_an_expired_certificate(pki: Pki) -> None:
    assert problem_of(pki.pkcs12("expired")) == (
        "certificate-expired",
        "the certificate of Người hết hạn expired on 01/01/2022",
    )


def test_the_passphrase_is_not_asked_for_what_cannot_be_signed(
    office: Office, sealed: bytes
) -> None:
    def secret() -> str:
        raise AssertionError("asked for the passphrase")

    moment = now()
    signing = Signing(
        lambda: opened(Pkcs12Key(office.pki.pkcs12("agency")), secret, moment), moment
    )
    with pytest.raises(Exception, match="closed by its seal"):
        sign_field(sealed, "a.pdf", "seal", Shown(), signing)


def test_a_revoked_certificate_is_refused_for_the_long_term(
    office: Office, document: bytes
) -> None:
    with pytest.raises(EnvironmentProblem) as raised:
        office.signed(document, "revoked", Level.LT)
    (problem,) = raised.value.diagnostics
    assert problem.code == "certificate-revoked"
    assert str(problem.message) == "the certificate was revoked on 01/12/2025"


def test_a_time_stamping_authority_that_is_down(office: Office, document: bytes) -> None:

    term = LongTerm(Level.T, "http://127.0.0.1:9/tsa")
    with pytest.raises(EnvironmentProblem) as raised:
        sign_field(document, "a.pdf", "signer", Shown(), office.signing("person", term))
    (problem,) = raised.value.diagnostics
    assert problem.code == "no-timestamp"
    assert str(problem.message).startswith("http://127.0.0.1:9/tsa gives no time stamp: ")


def test_an_address_that_stamps_nothing(office: Office, document: bytes) -> None:

    term = LongTerm(Level.T, f"{office.pki.url}/nowhere")
    with pytest.raises(EnvironmentProblem) as raised:
        sign_field(document, "a.pdf", "signer", Shown(), office.signing("person", term))
    assert raised.value.diagnostics[0].code == "no-timestamp"


def test_roots_that_do_not_lead_to_the_certificate(office: Office, document: bytes) -> None:

    # A certificate, but of nobody's authority.
    leaf = office.pki.folder / "leaf.crt"
    leaf.write_bytes(office.pki.architecture.get_cert("tsa").dump())
    term = LongTerm(Level.LT, office.pki.tsa, read_roots([leaf]))
    with pytest.raises(EnvironmentProblem) as raised:
        sign_field(document, "a.pdf", "signer", Shown(), office.signing("person", term))
    assert raised.value.diagnostics[0].code == "cannot-sign"


@pytest.mark.parametrize(
    ("level", "timestamps", "code"),
    [(Level.LT, "", "needs-timestamp"), (Level.LTA, "http://tsa", "needs-trust")],
)
def test_a_level_needs_what_it_needs(level: Level, timestamps: str, code: str) -> None:
    with pytest.raises(UnreadableSource) as raised:
        long_term(level, timestamps, [])
    assert raised.value.diagnostics[0].code == code


def test_an_address_is_of_the_web() -> None:
    with pytest.raises(UnreadableSource):
        time_stamps("ftp://tsa.ca.gov.vn")


def test_roots_come_from_files_and_folders(pki: Pki, tmp_path: Path) -> None:
    (tmp_path / "der.cer").write_bytes(pki.architecture.get_cert("interm").dump())
    (tmp_path / "pem.crt").write_bytes(pki.root.read_bytes())
    (tmp_path / "note.txt").write_text("no certificate", encoding="utf-8")
    names = {root.subject.native["common_name"] for root in read_roots([tmp_path])}
    assert names == {"Root CA", "Intermediate CA"}
    with pytest.raises(UnreadableSource):
        read_roots([tmp_path / "note.txt"])
    with pytest.raises(EnvironmentProblem):
        read_roots([tmp_path / "absent.crt"])
