"""layouts/kind-traits.yaml → which kinds of document the rules treat alike, by their slugs."""

from __future__ import annotations

from functools import cache

from docgen.decree.reader import read_layout
from docgen.immutable import immutable


@immutable
class KindTraits:
    """The slugs of the kinds with each trait; what it is and where it is from, the file says."""

    unaddressed: frozenset[str]
    addressed_in_text: frozenset[str]
    of_free_notation: frozenset[str]
    of_the_past: frozenset[str]
    of_plain_names: frozenset[str]
    of_common_names: frozenset[str]


@cache
def load_traits() -> KindTraits:
    """Return layouts/kind-traits.yaml."""
    data = read_layout("kind-traits")
    return KindTraits(**{trait: frozenset(slugs) for trait, slugs in data.items()})
