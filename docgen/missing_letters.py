"""Letters that the fonts lack → an error where each stands: it would print as a box."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say
from docgen.source.nodes import Scalar

_MOST = 20
"""How many letters of one text are told of one by one; of those after them, the number."""


def missing_letters(scalar: Scalar, missing: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with a text in which letters are missing, in the order of its letters."""
    # Those of a value all stand at its braces.
    found = dict.fromkeys(
        (scalar.place_of(offset), letter)
        for offset, letter in enumerate(scalar.text)
        if letter in missing
    )
    rest = iter(found)
    for place, letter in islice(rest, _MOST):
        code = f"{ord(letter):04X}"
        message = say("the font has no letter {letter} (U+{code})", letter=letter, code=code)
        yield _problem(place, message)
    for place, _ in islice(rest, 1):
        count = len(found) - _MOST
        yield _problem(
            place, say("letters of this text that the font lacks, too: {count}", count=count)
        )


def _problem(place: Place, message: Message) -> Diagnostic:
    mend = say("write it with other letters, or take it out")
    return Diagnostic("missing-glyph", Severity.ERROR, place, message, mend, "PL I, Phần I, I.4")
