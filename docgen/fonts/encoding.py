"""Cuts text into pieces of 8-bit encodings: nearly all of it, one byte a letter, into a fixed one.

The base encoding, number 0, holds ASCII, the Vietnamese letters and the common signs. Letters that
it lacks take further encodings, 1, 2 and so on, made for each document.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping
from itertools import groupby

from docgen.fonts.vietnamese import LETTERS
from docgen.usual_letters import NO_BREAK_SPACE

BASE = 0
"""The number of the base encoding."""

_SIGNS = "–—“”‘’…«»•·°×÷§±²³€≤≥−"
_SPACE = " "

# Never 0, nor what a reader may take for white space (tab, line feed, carriage return) or delete.
_FREE_CODES = (*range(1, 9), 11, 12, *range(14, 32), *range(128, 256))
# Code 32 is kept for the space, which PDF's word spacing widens wherever that code stands.
_FURTHER_CODES = (*range(33, 127), *range(128, 234))

_UNUSED = "\ufffe"  # what codecs takes for a code without a character

BASE_CODES: Mapping[int, str] = {
    **{code: chr(code) for code in range(32, 127)},
    **dict(zip(_FREE_CODES, _SIGNS + LETTERS, strict=True)),
}
"""The 251 codes of the base encoding and their characters."""


def _base_table() -> str:
    """Return the character of each of the 256 codes, as codecs wants it."""
    # codecs makes a fast map only of a table that begins with U+0000.
    return "\0" + "".join(BASE_CODES.get(code, _UNUSED) for code in range(1, 256))


_TABLE = _base_table()
_ENCODING_MAP = codecs.charmap_build(_TABLE)
_EVERY_CODE = bytes(range(256))


def encode(text: str) -> bytes:
    """Return a text in the base encoding; a no-break space is encoded as a space.

    Raises UnicodeEncodeError if the text has a character outside the encoding.
    """
    return codecs.charmap_encode(text.replace(NO_BREAK_SPACE, _SPACE), "strict", _ENCODING_MAP)[0]


def letters_of(text: str) -> str:
    """Return the letters of a text, each once, in an order that depends on them alone.

    A no-break space is a space.
    """
    try:
        used = encode(text)
    except UnicodeEncodeError:
        return "".join(sorted({*text.replace(NO_BREAK_SPACE, _SPACE)}))
    # Deleting is how bytes tell, at once, which of them a text has.
    unused = _EVERY_CODE.translate(None, used)
    return codecs.charmap_decode(_EVERY_CODE.translate(None, unused), "strict", _TABLE)[0]


class Encodings:
    """The encodings of one document; it grows with each letter outside the base encoding.

    `letters` are those that it begins with. Letters take codes in the order in which they first
    come: the same texts in the same order get the same codes.
    """

    def __init__(self, letters: str = "") -> None:
        self._indices = {letter: index for index, letter in enumerate(letters)}

    @property
    def letters(self) -> str:
        """The letters outside the base encoding, in the order of their codes."""
        return "".join(self._indices) if self._indices else ""

    def copy(self) -> Encodings:
        """Return encodings that go on from these."""
        other = Encodings()
        other._indices = dict(self._indices)
        return other

    def split(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return a text as pieces, each with the number of the encoding that holds it."""
        if _in_base(text):
            return ((BASE, text),)
        pieces = groupby(text, self._number)
        return tuple((number, "".join(characters)) for number, characters in pieces)

    def encode(self, number: int, piece: str) -> bytes:
        """Return a piece, as `split` gave it with this number, in its encoding."""
        if number == BASE:
            return encode(piece)
        indices = (self._indices[character] for character in piece)
        return bytes(_FURTHER_CODES[index % len(_FURTHER_CODES)] for index in indices)

    def characters(self, number: int, codes: Iterable[int]) -> dict[int, str]:
        """Return the characters of some codes of an encoding, in the codes' order.

        Encoded bytes are codes: the characters that a text uses are `characters(number, data)`.
        """
        table = self._table(number)
        return {code: table[code] for code in sorted(set(codes))}

    def _number(self, character: str) -> int:
        if _in_base(character):
            return BASE
        index = self._indices.setdefault(character, len(self._indices))
        return 1 + index // len(_FURTHER_CODES)

    def _table(self, number: int) -> Mapping[int, str]:
        if number == BASE:
            return BASE_CODES
        start = (number - 1) * len(_FURTHER_CODES)
        characters = list(self._indices)[start : start + len(_FURTHER_CODES)]
        return dict(zip(_FURTHER_CODES, characters, strict=False))


def _in_base(text: str) -> bool:
    try:
        encode(text)
    except UnicodeEncodeError:
        return False
    return True
