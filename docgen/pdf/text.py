"""Turns text into what PDF shows it by: 8-bit strings, cut at kerns and where the font changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from docgen.fonts.encoding import BASE, Encodings, encode
from docgen.fonts.face import Face

_REMEMBERED_WORDS = 10_000
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


class Part(NamedTuple):
    """Text in one encoding; `[(`, its strings (one character a byte) and `)] TJ` show it."""

    encoding: int
    strings: str


class ShownText(NamedTuple):
    """The parts of a text, its number of spaces, and what PDF's rounding takes from its width.

    `rest` is that width in thousandths of the size.
    """

    parts: tuple[Part, ...]
    spaces: int
    rest: float


def glyph_width(face: Face, character: str) -> int:
    """Return a character's width in thousandths of the size, as a PDF's font states it.

    It is whole because PDFium, and with it Chrome and Edge, cuts off any decimals.
    """
    return _widths(face)[character]


class _Widths(dict[str, int]):
    """A character → its whole width."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> int:
        self[character] = width = round(_thousandths(self._face, self._face.advance(character)))
        return width


@lru_cache(maxsize=64)
def _widths(face: Face) -> _Widths:
    return _Widths(face)


def shown_text(face: Face, encodings: Encodings, words: Sequence[str]) -> ShownText:
    """Return words as PDF shows them, kerned inside, spaces between; letters may extend encodings.

    No word has a space in it, of whatever sort.
    """
    spaces = len(words) - 1
    rest = spaces * _rest(face, " ")
    try:
        strings, rests = zip(*map(_base_words(face).__getitem__, words), strict=True)
    except UnicodeEncodeError:
        rest += sum(_rest(face, word) for word in words)
        return ShownText(_mixed_parts(face, encodings, words), spaces, rest)
    return ShownText((Part(BASE, " ".join(strings)),), spaces, rest + sum(rests))


class _BaseWords(dict[str, tuple[str, float]]):
    """A word → its strings in the base encoding, and what rounding takes from it.

    A word with a letter that the encoding lacks raises UnicodeEncodeError.
    """

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, word: str) -> tuple[str, float]:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        face = self._face
        strings = [_escaped(encode(piece)) + _kern(face, kern) for piece, kern in face.pieces(word)]
        self[word] = found = ("".join(strings), _rest(face, word))
        return found


@lru_cache(maxsize=64)
def _base_words(face: Face) -> _BaseWords:
    return _BaseWords(face)


def _mixed_parts(face: Face, encodings: Encodings, words: Sequence[str]) -> tuple[Part, ...]:
    """Return words with letters of any encoding, and the spaces between them."""
    found: list[Part] = []
    for index, word in enumerate(words):
        if index:
            found.append(Part(BASE, " "))
        for piece, kern in face.pieces(word):
            for number, letters in encodings.split(piece):
                found.append(Part(number, _escaped(encodings.encode(number, letters))))
            found.append(Part(found[-1].encoding, _kern(face, kern)))
    return tuple(
        Part(number, "".join(part.strings for part in parts))
        for number, parts in groupby(found, attrgetter("encoding"))
    )


def _escaped(codes: bytes) -> str:
    return codes.decode("latin-1").translate(_ESCAPES)


def _kern(face: Face, kern: int) -> str:
    """Return what ends a string and begins the next one, moved by a kern in font units."""
    return f"){-_kern_width(face, kern)}(" if kern else ""


def _kern_width(face: Face, kern: int) -> int:
    return round(_thousandths(face, kern))


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _rest(face: Face, word: str) -> float:
    """Return what the word measures more than its rounded widths and kerns, in thousandths."""
    rounded = sum(map(_widths(face).__getitem__, word))
    rounded += sum([_kern_width(face, kern) for _, kern in face.pieces(word) if kern])
    return _thousandths(face, face.measure(word)) - rounded


def _thousandths(face: Face, length: float) -> float:
    return 1000 * length / face.units_per_em
