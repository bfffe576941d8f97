"""Cuts styled text into segments, the pieces that a line may end after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from docgen.decree.typesetting import LongWords, Typesetting
from docgen.layout.styles import NO_BREAK_SPACE, Piece, Segment, TextStyle


@dataclass(frozen=True, slots=True)
class Room:
    """Room in points that a clerk or a signing system fills in."""

    width: float


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text in one style."""

    text: str
    style: TextStyle


Fragment = StyledText | Room


def keep_together(text: str, setup: Typesetting) -> str:
    """Return the text with the spaces that no line end may take made no-break spaces."""
    words = text.split(" ")
    if len(words) < 2:
        return text
    kept = [words[0]]
    for pair in pairwise(words):
        kept.append(NO_BREAK_SPACE if _belongs_together(setup, *pair) else " ")
        kept.append(pair[1])
    return "".join(kept)


@lru_cache(maxsize=100_000)
def _belongs_together(setup: Typesetting, first: str, second: str) -> bool:
    return any(head.match(first) and tail.match(second) for head, tail in setup.together)


def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces, besides phrases'."""
    return setup.names.sub(_without_breaks, keep_together(text, setup))


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


def cut(fragments: Iterable[Fragment], measure: float, long_words: LongWords) -> list[Segment]:
    """Return the segments of a line of text; none is wider than the measure (pt)."""
    found: list[Segment] = []
    ending: Segment | None = None  # what the next fragment goes on with, unless a space parts them
    style: TextStyle | None = None
    for fragment in fragments:
        if isinstance(fragment, Room):
            if style is not None:
                room = _room(fragment.width, style)
                ending = _joined(ending, room) if ending else room
            continue
        style = fragment.style
        words = style.words
        first, *others = fragment.text.split(" ")
        if first:
            ending = _joined(ending, words[first]) if ending else words[first]
        if others:
            if ending:
                found.append(ending)
            found += [words[word] for word in others[:-1] if word]
            ending = words[others[-1]] if others[-1] else None
    if ending:
        found.append(ending)
    if found:
        found[-1] = found[-1]._replace(gap=0.0)
    return _fitting(found, measure, long_words)


def label(text: str, style: TextStyle) -> Segment:
    """Return a label (a dash, a number) as a segment with a space after it."""
    return style.words[text.replace(" ", NO_BREAK_SPACE)]


def _room(room: float, style: TextStyle) -> Segment:
    """Return room in the style of what stands before it."""
    return Segment((Piece("", style, room, 0),), room, 0, style.space)


def _joined(first: Segment, second: Segment) -> Segment:
    """Return two segments that no space parts as one."""
    return Segment(
        first.pieces + second.pieces,
        first.width + second.width,
        first.spaces + second.spaces,
        second.gap,
    )


def _piece(text: str, style: TextStyle) -> Piece:
    return Piece(text, style, style.width(text), 0)


def _fitting(segments: list[Segment], measure: float, long_words: LongWords) -> list[Segment]:
    longest = long_words.from_length
    for pieces, width, _, _ in segments:
        if width > measure or len(pieces[0].text) >= longest:
            break
    else:
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
        cut_off = _piece(part, piece.style)
        yield Segment((cut_off,), cut_off.width, 0, gap)


def _cut_pieces(segment: Segment, measure: float) -> Iterator[Segment]:
    """Let a phrase wider than the measure break at its own spaces and between its pieces."""
    if segment.width <= measure:
        yield segment
        return
    words = [word for piece in segment.pieces for word in _words(piece, measure)]
    *others, (last, _) = words
    for piece, gap in [*others, (last, segment.gap)]:
        yield Segment((piece,), piece.width, piece.spaces, gap)


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
