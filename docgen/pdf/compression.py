"""Compresses data for FlateDecode."""

from __future__ import annotations

import zlib
from functools import lru_cache


def compressed(data: bytes) -> bytes:
    """Return data as FlateDecode reads it."""
    return zlib.compress(data)


@lru_cache(maxsize=32)
def compressed_once(data: bytes) -> bytes:
    """Return likewise what the files to come are likely to have, too."""
    return compressed(data)
