"""Keeps phrases and names on one line: the spaces that no line end may take become no-break spaces.

Which phrases, typesetting.yaml says.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise

from docgen.decree.typesetting import Typesetting
from docgen.layout.styles import NO_BREAK_SPACE

_REMEMBERED_PAIRS = 100_000


def keep_together(text: str, setup: Typesetting) -> str:
    """Return the text with the spaces inside unbreakable phrases made no-break spaces."""
    words = text.split(" ")
    spaces = map(_spaces(setup).__getitem__, pairwise(words))
    return "".join([*chain.from_iterable(zip(words, spaces, strict=False)), words[-1]])


def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces, besides phrases'."""
    return setup.names.sub(_without_breaks, keep_together(text, setup))


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


class _Spaces(dict[tuple[str, str], str]):
    """Two neighbouring words → the space between them, looked for in the patterns only once."""

    def __init__(self, setup: Typesetting) -> None:
        super().__init__()
        self._together = setup.together

    def __missing__(self, pair: tuple[str, str]) -> str:
        if len(self) >= _REMEMBERED_PAIRS:
            self.clear()
        first, second = pair
        belong = any(head.match(first) and tail.match(second) for head, tail in self._together)
        space = NO_BREAK_SPACE if belong else " "
        self[pair] = space
        return space


@lru_cache(maxsize=8)
def _spaces(setup: Typesetting) -> _Spaces:
    return _Spaces(setup)
