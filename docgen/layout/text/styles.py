"""A face at a size, and the pieces and segments that text in it is cut into."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from docgen.fonts.face import Face
from docgen.immutable import distinct
from docgen.usual_letters import NO_BREAK_SPACE


class Piece(NamedTuple):
    """A part of a segment in one style; an empty text is a blank of that width."""

    text: str
    style: TextStyle
    width: float
    spaces: int


class Segment(NamedTuple):
    """Text that no line break parts; `gap` is the width of the space after it, or 0.

    With `is_near`, what follows belongs to the same phrase; `begins` and `ends` tell by a bit each
    which pairs of words it may begin, and which end (`Phrases`).
    A segment in several styles has no text and style of its own, but `parts`.
    """

    text: str
    style: TextStyle | None
    width: float
    spaces: int
    gap: float
    is_near: bool = False
    begins: int = 0
    ends: int = 0
    parts: tuple[Piece, ...] = ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The segment's text, a piece for each style."""
        if self.style is None:
            return self.parts
        return (Piece(self.text, self.style, self.width, self.spaces),)


def segment_of(piece: Piece, gap: float) -> Segment:
    """Return a piece as a segment of its own."""
    if piece.text:
        return Segment(*piece, gap)
    return Segment("", None, piece.width, piece.spaces, gap, parts=(piece,))


@distinct
class TextStyle:
    """A face at a size (pt), in capitals or as typed.

    `is_blank` is the style of what is still to be filled in, `link` the address of what leads
    there.
    """

    face: Face
    size: float
    capitals: bool = False
    is_blank: bool = False
    link: str = ""

    @cached_property
    def scale(self) -> float:
        """Points in one font unit."""
        return self.size / self.face.units_per_em

    @cached_property
    def space(self) -> float:
        """The natural width of a space, in points."""
        return self.face.advance(" ") * self.scale

    @cached_property
    def single(self) -> float:
        """The height of a line at single spacing (dòng đơn), in points."""
        face = self.face
        return (face.ascent - face.descent + face.line_gap) * self.scale

    @cached_property
    def ascent(self) -> float:
        """How far the line reaches above its baseline, in points."""
        return self.face.ascent * self.scale

    @cached_property
    def descent(self) -> float:
        """How far the line reaches below its baseline, in points."""
        return -self.face.descent * self.scale

    def width(self, text: str) -> float:
        """Return the natural width in points of a text with single spaces in it."""
        if " " not in text:
            return self.face.measure(text) * self.scale
        words = text.split(" ")
        total = sum(map(self.face.measure, words))
        return total * self.scale + (len(words) - 1) * self.space

    def piece(self, text: str) -> Piece:
        """Return a text as a piece; no-break spaces in it are spaces that may stretch."""
        spaces = text.count(NO_BREAK_SPACE)
        text = self.printed(text)
        return Piece(text, self, self.width(text), spaces)

    def printed(self, text: str) -> str:
        """Return a text as it is printed: in capitals or as typed, with plain spaces."""
        text = text.upper() if self.capitals else text
        return text.replace(NO_BREAK_SPACE, " ")
