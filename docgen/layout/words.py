"""Cuts styled text into segments, the pieces that a line may end after, and measures them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from docgen.decree.typesetting import LongWords, Typesetting
from docgen.fonts.face import Face

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True)
class TextStyle:
    """A face at a size (pt), in capitals or as typed."""

    face: Face
    size: float
    capitals: bool = False

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


class Piece(NamedTuple):
    """A part of a segment in one style; an empty text is a blank of that width."""

    text: str
    style: TextStyle
    width: float
    spaces: int


class Segment(NamedTuple):
    """Pieces that no line break parts; `gap` is the width of the space after it, or 0."""

    pieces: tuple[Piece, ...]
    width: float
    spaces: int
    gap: float


@dataclass(frozen=True, slots=True)
class Blank:
    """Room in points that a clerk or a signing system fills in."""

    room: float


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text in one style."""

    text: str
    style: TextStyle


Fragment = StyledText | Blank


def keep_together(text: str, setup: Typesetting) -> str:
    """Return the text with the spaces inside unbreakable phrases made no-break spaces."""
    return setup.unbreakable.sub(_without_breaks, text)


def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces, besides phrases'."""
    return setup.names.sub(_without_breaks, keep_together(text, setup))


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


def cut(fragments: Iterable[Fragment], measure: float, long_words: LongWords) -> list[Segment]:
    """Return the segments of a line of text; none is wider than the measure (pt)."""
    found: list[Segment] = []
    open_pieces: list[Piece] = []
    last_style: TextStyle | None = None
    for fragment in fragments:
        if isinstance(fragment, Blank):
            if last_style is not None:
                open_pieces.append(Piece("", last_style, fragment.room, 0))
            continue
        style = last_style = fragment.style
        text = fragment.text.upper() if style.capitals else fragment.text
        head, *tokens = text.split(" ")
        if head:
            open_pieces.append(_piece(head, style))
        for token in tokens:
            if open_pieces:
                found.append(_segment(open_pieces, style.space))
                open_pieces = []
            if token:
                open_pieces.append(_piece(token, style))
    if open_pieces:
        found.append(_segment(open_pieces, 0.0))
    return _fitting(found, measure, long_words)


def label(text: str, style: TextStyle) -> Segment:
    """Return a label (a dash, a number) as a segment with a space after it."""
    return Segment((_piece(text, style),), style.face.measure(text) * style.scale, 0, style.space)


def _piece(token: str, style: TextStyle) -> Piece:
    spaces = token.count(NO_BREAK_SPACE)
    if not spaces:
        return Piece(token, style, style.face.measure(token) * style.scale, 0)
    text = token.replace(NO_BREAK_SPACE, " ")
    return Piece(text, style, style.width(text), spaces)


def _segment(pieces: list[Piece], gap: float) -> Segment:
    if len(pieces) == 1:
        piece = pieces[0]
        return Segment((piece,), piece.width, piece.spaces, gap)
    width = sum(piece.width for piece in pieces)
    return Segment(tuple(pieces), width, sum(piece.spaces for piece in pieces), gap)


def _fitting(segments: list[Segment], measure: float, long_words: LongWords) -> list[Segment]:
    if all(
        segment.width <= measure and len(segment.pieces[0].text) < long_words.from_length
        for segment in segments
    ):
        return segments
    return [part for segment in segments for part in _cut_segment(segment, measure, long_words)]


def _cut_segment(segment: Segment, measure: float, long_words: LongWords) -> Iterator[Segment]:
    """Cut a long word after its separators, and one that is still too wide between letters."""
    if len(segment.pieces) > 1 or segment.spaces:
        yield from _cut_pieces(segment, measure)
        return
    piece = segment.pieces[0]
    parts: Iterable[str] = [piece.text]
    if len(piece.text) >= long_words.from_length:
        parts = _after_separators(piece.text, long_words.after)
    parts = [short for part in parts for short in _between_letters(part, piece.style, measure)]
    for index, part in enumerate(parts):
        gap = segment.gap if index == len(parts) - 1 else 0.0
        yield _segment([_piece(part, piece.style)], gap)


def _cut_pieces(segment: Segment, measure: float) -> Iterator[Segment]:
    """Let a phrase wider than the measure break at its own spaces and between its pieces."""
    if segment.width <= measure:
        yield segment
        return
    words = [word for piece in segment.pieces for word in _words(piece, measure)]
    *others, (last, _) = words
    for piece, gap in [*others, (last, segment.gap)]:
        yield _segment([piece], gap)


def _words(piece: Piece, measure: float) -> Iterator[tuple[Piece, float]]:
    """Yield a piece's words, cut between letters where too wide, each with the space after it."""
    if not piece.text:
        yield piece, 0.0
        return
    words = piece.text.split(" ")
    for index, word in enumerate(words):
        *heads, tail = _between_letters(word, piece.style, measure)
        for head in heads:
            yield _piece(head, piece.style), 0.0
        if tail:
            yield _piece(tail, piece.style), piece.style.space if index < len(words) - 1 else 0.0


def _after_separators(text: str, separators: str) -> Iterator[str]:
    start = 0
    for index, letter in enumerate(text[:-1], 1):
        if letter in separators and text[index] not in separators:
            yield text[start:index]
            start = index
    yield text[start:]


def _between_letters(text: str, style: TextStyle, measure: float) -> Iterator[str]:
    start = 0
    for end in range(1, len(text) + 1):
        if end - start > 1 and style.width(text[start:end]) > measure:
            yield text[start : end - 1]
            start = end - 1
    yield text[start:]
