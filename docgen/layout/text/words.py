"""Cuts styled text into segments, the pieces that a line may end after."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from docgen.immutable import immutable
from docgen.layout.text.line_ends import LineEnds
from docgen.layout.text.measured_words import words_in
from docgen.layout.text.phrases import Phrases, Roles
from docgen.layout.text.styles import Piece, Segment, TextStyle, segment_of
from docgen.layout.text.word_breaks import forced

_width = itemgetter(Segment._fields.index("width"))


@immutable
class Room:
    """Room in points that a clerk or a signing system fills in."""

    width: float


class StyledText(NamedTuple):
    """Text in one style."""

    text: str
    style: TextStyle


Fragment = StyledText | Room


def cut(fragments: Iterable[Fragment], measure: float, ends: LineEnds) -> list[Segment]:
    """Return the segments of a line of text; none is wider than the measure (pt)."""
    found: list[Segment] = []
    ending: Segment | None = None  # what the next fragment goes on with, unless a space parts them
    style: TextStyle | None = None
    for fragment in fragments:
        if isinstance(fragment, Room):
            if style is not None:
                room = _room(fragment.width, style)
                ending = _glued(ending, room, ends.phrases) if ending else room
            continue
        text, style = fragment
        whole = text.split(" ")
        words = words_in(style, ends.breaks, ends.phrases)
        segments = words.segments(list(filter(None, whole)))
        if ending and whole[0]:
            segments[0] = _glued(ending, segments[0], ends.phrases)
        elif ending and text:
            found.append(ending)
        if text:
            ending = segments.pop() if whole[-1] else None
        found += segments
    if ending:
        found.append(ending)
    return narrowed(ends.phrases.kept(found, part_at_links=ends.part_at_links), measure)


def narrowed(segments: list[Segment], measure: float) -> list[Segment]:
    """Return the segments of a line, those that are wider than the measure (pt) parted."""
    if segments and max(map(_width, segments)) > measure:
        return [part for segment in segments for part in forced(segment, measure)]
    return segments


def _room(room: float, style: TextStyle) -> Segment:
    """Return room in the style of what stands before it."""
    return segment_of(Piece("", style, room, 0), style.space)


def _glued(first: Segment, second: Segment, phrases: Phrases) -> Segment:
    """Return two segments that no space parts as one."""
    pieces = first.pieces + second.pieces
    if pieces[len(first.pieces) - 1].text.endswith(" "):
        roles = Roles(second.begins, first.ends)
    else:
        roles = phrases.roles("".join([piece.text for piece in pieces]))
    width, spaces = first.width + second.width, first.spaces + second.spaces
    end = (width, spaces, second.gap, second.is_near, *roles)
    if first.style is not None and first.style is second.style:
        return Segment(first.text + second.text, first.style, *end)
    return Segment("", None, *end, pieces)
