"""Where a key is kept (a PKCS#12 file, a token of PKCS#11), and what its certificates are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from asn1crypto import x509
from pyhanko_certvalidator.registry import SimpleCertificateStore

from docgen.diagnostics import EnvironmentProblem, Message
from docgen.immutable import immutable


@immutable
class Pkcs12Key:
    """A key in a file of its own (.p12, .pfx)."""

    path: Path


@immutable
class Pkcs11Key:
    """A key in a token: the library that speaks to it, and the labels of token and key.

    A label may be left out where there is only one.
    """

    library: str
    token: str | None = None
    key: str | None = None


Key = Pkcs12Key | Pkcs11Key


def common_name(certificate: x509.Certificate) -> str:
    """Return the name of a certificate's subject."""
    names = certificate.subject.native
    found = names.get("common_name") or certificate.subject.human_friendly
    return ", ".join(found) if isinstance(found, list) else str(found)


def chain(certificates: Iterable[x509.Certificate]) -> SimpleCertificateStore:
    """Return the certificates that a signature carries besides its own; a root is not for that.

    Who verifies trusts a root that he has, and not the one that a signature brings along.
    """
    store = SimpleCertificateStore()
    store.register_multiple(one for one in certificates if one.self_signed == "no")
    return store


def problem(code: str, message: Message, help: Message | None = None) -> EnvironmentProblem:
    """Return the problem of a key."""
    return EnvironmentProblem.because(code, None, message, help)
