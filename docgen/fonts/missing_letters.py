"""Letters that the fonts lack → an error where each stands: it would print as a box."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say

_MOST = 20
"""How many letters of one text are told of one by one; of those after them, the number."""


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
    return _problem(
        say("the font has no letter {letter} (U+{code})", letter=letter, code=code), place
    )


def _problem(message: Message, place: Place | None) -> Diagnostic:
    mend = say("write it with other letters, or take it out")
    return Diagnostic("missing-glyph", Severity.ERROR, place, message, mend, "PL I, Phần I, I.4")
