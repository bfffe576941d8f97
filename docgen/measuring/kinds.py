"""A printed name of a kind (`QUYẾT ĐỊNH`) → the kind of Điều 7 that it names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from docgen.decree.kinds import kind_slugs, load_kind
from docgen.decree.model import LETTER, PERSONAL_LETTER
from docgen.measuring.model import Observation
from docgen.measuring.settings import fold

# `THƯ CHÚC MỪNG`: a letter in a leader's name bears what it is about.
_PERSONAL = "thư"


def kind_named(text: str) -> str | None:
    """Return the slug of the kind that a text begins with the name of, the longest one."""
    if text.casefold().split()[:1] == [_PERSONAL]:
        return PERSONAL_LETTER
    folded = fold(text)
    found = [name for name in _slugs() if folded.startswith(name)]
    return _slugs()[max(found, key=len)] if found else None


def kind_of(seen: Observation) -> str | None:
    """Return the slug of a document's kind, if its name or its V/v tells it."""
    if seen.first("letter-subject") is not None:
        return LETTER
    name = seen.first("kind-name")
    return kind_named(name.text) if name is not None else None


@cache
def _slugs() -> Mapping[str, str]:
    return {fold(load_kind(slug).name): slug for slug in kind_slugs()}
