"""The place of a signature in a file's bytes → whether anything stands there besides it.

Nothing signs the signature's own bytes: where it is written, only what a signing program writes may
stand, so that no byte of a file can be changed unseen.
"""

from __future__ import annotations

import re
from typing import Any

from asn1crypto import cms, x509
from pyhanko.sign.validation import EmbeddedPdfSignature

from docgen.signing.files import ODDITIES

_HEXADECIMAL = re.compile(rb"<(?:[0-9a-f]*|[0-9A-F]*)>")


def is_clean(data: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the bytes that a signature leaves out are its own and nothing else."""
    try:
        return _is_clean(data, signature)
    except ODDITIES:
        return False


def _is_clean(data: bytes, signature: EmbeddedPdfSignature) -> bool:
    start, length, after, _ = (int(number) for number in signature.byte_range)
    gap = data[start + length : after]
    if _HEXADECIMAL.fullmatch(gap) is None or len(gap) % 2:
        return False
    written = bytes.fromhex(gap[1:-1].decode("ascii"))
    content = cms.ContentInfo.load(written)
    return not any(written[len(content.dump()) :]) and _says_what_it_must(content, signature)


def _says_what_it_must(content: cms.ContentInfo, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the parts of CMS that no signature covers say what they must (RFC 5652, 5)."""
    signed: Any = content["content"]
    (info,) = signed["signer_infos"]
    kinds = [algorithm["algorithm"].native for algorithm in signed["digest_algorithms"]]
    return (
        signed["version"].native == _version(signed, info)
        and info["version"].native == _signer_version(info)
        and info["digest_algorithm"]["algorithm"].native in kinds
        and all(map(_is_plain, [*signed["digest_algorithms"], info["digest_algorithm"]]))
        and _is_plain(info["signature_algorithm"])
        and all(map(_is_whole, [signature.signer_cert, *signature.other_embedded_certs]))
        and _names_signer(info, signature)
    )


def _is_plain(algorithm: Any) -> bool:
    """Tell whether an algorithm's parameters are absent, null, or a structure of their own."""
    written: bytes = algorithm["parameters"].dump()
    return not written or written == b"\x05\x00" or written.startswith(b"\x30")


def _is_whole(certificate: x509.Certificate) -> bool:
    """Tell whether the parts of a certificate that its issuer has not signed say what they must."""
    within, without = (
        certificate["tbs_certificate"]["signature"],
        certificate["signature_algorithm"],
    )
    unused_bits: bytes = certificate["signature_value"].contents[:1]
    return bool(within.dump() == without.dump() and unused_bits == b"\x00")


def _version(signed: Any, info: Any) -> str:
    is_data = signed["encap_content_info"]["content_type"].native == "data"
    return "v1" if is_data and _signer_version(info) == "v1" else "v3"


def _signer_version(info: Any) -> str:
    return "v1" if info["sid"].name == "issuer_and_serial_number" else "v3"


def _names_signer(info: Any, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the signer is named byte for byte as the certificate names its issuer."""
    if _signer_version(info) == "v3":
        return True
    issuer: bytes = info["sid"].chosen["issuer"].dump()
    return bool(issuer == signature.signer_cert.issuer.dump())
