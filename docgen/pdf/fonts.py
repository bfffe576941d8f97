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
from docgen.fonts.encoding import BASE, Encodings, letters_of
from docgen.fonts.face import Face
from docgen.fonts.faces import Faces
from docgen.fonts.subset import subset, to_unicode
from docgen.memory import NO_MEMORY, Memory
from docgen.pdf.numbers import decimal
from docgen.pdf.objects import Objects, Stream, dictionary_of
from docgen.pdf.text import ShownFace, ShownText, glyph_width, shown_face, thousandths

_REMEMBERED_FONTS = 64
_SERIF, _SYMBOLIC, _ITALIC = 1 << 1, 1 << 2, 1 << 6

_FontKey = tuple[str, int]


class Fonts:
    """The fonts of one document, each a face in an encoding, named as they are first used."""

    def __init__(self, faces: Faces, memory: Memory = NO_MEMORY) -> None:
        self._memory = memory
        self._faces = {face.style: face for face in faces}
        self._shown = {face.style: shown_face(face) for face in faces}
        self._encodings = Encodings()
        self._names: dict[_FontKey, str] = {}
        self._texts: defaultdict[str, list[str]] = defaultdict(list)

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
        other._texts = defaultdict(list)
        return other

    def take_over(self, fork: Fonts) -> None:
        """Go on from where a fork of these has come to."""
        self._encodings = fork._encodings.copy()
        self._names = dict(fork._names)
        for style, texts in fork._texts.items():
            if len(texts) > 1:
                texts[:] = [letters_of("".join(texts))]
            self._texts[style] += texts

    def show(self, style: str, text: str) -> ShownText:
        """Return a text as PDF shows it in a face, and keep it for the face's subset."""
        self._texts[style].append(text)
        face = self._shown[style]
        if self._memory is NO_MEMORY:
            return face.show(text, self._encodings)
        shown, self._encodings = self._memory.recall(
            ("shown", text, self._encodings.letters),
            partial(_shown, face, self._encodings, text),
            face,
        )
        return shown

    def name(self, style: str, encoding: int) -> str:
        """Return the resource name of a face in an encoding."""
        return self._names.setdefault((style, encoding), f"F{len(self._names) + 1}")

    def embed(self, objects: Objects) -> Any:
        """Add the fonts to the file and return the dictionary of them by resource name."""
        letters = {style: self._letters(style) for style, _ in self._names}
        return dictionary_of(
            {
                name: _add_font(objects, self._program(style, number, letters[style]))
                for (style, number), name in self._names.items()
            }
        )

    def _letters(self, style: str) -> str:
        """Return the letters that a face embeds, sorted."""
        used = letters_of("".join([" ", *self._texts[style]]))
        return _embedded_letters(self._faces[style], used)

    def _program(self, style: str, number: int, letters: str) -> _Program:
        further = "" if number == BASE else self._encodings.letters
        return _program(self._faces[style], number, letters, further)


@lru_cache(maxsize=_REMEMBERED_FONTS)
def _embedded_letters(face: Face, used: str) -> str:
    return "".join(sorted(with_whole_alphabets(frozenset(used), face)))


def _shown(face: ShownFace, encodings: Encodings, text: str) -> tuple[ShownText, Encodings]:
    """Return a text as it is shown, and the encodings with its letters among them."""
    own = encodings.copy()
    shown = face.show(text, own)
    return shown, own if own.letters != encodings.letters else encodings


class _Program(NamedTuple):
    """What a font embeds: its streams, and PDF source that their references complete."""

    file: Stream
    to_unicode: Stream
    descriptor: str
    font: str


def _add_font(objects: Objects, made: _Program) -> str:
    """Add a font, its descriptor and its streams, and return the reference to it."""
    file, to_unicode = objects.add(made.file), objects.add(made.to_unicode)
    descriptor = objects.add(f"{made.descriptor} /FontFile2 {file} >>")
    return objects.add(f"{made.font} /FontDescriptor {descriptor} /ToUnicode {to_unicode} >>")


@lru_cache(maxsize=_REMEMBERED_FONTS)
def _program(face: Face, number: int, letters: str, further: str) -> _Program:
    """Return what embeds a face's letters in an encoding; `further` are those of the others."""
    encodings = Encodings(further)
    pieces = [piece for part, piece in encodings.split(letters) if part == number]
    codes = encodings.characters(number, encodings.encode(number, "".join(pieces)))
    first, last = min(codes), max(codes)
    widths = " ".join(_widths(face, codes))
    program = subset(face, codes)
    name = f"{_tag(program)}+{face.name}"
    return _Program(
        _compressed(program, {"Length1": len(program)}),
        _compressed(to_unicode(codes), {}),
        _descriptor(face, name),
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} "
        f"/FirstChar {first} /LastChar {last} /Widths [{widths}]",
    )


def _compressed(data: bytes, keys: Mapping[str, Any]) -> Stream:
    return Stream(zlib.compress(data), {**keys, "Filter": "/FlateDecode"})


def _descriptor(face: Face, name: str) -> str:
    flags = _SERIF | _SYMBOLIC | (_ITALIC if face.italic_angle else 0)
    box = " ".join([str(thousandths(face, side)) for side in face.bbox])
    return (
        f"<< /Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [{box}] "
        f"/ItalicAngle {decimal(face.italic_angle)} /Ascent {thousandths(face, face.ascent)} "
        f"/Descent {thousandths(face, face.descent)} "
        f"/CapHeight {thousandths(face, face.cap_height)} "
        f"/StemV {thousandths(face, face.stem_v)}"
    )


def _widths(face: Face, codes: Mapping[int, str]) -> Iterator[str]:
    for code in range(min(codes), max(codes) + 1):
        yield str(glyph_width(face, codes[code])) if code in codes else "0"


def _tag(program: bytes) -> str:
    """Return the six capitals that tell one subset of a font from another."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
