"""The letters that a document uses → the letters that its font embeds: whole alphabets of them.

Documents that differ in a few letters then share a font program, which is made once a process.
"""

from __future__ import annotations

from docgen.fonts.face import Face
from docgen.fonts.vietnamese import LETTERS

_ASCII = tuple(map(chr, range(0x21, 0x7F)))
# Capitals with marks are many, and few of them occur: they are taken as they come.
_ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        filter(str.isdigit, _ASCII),
        (sign for sign in _ASCII if not sign.isalnum()),
        filter(str.islower, _ASCII),
        filter(str.isupper, _ASCII),
        (letter for letter in LETTERS if letter.islower()),
    )
)
# A face with fewer letters sets a line or two, not running text: its few glyphs are soon gathered.
_FEWEST = 60


def with_whole_alphabets(letters: frozenset[str], face: Face) -> frozenset[str]:
    """Return the letters, and where they are those of running text, their alphabets' others too."""
    if len(letters) < _FEWEST:
        return letters
    used = (alphabet for alphabet in _ALPHABETS if not alphabet.isdisjoint(letters))
    return letters.union(*(filter(face.has, alphabet) for alphabet in used))
