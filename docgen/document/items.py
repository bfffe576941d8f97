"""Items of lists: without the dash and the punctuation that were typed, and with the list's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from docgen.document.model import Phrase

# What an item may be typed to end with; an ellipsis is the item's own.
_CLOSING = re.compile(r"(?<!\.\.)(?<!…)(?:(?<!\.)[.;,]\s*)+$")
_CLOSING_SIGNS = (".", ";", ",")
_DASH = re.compile(r"^\s*[-–+•]\s+")


def items(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return a list's items bare."""
    return tuple(item(phrase) for phrase in phrases)


def item(phrase: Phrase) -> Phrase:
    """Return an item bare."""
    text = _DASH.sub("", phrase.text, 1).rstrip()
    if text.endswith(_CLOSING_SIGNS):  # the pattern tries every letter
        text = _CLOSING.sub("", text).rstrip()
    return Phrase(text, phrase.place)


def ended(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return a list's bare items, `;` after each and `.` after the last (II.6.a, II.9.d)."""
    last = len(phrases) - 1
    return [
        Phrase(f"{phrase.text}{'.' if index == last else ';'}", phrase.place)
        for index, phrase in enumerate(phrases)
    ]
