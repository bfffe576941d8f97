"""Tells whether a PDF is signed: what its signer answers for is made by nobody again."""

from __future__ import annotations

from pathlib import Path

# What a signature covers of its file stands in it uncompressed (ISO 32000-2, 12.8.1).
_MARK = b"/ByteRange"


def is_signed(pdf: bytes) -> bool:
    """Return whether a PDF holds a signature."""
    return _MARK in pdf


def is_signed_file(path: Path) -> bool:
    """Return whether a file holds a signature; one that cannot be read does not."""
    try:
        return is_signed(path.read_bytes())
    except OSError:
        return False
