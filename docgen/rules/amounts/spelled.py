"""Vietnamese words → the whole number that they say: hai mươi mốt → 21."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.source.declared.in_words import in_words

_DIGITS = {
    word: number
    for number, word in enumerate(
        ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
    )
}
_UNITS = {"nghìn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}
# Words that regions and pens write otherwise.
_SAME = {
    "mốt": "một",
    "tư": "bốn",
    "lăm": "năm",
    "nhăm": "năm",
    "bẩy": "bảy",
    "ngàn": "nghìn",
    "tỉ": "tỷ",
    "lẻ": "linh",
}
_WORDS = frozenset({*_DIGITS, *_UNITS, *_SAME, "mười", "mươi", "trăm", "linh"})

SCALES = {**_UNITS, **{word: _UNITS[same] for word, same in _SAME.items() if same in _UNITS}}
"""The words for thousands, millions and billions, however they are written → how many they are."""


def written_number(text: str) -> int | None:
    """Return a whole number written in figures or in words; None where it is neither."""
    if text.isdigit():
        return int(text)
    found = number_at_beginning(text)
    return found[0] if found else None


def number_at_beginning(text: str) -> tuple[int, str] | None:
    """Return the whole number that a text begins with in words, and what follows in small letters.

    None unless it is written as it is read aloud in full: `một tỷ rưỡi`, `hai chục` are not.
    """
    words = re.findall(r"[^\s,.;:]+", text.lower())
    length = next((at for at, word in enumerate(words) if word not in _WORDS), len(words))
    spelled = [_SAME.get(word, word) for word in words[:length]]
    number = _value(spelled)
    if not spelled or _plain(in_words(number)) != spelled:
        return None
    return number, " ".join(words[length:])


def _plain(words: str) -> list[str]:
    return [_SAME.get(word, word) for word in words.split()]


def _value(words: Sequence[str]) -> int:
    """Return what words say, if they say a number at all: `một trăm linh năm` is 105."""
    whole, group, ones = 0, 0, 0
    for word in words:
        if word in _DIGITS:
            ones = _DIGITS[word]
        elif word in ("mười", "mươi"):
            group, ones = group + 10 * (ones if word == "mươi" else 1), 0
        elif word == "trăm":
            group, ones = group + 100 * ones, 0
        elif word == "tỷ":
            whole, group, ones = (whole + group + ones) * _UNITS[word], 0, 0
        elif word in _UNITS:
            whole, group, ones = whole + (group + ones) * _UNITS[word], 0, 0
    return whole + group + ones
