"""Items of lists as the layout wants them: without the dash and the punctuation that were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
