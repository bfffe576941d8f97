"""A certification authority, a time-stamping one and OCSP for one run of the tests, on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import pem
from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, PKIArchitecture
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from werkzeug.serving import WSGIRequestHandler, make_server

CONFIGURATION = Path(__file__).parent / "pki.yaml"
ARCHITECTURE = "agency-ca"
PASSPHRASE = "mật khẩu 1"
SIGNERS = ("person", "agency", "revoked", "expired", "silent", "encipherment", "unrestricted")
NAMES = ("root", "interm", "ocsp", "tsa", *SIGNERS)


@dataclass(frozen=True)
class Pki:
    """The authority, where its files are, and where it answers."""

    architecture: PKIArchitecture
    folder: Path
    url: str

    @property
    def root(self) -> Path:
        """The root certificate's file."""
        return self.folder / "root.crt"

    @property
    def tsa(self) -> str:
        """Where time stamps are given."""
        return f"{self.url}/{ARCHITECTURE}/tsa/tsa"

    def pkcs12(self, name: str) -> Path:
        """Return the PKCS#12 file of a name, locked by PASSPHRASE."""
        return self.folder / f"{name}.p12"


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def running_pki(folder: Path) -> Iterator[Pki]:
    """Make the authority in a folder and let it answer until the block ends."""
    keys = folder / "keys"
    keys.mkdir()
    for name in NAMES:
        key = rsa.generate_private_key(65537, 2048)
        (keys / f"{name}.pem").write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        )
    server = make_server("127.0.0.1", 0, lambda *_: [], threaded=True, request_handler=_Quiet)
    url = f"http://127.0.0.1:{server.server_port}"
    configuration = CertomancerConfig.from_file(
        str(CONFIGURATION), key_search_dir=str(keys), external_url_prefix=url
    )
    architecture = configuration.get_pki_arch(ArchLabel(ARCHITECTURE))
    store = AnimatorArchStore({ArchLabel(ARCHITECTURE): architecture})
    server.app = Animator(store, with_web_ui=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    _write_files(architecture, folder)
    try:
        yield Pki(architecture, folder, url)
    finally:
        server.shutdown()
        server.server_close()


def _write_files(architecture: PKIArchitecture, folder: Path) -> None:
    certificate = architecture.get_cert(CertLabel("root")).dump()
    (folder / "root.crt").write_bytes(pem.armor("CERTIFICATE", certificate))
    for name in SIGNERS:
        data = architecture.package_pkcs12(CertLabel(name), password=PASSPHRASE.encode())
        (folder / f"{name}.p12").write_bytes(data)
