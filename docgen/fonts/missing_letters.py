"""Letters that the fonts lack → an error where each stands: it would print as a box."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say

_MOST = 20
"""How many letters of one text are told of one by one; of those after them, the number."""
# What the fonts have for boxes to tick, ticks, bullets (Word's own are U+F0..), arrows and units.
_NEAREST = {
    letter: near
    for letters, near in {
        "☐◻▢❏❑": "□",
        "☑☒◼": "■",
        "✓✔": "√",
        "❖➢➤✦⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf076": "-",
        "⇒➔➜": "→",
        "✕✖✗✘": "x",
        "℃": "°C",
        "㎡": "m²",
        "㎥": "m³",
    }.items()
    for letter in letters
}


def missing_letters(
    text: str, missing: Collection[str], place_of: Callable[[int], Place]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a text in which letters are missing, in the order of its letters.

    `place_of` gives the place of a letter by its offset in the text.
    """
    # Those of a value all stand at its braces.
    found = dict.fromkeys(
        (place_of(offset), letter) for offset, letter in enumerate(text) if letter in missing
    )
    rest = iter(found)
    for place, letter in islice(rest, _MOST):
        yield missing_letter(letter, place)
    for place, _ in islice(rest, 1):
        count = len(found) - _MOST
        yield _problem(
            say("letters of this text that the font lacks, too: {count}", count=count), place
        )


def missing_letter(letter: str, place: Place | None) -> Diagnostic:
    """Return what is wrong with a letter that the font lacks (PL I, Phần I, I.4: phông chữ)."""
    code = f"{ord(letter):04X}"
    message = say("the font has no letter {letter} (U+{code})", letter=letter, code=code)
    near = _NEAREST.get(letter)
    return _problem(message, place, say("write {example}", example=near) if near else None)


def _problem(message: Message, place: Place | None, mend: Message | None = None) -> Diagnostic:
    mend = mend or say("write it with other letters, or take it out")
    return Diagnostic("missing-glyph", Severity.ERROR, place, message, mend, "PL I, Phần I, I.4")
