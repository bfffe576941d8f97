"""A text → its letters small and without their marks, by which words are compared."""

from __future__ import annotations

import unicodedata


def bare_letters(text: str) -> str:
    """Return a text in small letters without tone marks and the like: `Thông báo` → `thong bao`."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
