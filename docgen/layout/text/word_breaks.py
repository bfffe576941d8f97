"""Divides a segment where a line may end inside it: after slashes and dashes, in addresses, codes.

Vietnamese is written in syllables with spaces between, so this is for what stands without: after
Unicode's line breaking (UAX #14, classes SY, HY, BA and IN), as far as a reader would not stumble.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.typesetting import WordBreaks
from docgen.layout.text.styles import Piece, Segment, TextStyle, segment_of
from docgen.usual_letters import NO_BREAK_SPACE

_LETTERS_AT_END = re.compile(r"[^\W\d_]+$")
_LETTERS_AT_START = re.compile(r"[^\W\d_]+")


def divided(segment: Segment, breaks: WordBreaks) -> list[Segment]:
    """Return the parts of a word's segment between the places where a line may end."""
    (piece,) = segment.pieces
    if not _may_divide(piece.text, breaks):
        return [segment]
    texts = _divided_word(piece.text, breaks)
    pieces = [piece.style.piece(text.replace(" ", NO_BREAK_SPACE)) for text in texts]
    gaps = [*[0.0] * (len(pieces) - 1), segment.gap]
    # Only the first part stands after a space, only the last before one: all have the word's roles.
    roles = (segment.begins, segment.ends)
    return [Segment(*piece, gap, False, *roles) for piece, gap in zip(pieces, gaps, strict=True)]


def _may_divide(text: str, breaks: WordBreaks) -> bool:
    """Tell whether a word may have parts; most have not even a sign that they end with."""
    return len(text) >= breaks.long_from or not {*text}.isdisjoint(breaks.after)


def _divided_word(text: str, breaks: WordBreaks) -> tuple[str, ...]:
    """Return the parts of a word; a space in it belongs to a phrase that stays together."""
    row = re.search(breaks.row, text)
    if row is not None:
        return _divided_row(text, row, breaks.row_ends)
    separators = breaks.after
    if len(text) >= breaks.long_from and " " not in text:
        separators += breaks.long_after
    parts = []
    start = 0
    for index, letter in enumerate(text[:-1], 1):
        if letter in separators and _is_sensible(text, index, start, breaks):
            parts.append(text[start:index])
            start = index
    return (*parts, text[start:])


def _divided_row(text: str, row: re.Match[str], ends: int) -> tuple[str, ...]:
    """Return the parts of a word with a row of dots: each dot one, but for those at its ends."""
    first, last = row.start() + ends, row.end() - ends
    return (text[:first], *text[first:last], text[last:])


def _is_sensible(text: str, index: int, start: int, breaks: WordBreaks) -> bool:
    """Tell whether a word may be parted before `index`.

    In words of ordinary length both sides must be words: not `15/QĐ`, `km/h`, `2022-2025`.
    """
    if len(text) >= breaks.long_from and " " not in text:
        is_between = text[index] not in breaks.long_after + breaks.after
        is_long = min(index - start, len(text) - index) >= breaks.least_letters
        return is_between and is_long and not _is_raised(text[index])
    before = _LETTERS_AT_END.search(text, 0, index - 1)
    after = _LETTERS_AT_START.match(text, index)
    return _is_word(before, breaks) and _is_word(after, breaks)


def _is_raised(letter: str) -> bool:
    """Tell whether a letter is a figure above or below the line, as in `Li₁.₂O`."""
    return letter.isdigit() and not letter.isdecimal()


def _is_word(match: re.Match[str] | None, breaks: WordBreaks) -> bool:
    return match is not None and len(match[0]) >= breaks.least_letters and not match[0].isupper()


def forced(segment: Segment, measure: float) -> Iterator[Segment]:
    """Yield the parts of a segment, none wider than the measure (pt).

    Where it is too wide it is cut at its own spaces, and last inside its words, as they fit: after
    a sign (`QĐ-|UBND`), or else between letters.
    """
    if segment.width <= measure:
        yield segment
        return
    words = [word for piece in segment.pieces for word in _words(piece, measure)]
    *others, (last, _) = words
    for piece, gap in [*others, (last, segment.gap)]:
        yield segment_of(piece, gap)


def _words(piece: Piece, measure: float) -> Iterator[tuple[Piece, float]]:
    """Yield a piece's words, cut inside where too wide, each with the space after it."""
    if not piece.text:
        yield piece, 0.0
        return
    *heads, last = piece.text.split(" ")
    for word in heads:
        yield from _fitting(word, piece.style, measure, piece.style.space)
    yield from _fitting(last, piece.style, measure, 0.0)


def _fitting(
    word: str, style: TextStyle, measure: float, gap: float
) -> Iterator[tuple[Piece, float]]:
    *heads, tail = _inside(word, style, measure)
    for head in heads:
        yield style.piece(head), 0.0
    if tail:
        yield style.piece(tail), gap


def _inside(text: str, style: TextStyle, measure: float) -> Iterator[str]:
    start = 0
    for end in range(1, len(text) + 1):
        if end - start > 1 and style.width(text[start:end]) > measure:
            cut_at = _after_sign(text, start, end - 1) or end - 1
            yield text[start:cut_at]
            start = cut_at
    yield text[start:]


def _after_sign(text: str, start: int, end: int) -> int:
    """Return the last place from `start` to `end` after what is no letter or figure, or nought."""
    places = range(end, start, -1)
    return next((place for place in places if not text[place - 1].isalnum()), 0)
