"""Prose → its Vietnamese words that stand alone; a word in the capitals of another."""

from __future__ import annotations

import re

from docgen.rules.language.letters import LETTER, MARKED
from docgen.rules.prose import MASK, Prose
from docgen.rules.remembering import remembered

# A word by itself: no part of a compound with a hyphen, a name with an apostrophe, a code.
_ALONE = rf"(?<![\w'’./_{MASK}-])[{LETTER}]+(?![\w'’/_{MASK}-]|\.\w)"
_MARKED = frozenset(MARKED)


@remembered
def marked_words(prose: Prose) -> tuple[re.Match[str], ...]:
    """Return the words that stand alone and have a letter that English has not."""
    words = re.finditer(_ALONE, prose.text)
    return tuple(word for word in words if not _MARKED.isdisjoint(word[0].lower()))


def like(found: str, right: str) -> str:
    """Return the right word with the capitals of what is found."""
    if found.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if found[0].isupper() else right
