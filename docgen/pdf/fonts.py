"""Turns the letters that a document uses into the fonts that its PDF embeds.

They are simple TrueType subsets, and symbolic: their codes mean only what their own cmap and
ToUnicode say.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from copy import copy
from functools import lru_cache, partial
from typing import Any, NamedTuple

from docgen.fonts.alphabets import with_whole_alphabets
from docgen.fonts.encoding import Encodings
from docgen.fonts.face import NO_BREAK_SPACE, Face
from docgen.fonts.faces import Faces
from docgen.fonts.subset import subset, to_unicode
from docgen.memory import NO_MEMORY, Memory, Same
from docgen.pdf.objects import Objects, Stream, array_of, dictionary_of
from docgen.pdf.text import ShownText, glyph_width, shown_text

_REMEMBERED_FONTS = 64
_SERIF, _SYMBOLIC, _ITALIC = 1 << 1, 1 << 2, 1 << 6

_FontKey = tuple[str, int]


class Fonts:
    """The fonts of one document, each a face in an encoding, named as they are first used."""

    def __init__(self, faces: Faces, memory: Memory = NO_MEMORY) -> None:
        self._memory = memory
        self._faces = {face.style: face for face in faces}
        self._encodings = Encodings()
        self._names: dict[_FontKey, str] = {}
        self._words: defaultdict[str, set[str]] = defaultdict(set)

    @property
    def state(self) -> Hashable:
        """What a page's content depends on: the names given so far, and the encodings' letters."""
        return tuple(self._names), self._encodings.letters

    @property
    def content(self) -> Hashable:
        """What the embedded fonts depend on."""
        return self.state, tuple((style, self._letters(style)) for style, _ in self._names)

    def fork(self) -> Fonts:
        """Return fonts that go on from these, and keep only the letters that they show."""
        other = copy(self)
        other._encodings = self._encodings.copy()
        other._names = dict(self._names)
        other._words = defaultdict(set)
        return other

    def take_over(self, fork: Fonts) -> None:
        """Go on from where a fork of these has come to."""
        self._encodings = fork._encodings.copy()
        self._names = dict(fork._names)
        for style, words in fork._words.items():
            if len(words) > 1:
                fork._words[style] = {"".join(sorted(set().union(*words)))}
            self._words[style] |= fork._words[style]

    def show(self, style: str, text: str) -> ShownText:
        """Return a text as PDF shows it in a face, and keep its words for the face's subset."""
        if self._memory is NO_MEMORY:
            words = _words(text)
            self._words[style].update(words)
            return shown_text(self._faces[style], self._encodings, words)
        key = ("shown", Same(self._faces[style]), text, self._encodings.letters)
        found = self._memory.recall(key, partial(_shown, self._faces[style], self._encodings, text))
        shown, letters, self._encodings = found
        self._words[style].add(letters)
        return shown

    def name(self, style: str, encoding: int) -> str:
        """Return the resource name of a face in an encoding."""
        return self._names.setdefault((style, encoding), f"F{len(self._names) + 1}")

    def embed(self, objects: Objects) -> Any:
        """Add the fonts to the file and return the dictionary of them by resource name."""
        letters = {style: self._letters(style) for style, _ in self._names}
        codes = {key: self._codes(*key, letters[key[0]]) for key in self._names}
        return dictionary_of(
            {
                name: _add_font(objects, self._faces[style], codes[style, number])
                for (style, number), name in self._names.items()
            }
        )

    def _letters(self, style: str) -> str:
        """Return the letters that a face embeds, sorted."""
        used = frozenset(" ").union(*self._words[style])
        return _embedded_letters(self._faces[style], used)

    def _codes(self, style: str, number: int, letters: str) -> Mapping[int, str]:
        """Return the codes of an encoding that a face is used with, and their characters."""
        used = b"".join(
            self._encodings.encode(number, piece)
            for part, piece in self._encodings.split(letters)
            if part == number
        )
        return self._encodings.characters(number, used)


@lru_cache(maxsize=_REMEMBERED_FONTS)
def _embedded_letters(face: Face, used: frozenset[str]) -> str:
    return "".join(sorted(with_whole_alphabets(used, face)))


def _words(text: str) -> list[str]:
    return text.replace(NO_BREAK_SPACE, " ").split(" ")


def _shown(face: Face, encodings: Encodings, text: str) -> tuple[ShownText, str, Encodings]:
    """Return a text as it is shown, its letters, and the encodings with those among them."""
    words = _words(text)
    own = encodings.copy()
    shown = shown_text(face, own, words)
    return shown, "".join(words), own if own.letters != encodings.letters else encodings


class _Program(NamedTuple):
    """What a font embeds: its streams, and its widths from the first code to the last."""

    name: str
    widths: str
    file: Stream
    to_unicode: Stream
    descriptor: Mapping[str, Any]


def _add_font(objects: Objects, face: Face, codes: Mapping[int, str]) -> str:
    """Add a font, its descriptor and its streams, and return the reference to it."""
    made = _program(face, tuple(codes.items()))
    descriptor = dictionary_of({**made.descriptor, "FontFile2": objects.add(made.file)})
    return objects.add(
        dictionary_of(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": f"/{made.name}",
                "FirstChar": min(codes),
                "LastChar": max(codes),
                "Widths": made.widths,
                "FontDescriptor": objects.add(descriptor),
                "ToUnicode": objects.add(made.to_unicode),
            }
        )
    )


@lru_cache(maxsize=_REMEMBERED_FONTS)
def _program(face: Face, codes: tuple[tuple[int, str], ...]) -> _Program:
    characters = dict(codes)
    program = subset(face, characters)
    name = f"{_tag(program)}+{face.name}"
    return _Program(
        name,
        f"[ {' '.join(_widths(face, characters))} ]",
        _compressed(program, {"Length1": len(program)}),
        _compressed(to_unicode(characters), {}),
        _descriptor(face, name),
    )


def _compressed(data: bytes, keys: Mapping[str, Any]) -> Stream:
    return Stream(zlib.compress(data), {**keys, "Filter": "/FlateDecode"})


def _descriptor(face: Face, name: str) -> dict[str, Any]:
    flags = _SERIF | _SYMBOLIC | (_ITALIC if face.italic_angle else 0)
    return {
        "Type": "/FontDescriptor",
        "FontName": f"/{name}",
        "Flags": flags,
        "FontBBox": array_of([_thousandths(face, side) for side in face.bbox]),
        "ItalicAngle": face.italic_angle,
        "Ascent": _thousandths(face, face.ascent),
        "Descent": _thousandths(face, face.descent),
        "CapHeight": _thousandths(face, face.cap_height),
        "StemV": _thousandths(face, face.stem_v),
    }


def _widths(face: Face, codes: Mapping[int, str]) -> Iterator[str]:
    for code in range(min(codes), max(codes) + 1):
        yield str(glyph_width(face, codes[code])) if code in codes else "0"


def _tag(program: bytes) -> str:
    """Return the six capitals that tell one subset of a font from another."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _thousandths(face: Face, length: float) -> int:
    return round(1000 * length / face.units_per_em)
