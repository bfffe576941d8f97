"""Keys in a token (SoftHSM2): signed with as they are, and what is told when the token refuses."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization import pkcs12 as p12
from pkcs11 import Attribute, ObjectClass
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from docgen.diagnostics import EnvironmentProblem
from docgen.signing.keys import Pkcs11Key
from docgen.signing.sign import Shown, Signing, sign_field
from docgen.signing.unlocking import opened
from tests.signing.conftest import Office, now
from tests.signing.pki import PASSPHRASE, Pki
from tests.signing.programs import library, needs

PIN = "246810"
pytestmark = needs("softhsm2-util", "softhsm2")


@dataclass(frozen=True)
class Tokens:
    """Two tokens of SoftHSM2: `person` with one key, `agency` with two; and an empty library."""

    library: str

    def key(self, token: str | None, key: str | None = None) -> Pkcs11Key:
        return Pkcs11Key(self.library, token, key)


@pytest.fixture(scope="module")
def tokens(pki: Pki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tokens]:
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(settings))
        for token in ("person", "agency"):
            _run("softhsm2-util", "--init-token", "--free", "--label", token)
        path = library("softhsm2/libsofthsm2.so", "softhsm/libsofthsm2.so", "libsofthsm2.so")
        _put(path, "person", "person", pki)
        _put(path, "agency", "agency", pki)
        _put(path, "agency", "expired", pki)
        yield Tokens(path)


def _run(*command: str) -> None:
    subprocess.run([*command, "--pin", PIN, "--so-pin", PIN], check=True, capture_output=True)


def _put(path: str, token: str, name: str, pki: Pki) -> None:
    """Put a key, its certificate and the intermediate one on a token."""
    private, certificate, others = p12.load_key_and_certificates(
        pki.pkcs12(name).read_bytes(), PASSPHRASE.encode()
    )
    assert private is not None
    assert certificate is not None
    der = private.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    identity = name.encode()
    with pkcs11.lib(path).get_token(token_label=token).open(user_pin=PIN, rw=True) as session:
        session.create_object(
            {
                **decode_rsa_private_key(der),
                Attribute.LABEL: name,
                Attribute.ID: identity,
                Attribute.TOKEN: True,
            }
        )
        for number, one in enumerate([certificate, *others]):
            session.create_object(
                {
                    **decode_x509_certificate(one.public_bytes(Encoding.DER)),
                    Attribute.CLASS: ObjectClass.CERTIFICATE,
                    Attribute.LABEL: f"{name}-{number}",
                    Attribute.ID: identity if number == 0 else f"{name}-{number}".encode(),
                    Attribute.TOKEN: True,
                }
            )


def sign(document: bytes, key: Pkcs11Key, pin: str = PIN) -> bytes:
    moment = now()
    signing = Signing(lambda: opened(key, lambda: pin, moment), moment)
    return sign_field(document, "a.pdf", "signer", Shown(), signing)


def problem_of(document: bytes, key: Pkcs11Key, pin: str = PIN) -> tuple[str, str]:
    with pytest.raises(EnvironmentProblem) as raised:
        sign(document, key, pin)
    (problem,) = raised.value.diagnostics
    return problem.code, str(problem.message)


def test_a_token_signs(office: Office, document: bytes, tokens: Tokens) -> None:
    report = office.verified(sign(document, tokens.key("person")))
    assert report.is_valid
    assert report.verdicts[0].signer == "Bùi Đình Long"
    assert report.verdicts[0].digest == "sha256"


def test_one_of_several_keys_signs(office: Office, document: bytes, tokens: Tokens) -> None:
    report = office.verified(sign(document, tokens.key("agency", "agency")))
    assert report.is_valid
    assert report.verdicts[0].signer == "Ủy ban nhân dân tỉnh Nghệ An"


def test_a_wrong_pin(document: bytes, tokens: Tokens) -> None:
    assert problem_of(document, tokens.key("person"), "999999") == (
        "wrong-pin",
        "the PIN does not open the token person",
    )


def test_a_missing_token(document: bytes, tokens: Tokens) -> None:
    assert problem_of(document, tokens.key("seal")) == ("no-token", "there is no token seal")


def test_several_tokens_and_none_named(document: bytes, tokens: Tokens) -> None:
    code, message = problem_of(document, tokens.key(None))
    assert code == "which-token"
    assert "person" in message
    assert "agency" in message


def test_a_key_that_is_not_there(document: bytes, tokens: Tokens) -> None:
    assert problem_of(document, tokens.key("person", "seal")) == (
        "no-key",
        "the token holds no key seal",
    )


def test_several_keys_and_none_named(document: bytes, tokens: Tokens) -> None:
    code, message = problem_of(document, tokens.key("agency"))
    assert code == "which-key"
    assert {"agency", "expired"} <= set(message.replace(",", "").replace(":", "").split())


def test_an_expired_certificate_on_a_token(document: bytes, tokens: Tokens) -> None:
    assert problem_of(document, tokens.key("agency", "expired"))[0] == "certificate-expired"


def test_a_library_that_is_none(document: bytes, tmp_path: Path) -> None:
    path = tmp_path / "library.so"
    path.write_bytes(b"no library")
    assert problem_of(document, Pkcs11Key(str(path))) == (
        "no-pkcs11-library",
        f"cannot use the PKCS#11 library {path}",
    )
