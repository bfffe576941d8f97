"""Prose → the old encoding it was never converted from, if it was not."""

from __future__ import annotations

import re

from docgen.rules.prose import Prose

# Bytes of TCVN3 and of VNI read as Latin-1: pairs of letters that Vietnamese never has.
_PAIRS = (
    ("TCVN3 (ABC)", r"[A-Za-z][µ¸¶·¹»¾¼½©ª«¬®][A-Za-z]|[®§][a-zA-Z]"),
    ("VNI", r"[aAeEoO][âùøûïåäëü]|[aA][êáàãéèú]|[uUyY][ùøûïü]"),
)
_STRANGE = frozenset("µ¸¶·¹»¾¼½©ª«¬®§øûïåäëüñöÄÖ")
_FEWEST = 3


def old_encoding(prose: Prose) -> tuple[str, int] | None:
    """Return the name of the encoding and where its first traces stand."""
    if prose.letters.isdisjoint(_STRANGE):
        return None
    for name, pairs in _PAIRS:
        found = [match.start() for match in re.finditer(pairs, prose.text)]
        if len(found) >= _FEWEST:
            return name, found[0]
    return None
