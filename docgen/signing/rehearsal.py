"""Names → keys and pictures that are nobody's: for the guide, for benchmarks, for trying out.

Whoever opens a file that is signed with them sees that no authority stands behind it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import PIL.Image
import PIL.ImageDraw
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from docgen.signing.keys import Pkcs12Key
from docgen.signing.unlocking import opened

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer

PASSPHRASE = "diễn tập"

_BLUE, _RED = (24, 48, 168, 255), (214, 28, 36, 255)


def make_key(path: Path, name: str, moment: datetime) -> Pkcs12Key:
    """Write a key with a certificate of its own, valid for a day; PASSPHRASE opens it."""
    key = rsa.generate_private_key(65537, 2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = {"digital_signature": True, "content_commitment": True}
    no_other = ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign")
    usage |= dict.fromkeys((*no_other, "crl_sign", "encipher_only", "decipher_only"), False)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - timedelta(hours=1))
        .not_valid_after(moment + timedelta(days=1))
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .sign(key, SHA256())
    )
    locked = BestAvailableEncryption(PASSPHRASE.encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(None, key, certificate, None, locked))
    return Pkcs12Key(path)


def opener(key: Pkcs12Key, moment: datetime) -> Callable[[], AbstractContextManager[Signer]]:
    """Return what opens such a key."""
    return lambda: opened(key, lambda: PASSPHRASE, moment)


def draw_signature() -> PIL.Image.Image:
    """Return the picture of a signature: a flourish in blue."""
    image = PIL.Image.new("RGBA", (1060, 500), (255, 255, 255, 0))
    steps = [index / 400 for index in range(401)]
    line = [(60 + 940 * step, 250 - 190 * _flourish(step)) for step in steps]
    PIL.ImageDraw.Draw(image).line(line, fill=_BLUE, width=11, joint="curve")
    return image.resize((530, 250), PIL.Image.Resampling.LANCZOS)


def draw_seal() -> PIL.Image.Image:
    """Return the picture of a seal: two rings and a star in red."""
    size, middle = 1240, 620
    image = PIL.Image.new("RGBA", (size, size), (255, 255, 255, 0))
    draw = PIL.ImageDraw.Draw(image)
    for radius, width in ((612, 30), (560, 8), (330, 8)):
        box = (middle - radius, middle - radius, middle + radius, middle + radius)
        draw.ellipse(box, outline=_RED, width=width)
    draw.polygon([_point(middle, *corner) for corner in _star()], fill=_RED)
    return image.resize((620, 620), PIL.Image.Resampling.LANCZOS)


def _flourish(step: float) -> float:
    fading = 1 - 0.8 * step
    return fading * math.sin(18 * step) * math.cos(5 * step + 0.6)


def _star() -> list[tuple[float, float]]:
    """Return a star's corners as radius and angle."""
    return [(190 if corner % 2 == 0 else 74, math.pi * corner / 5) for corner in range(10)]


def _point(middle: float, radius: float, angle: float) -> tuple[float, float]:
    return middle + radius * math.sin(angle), middle - radius * math.cos(angle)
