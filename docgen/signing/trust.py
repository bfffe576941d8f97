"""Files of certificates → the roots that a reader trusts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from asn1crypto import pem, x509

from docgen.diagnostics import UnreadableSource, say
from docgen.input import read_bytes

_SUFFIXES = (".crt", ".cer", ".pem", ".der")


def read_roots(paths: Iterable[Path]) -> tuple[x509.Certificate, ...]:
    """Return the certificates in files (PEM or DER) and in folders of such files.

    Raises EnvironmentProblem for a file that cannot be read, UnreadableSource for one that holds no
    certificate.
    """
    return tuple(one for path in paths for file in _files(path) for one in _certificates(file))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in _SUFFIXES)


def _certificates(path: Path) -> list[x509.Certificate]:
    data = read_bytes(path)
    try:
        ders = (
            [der for _, _, der in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        )
        found = [x509.Certificate.load(der, strict=True) for der in ders]
        for certificate in found:
            _ = certificate.subject.native, certificate.public_key.native
    except (TypeError, ValueError) as problem:
        raise UnreadableSource.because(
            "not-a-certificate",
            None,
            say("{path} holds no certificate", path=path),
            say("name the certificate of the authority, in PEM or DER (.crt, .cer)"),
        ) from problem
    return found
