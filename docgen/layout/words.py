"""Cuts styled text into segments, the pieces that a line may end after."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from docgen.decree.typesetting import WordBreaks
from docgen.immutable import immutable
from docgen.layout.styles import NEAR_SPACE, NO_BREAK_SPACE, Piece, Segment, TextStyle
from docgen.layout.word_breaks import divided, may_divide

_width = itemgetter(1)
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
    is_divided = False
    for fragment in fragments:
        if isinstance(fragment, Room):
            if style is not None:
                room = _room(fragment.width, style)
                ending = _joined(ending, room) if ending else room
            continue
        style = fragment.style
        words = style.words
        # A line may end at a near space too; the word before it keeps the sign.
        first, *others = whole = fragment.text.replace(NEAR_SPACE, _NEAR_END).split(" ")
        is_divided = is_divided or may_divide(fragment.text, whole, breaks)
        if first:
            ending = _joined(ending, words[first]) if ending else words[first]
        if others:
            if ending:
                found.append(ending)
            ending = words[others[-1]] if others[-1] else None
            del others[-1]
            found += map(words.__getitem__, filter(None, others))
    if ending:
        found.append(ending)
    if found:
        found[-1] = found[-1]._replace(gap=0.0)
        if is_divided or max(map(_width, found)) > measure:
            return [part for segment in found for part in divided(segment, measure, breaks)]
    return found


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
        is_near=second.is_near,
    )
