"""Cuts styled text into segments, the pieces that a line may end after."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.decree.typesetting import WordBreaks
from docgen.immutable import immutable
from docgen.layout.measured_words import words_in
from docgen.layout.styles import (
    NEAR_SPACE,
    NO_BREAK_SPACE,
    Piece,
    Segment,
    TextStyle,
    segment_of,
)
from docgen.layout.word_breaks import forced

_NEAR_END = f"{NEAR_SPACE} "


@immutable
class Room:
    """Room in points that a clerk or a signing system fills in."""

    width: float


class StyledText(NamedTuple):
    """Text in one style."""

    text: str
    style: TextStyle


Fragment = StyledText | Room


def cut(fragments: Iterable[Fragment], measure: float, breaks: WordBreaks) -> list[Segment]:
    """Return the segments of a line of text; none is wider than the measure (pt)."""
    found: list[Segment] = []
    ending: Segment | None = None  # what the next fragment goes on with, unless a space parts them
    style: TextStyle | None = None
    widest = 0.0
    for fragment in fragments:
        if isinstance(fragment, Room):
            if style is not None:
                room = _room(fragment.width, style)
                ending = _joined(ending, room) if ending else room
                widest = max(widest, ending.width)
            continue
        text, style = fragment
        words = words_in(style, breaks)
        # A line may end at a near space too; the word before it keeps the sign.
        whole = text.replace(NEAR_SPACE, _NEAR_END).split(" ")
        segments = words.segments(list(filter(None, whole)))
        if ending and whole[0]:
            segments[0] = _joined(ending, segments[0])
            widest = max(widest, segments[0].width)
        elif ending and text:
            found.append(ending)
        if text:
            ending = segments.pop() if whole[-1] else None
        found += segments
        widest = max(widest, words.widest)
    if ending:
        found.append(ending)
    if widest > measure:
        return [part for segment in found for part in forced(segment, measure)]
    return found


def label(text: str, style: TextStyle) -> Segment:
    """Return a label (a dash, a number) as a segment with a space after it."""
    return segment_of(style.piece(text.replace(" ", NO_BREAK_SPACE)), style.space)


def _room(room: float, style: TextStyle) -> Segment:
    """Return room in the style of what stands before it."""
    return segment_of(Piece("", style, room, 0), style.space)


def _joined(first: Segment, second: Segment) -> Segment:
    """Return two segments that no space parts as one."""
    width, spaces = first.width + second.width, first.spaces + second.spaces
    end = (width, spaces, second.gap, second.is_near)
    if first.style is not None and first.style is second.style:
        return Segment(first.text + second.text, first.style, *end)
    return Segment("", None, *end, first.pieces + second.pieces)
