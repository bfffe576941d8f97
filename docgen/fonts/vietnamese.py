"""The letters of the Vietnamese alphabet (chữ quốc ngữ) that ASCII lacks."""

from __future__ import annotations

import unicodedata

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang huyền hỏi ngã sắc nặng


def _letters() -> str:
    toned = (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
    lower = "".join(letter for letter in toned if not letter.isascii()) + "đ"
    return lower + lower.upper()


LETTERS = _letters()
"""The 134 letters with a mark, NFC: the small ones in the alphabet's order, then the capitals."""
