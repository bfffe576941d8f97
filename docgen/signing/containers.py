"""The place of a signature in a file's bytes → whether anything stands there besides it.

Nothing signs the signature's own bytes: where it is written, only what a signing program writes may
stand, so that no byte of a file can be changed unseen.
"""

from __future__ import annotations

import re
from typing import Any

from asn1crypto import cms
from pyhanko.sign.validation import EmbeddedPdfSignature

_HEXADECIMAL = re.compile(rb"<(?:[0-9a-f]*|[0-9A-F]*)>")


def is_clean(data: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the bytes that a signature leaves out are its own and nothing else."""
    start, length, after, _ = (int(number) for number in signature.byte_range)
    gap = data[start + length : after]
    if _HEXADECIMAL.fullmatch(gap) is None or len(gap) % 2:
        return False
    written = bytes.fromhex(gap[1:-1].decode("ascii"))
    content = cms.ContentInfo.load(written)
    size = len(content.dump())
    return not any(written[size:]) and _is_canonical(content, written[:size])


def _is_canonical(content: cms.ContentInfo, written: bytes) -> bool:
    """Tell whether the parts of CMS that no signature covers say what they must (RFC 5652, 5.1)."""
    signed: Any = content["content"]
    info = signed["signer_infos"][0]
    return (
        (content.dump(force=True) == written or _is_not_der(content))
        and signed["version"].native in _versions(signed, info)
        and _names_digest(signed, info)
    )


def _is_not_der(content: cms.ContentInfo) -> bool:
    """Tell whether another program wrote BER, which cannot be compared with what DER would be."""
    return bool(
        content.contents is not None and content.method == 1 and content._header[1:2] == b"\x80"
    )


def _versions(signed: Any, info: Any) -> tuple[str, ...]:
    # Other programs write 1 or 3 where the standard wants the other.
    return ("v1", "v3") if info["version"].native in ("v1", "v3") else ()


def _names_digest(signed: Any, info: Any) -> bool:
    named = [algorithm["algorithm"].native for algorithm in signed["digest_algorithms"]]
    return info["digest_algorithm"]["algorithm"].native in named
