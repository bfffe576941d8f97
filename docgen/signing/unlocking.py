"""A key, where it is kept → what signs with it, once its passphrase or PIN is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from asn1crypto import pkcs12, x509
from pyhanko.sign.signers import Signer, SimpleSigner

from docgen.diagnostics import say
from docgen.input import read_bytes
from docgen.leading_zeros import day_in_figures
from docgen.signing.keys import Key, Pkcs11Key, Pkcs12Key, chain, common_name, problem
from docgen.signing.purposes import is_for_signing

_LARGEST_FILE = 1_000_000


@contextmanager
def opened(key: Key, secret: Callable[[], str], moment: datetime) -> Iterator[Signer]:
    """Open a key; `secret` is asked for its passphrase or PIN when that is needed.

    Raises EnvironmentProblem: the key cannot be had, or its certificate is none to sign with now.
    """
    match key:
        case Pkcs12Key():
            signer = _open_file(key.path, secret)
            check_certificate(signer.signing_cert, moment)
            yield signer
        case Pkcs11Key():
            from docgen.signing.tokens import opened_token

            with opened_token(key, secret) as signer:
                check_certificate(signer.signing_cert, moment)
                yield signer


def check_certificate(certificate: x509.Certificate | None, moment: datetime) -> None:
    """Raise EnvironmentProblem if a certificate is not valid at a moment or not for signing."""
    assert certificate is not None, "a signer has a certificate"
    if not is_for_signing(certificate):
        raise problem(
            "not-for-signing",
            say("the certificate of {name} is not made for signing", name=common_name(certificate)),
            say("sign with another key, or ask the certification authority for one that signs"),
        )
    if moment > certificate.not_valid_after:
        raise problem(
            "certificate-expired",
            say(
                "the certificate of {name} expired on {date}",
                name=common_name(certificate),
                date=day_in_figures(certificate.not_valid_after),
            ),
            say("ask the certification authority for a new one"),
        )
    if moment < certificate.not_valid_before:
        raise problem(
            "certificate-not-yet-valid",
            say(
                "the certificate of {name} is valid from {date} on",
                name=common_name(certificate),
                date=day_in_figures(certificate.not_valid_before),
            ),
            say("look at the clock of this computer"),
        )


def _open_file(path: Path, secret: Callable[[], str]) -> Signer:
    data = _file(path)
    try:
        _ = pkcs12.Pfx.load(data, strict=True).native
    except (ValueError, TypeError) as fault:
        raise problem(
            "not-pkcs12",
            say("{path} is no PKCS#12 file", path=path),
            say("name the file of your key, which ends in .p12 or .pfx"),
        ) from fault
    try:
        loaded = SimpleSigner.load_pkcs12_data(data, [], secret().encode("utf-8"))
    except ValueError as fault:
        raise problem(
            "wrong-passphrase",
            say("the passphrase does not open {path}", path=path),
            say("type it again; nothing was signed"),
        ) from fault
    except AttributeError as fault:  # no key, or no certificate
        raise problem(
            "no-key", say("{path} does not hold a key and its certificate", path=path)
        ) from fault
    registry = chain(loaded.cert_registry)
    return SimpleSigner(loaded.signing_cert, loaded.signing_key, registry)


def _file(path: Path) -> bytes:
    data = read_bytes(path, _LARGEST_FILE + 1)
    return data if len(data) <= _LARGEST_FILE else b""
