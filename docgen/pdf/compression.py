"""Compresses data for FlateDecode."""

from __future__ import annotations

import zlib


def compressed(data: bytes) -> bytes:
    """Return data as FlateDecode reads it."""
    return zlib.compress(data)
