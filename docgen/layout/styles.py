"""A face at a size, and the segments that its words make, each measured once."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from docgen.fonts.face import Face
from docgen.immutable import distinct

NO_BREAK_SPACE = "\u00a0"
# Between the words of a phrase that a line end parts only where else a line would be bad. It is
# the layout's own sign, which no text bears; it prints as a space.
NEAR_SPACE = "\u2005"
_REMEMBERED_WORDS = 10_000


class Piece(NamedTuple):
    """A part of a segment in one style; an empty text is a blank of that width."""

    text: str
    style: TextStyle
    width: float
    spaces: int


class Segment(NamedTuple):
    """Pieces that no line break parts; `gap` is the width of the space after it, or 0.

    A segment of one piece has its `text` and `style` too, so that a line of such is soon set. With
    `is_near`, what follows belongs to the same phrase.
    """

    pieces: tuple[Piece, ...]
    width: float
    spaces: int
    gap: float
    text: str = ""
    style: TextStyle | None = None
    is_near: bool = False


def segment_of(piece: Piece, gap: float) -> Segment:
    """Return a piece as a segment of its own."""
    text, style, width, spaces = piece
    return Segment((piece,), width, spaces, gap, text, style if text else None)


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
    def descent(self) -> float:
        """How far the line reaches below its baseline, in points."""
        return -self.face.descent * self.scale

    def width(self, text: str) -> float:
        """Return the natural width in points of a text with single spaces in it."""
        words = text.split(" ")
        total = sum(map(self.face.measure, words))
        return total * self.scale + (len(words) - 1) * self.space

    def piece(self, text: str) -> Piece:
        """Return a text as a piece; no-break spaces in it are spaces that may stretch."""
        text = text.upper() if self.capitals else text
        spaces = text.count(NO_BREAK_SPACE)
        text = text.replace(NO_BREAK_SPACE, " ")
        return Piece(text, self, self.width(text), spaces)

    @cached_property
    def words(self) -> Words:
        """The segments of words in this style."""
        return Words(self)


class Words(dict[str, Segment]):
    """A word in a style → its segment.

    Words repeat, in a document and from one document to the next: each is measured once.
    """

    def __init__(self, style: TextStyle) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, word: str) -> Segment:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        bare = word.removesuffix(NEAR_SPACE)
        segment = segment_of(self._style.piece(bare), self._style.space)
        self[word] = segment = segment._replace(is_near=bare != word)
        return segment
