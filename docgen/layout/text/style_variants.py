"""Styles made of other styles, the same objects each time: runs and words are told by them."""

from __future__ import annotations

from functools import lru_cache

from docgen.immutable import replace
from docgen.layout.text.styles import TextStyle


@lru_cache(maxsize=64)
def apart(style: TextStyle) -> TextStyle:
    """Return a style that looks the same and is another: its text stays in runs of its own."""
    return TextStyle(style.face, style.size, style.capitals)


@lru_cache(maxsize=1024)
def blank(style: TextStyle) -> TextStyle:
    """Return the style of what is still to be filled in."""
    return replace(style, is_blank=True)


@lru_cache(maxsize=1024)
def linked(style: TextStyle, address: str) -> TextStyle:
    """Return the style of a text that leads to an address."""
    return replace(style, link=address)
