"""Turns text into what PDF shows it by: 8-bit strings, cut at kerns and where the font changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from docgen.fonts.encoding import BASE, Encodings, encode
from docgen.fonts.face import Face
from docgen.usual_letters import NO_BREAK_SPACE

_REMEMBERED_WORDS = 10_000


Part = tuple[int, str]
"""Text in one encoding: its number, and strings (one character a byte) that `[(` … `)] TJ` show."""

ShownText = tuple[tuple[Part, ...], int, float]
"""The parts of a text, its number of spaces, and what PDF's rounding takes from its width.

That width is in thousandths of the size.
"""


def glyph_width(face: Face, character: str) -> int:
    """Return a character's width in thousandths of the size, as a PDF's font states it.

    It is whole because PDFium, and with it Chrome and Edge, cuts off any decimals.
    """
    return thousandths(face, face.advance(character))


def thousandths(face: Face, length: float) -> int:
    """Return a length of the face in whole thousandths of the size, as a PDF states it."""
    return round(1000 * length / face.units_per_em)


class ShownFace:
    """Shows text in a face, and remembers its words."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._rests = _Rests(face)
        self._strings = _Strings(face, self._rests)

    def show(self, text: str, encodings: Encodings) -> ShownText:
        """Return a text as PDF shows it, kerned inside words; its letters may extend encodings.

        A no-break space is shown as a space.
        """
        words = text.replace(NO_BREAK_SPACE, " ").split(" ")
        parts: tuple[Part, ...]
        try:
            parts = ((BASE, " ".join(map(self._strings.__getitem__, words))),)
        except UnicodeEncodeError:
            parts = _mixed_parts(self._face, encodings, words)
        spaces = len(words) - 1
        rest = spaces * self._rests[" "] + sum(map(self._rests.__getitem__, words))
        return parts, spaces, rest / self._face.units_per_em


@lru_cache(maxsize=64)
def shown_face(face: Face) -> ShownFace:
    """Return what shows text in a face, the same for all documents."""
    return ShownFace(face)


class _Strings(dict[str, str]):
    """A word → its strings in the base encoding; the rest of a new one is noted. Numbers are not.

    A word with a letter that the encoding lacks raises UnicodeEncodeError.
    """

    def __init__(self, face: Face, rests: _Rests) -> None:
        super().__init__()
        self._face = face
        self._rests = rests

    def __missing__(self, word: str) -> str:
        alike = word.translate(self._face.alike)
        if alike == word:
            return self._noted(word)
        if self[alike] == alike:  # neither kerned nor encoded otherwise, and so is the number
            return word
        return self._shown(word, self._face.kerns(alike))

    def _noted(self, word: str) -> str:
        kerns = self._face.kerns(word)
        strings = self._shown(word, kerns)
        self._rests.note(word, kerns)
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        self[word] = strings
        return strings

    def _shown(self, word: str, kerns: Sequence[int]) -> str:
        codes = encode(word)
        return _kerned(self._face, codes, kerns) if kerns else escaped(codes)


class _Rests(dict[str, int]):
    """A word → what rounding the widths of its letters and its kerns takes from its own width.

    It is a whole number: of thousandths of the size, times the face's units per em.
    """

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._letters = _LetterRests(face)

    def __missing__(self, word: str) -> int:
        alike = word.translate(self._face.alike)
        return self[alike] if alike != word else self.note(word, self._face.kerns(word))

    def note(self, word: str, kerns: Sequence[int]) -> int:
        """Return the rest of a word, kerned like that, and remember it."""
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        rest = sum(map(self._letters.__getitem__, word))
        if kerns:
            rest += sum([_rest(self._face, kern) for kern in kerns])
        self[word] = rest
        return rest


class _LetterRests(dict[str, int]):
    """A letter → what rounding takes from its width, counted likewise."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, letter: str) -> int:
        self[letter] = rest = _rest(self._face, self._face.advance(letter))
        return rest


def _kerned(face: Face, codes: bytes, kerns: Sequence[int]) -> str:
    """Return a word's codes as strings, cut at its kerns."""
    strings, start = "", 0
    for end, kern in enumerate(kerns, start=1):
        if kern:
            strings += escaped(codes[start:end]) + _kern(face, kern)
            start = end
    return strings + escaped(codes[start:])


def _mixed_parts(face: Face, encodings: Encodings, words: Sequence[str]) -> tuple[Part, ...]:
    """Return words with letters of any encoding, and the spaces between them."""
    found: list[Part] = []
    for index, word in enumerate(words):
        if index:
            found.append((BASE, " "))
        for piece, kern in face.pieces(word):
            for number, letters in encodings.split(piece):
                found.append((number, escaped(encodings.encode(number, letters))))
            found.append((found[-1][0], _kern(face, kern)))
    return tuple(
        (number, "".join([strings for _, strings in parts]))
        for number, parts in groupby(found, itemgetter(0))
    )


def escaped(codes: bytes) -> str:
    """Return codes as they stand in a string, one character a byte."""
    escaped = codes.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return escaped.decode("latin-1")


def _kern(face: Face, kern: int) -> str:
    """Return what ends a string and begins the next one, moved by a kern in font units."""
    return f"){-thousandths(face, kern)}(" if kern else ""


def _rest(face: Face, length: int) -> int:
    """Return what rounding takes from a length: thousandths, times the face's units per em."""
    return 1000 * length - face.units_per_em * thousandths(face, length)
