"""Keeps words of two syllables whole in centred lines, where one that is parted is seen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docgen.decree.typesetting import Compounds
from docgen.layout.text.phrases import joined_segments
from docgen.layout.text.styles import Segment
from docgen.usual_letters import NO_BREAK_SPACE

_OPENING, _CLOSING = "“‘\"'([", "”’\"')],;:.…"

_BelongTogether = Callable[[Sequence[str], str], bool]


def with_whole_compounds(
    segments: Sequence[Segment], measure: float, compounds: Compounds
) -> list[Segment]:
    """Return segments with those that are one word joined, as far as the measure (pt) allows."""
    return _joined(
        segments, measure, lambda words, after: f"{words[-1]} {after}" in compounds.words
    )


def with_led_words(
    segments: Sequence[Segment], measure: float, compounds: Compounds
) -> list[Segment]:
    """Return segments with particles joined to the next one: `và`, `của`, not that of `cán bộ`."""
    return _joined(segments, measure, lambda words, _: _end_in_particle(words, compounds))


def _end_in_particle(words: Sequence[str], compounds: Compounds) -> bool:
    return words[-1] in compounds.particles and " ".join(words[-2:]) not in compounds.words


def _joined(segments: Sequence[Segment], measure: float, belong: _BelongTogether) -> list[Segment]:
    found: list[Segment] = []
    for segment in segments:
        if found and found[-1].gap and belong(_words(found[-1]), _first_word(segment)):
            both = joined_segments(found[-1], segment)
            if both.width <= measure:
                found[-1] = both
                continue
        found.append(segment)
    return found


def _words(segment: Segment) -> list[str]:
    """Return the words in small letters; a sign after one is a part of it."""
    return [word.lstrip(_OPENING) for word in _text(segment).lower().split(" ")]


def _first_word(segment: Segment) -> str:
    """Return the first word in small letters; a sign before it is a part of it."""
    return _text(segment).partition(" ")[0].rstrip(_CLOSING).lower()


def _text(segment: Segment) -> str:
    return "".join([piece.text for piece in segment.pieces]).replace(NO_BREAK_SPACE, " ")
