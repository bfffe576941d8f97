"""Keeps phrases and names on one line: the spaces that no line end may take become no-break spaces.

Which phrases, typesetting.yaml says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import and_

from docgen.decree.typesetting import Typesetting
from docgen.layout.styles import NO_BREAK_SPACE

_REMEMBERED_WORDS = 50_000


def keep_together(text: str, setup: Typesetting) -> str:
    """Return the text with the spaces inside unbreakable phrases made no-break spaces."""
    words = text.split(" ")
    heads, tails = _memory(setup)
    found = map(and_, map(heads.__getitem__, words), map(tails.__getitem__, words[1:]))
    kept = [index for index, both in enumerate(found) if both]
    for index in reversed(kept):
        words[index : index + 2] = [f"{words[index]}{NO_BREAK_SPACE}{words[index + 1]}"]
    return " ".join(words)


def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces, besides phrases'."""
    return setup.names.sub(_without_breaks, keep_together(text, setup))


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


class _Matches(dict[str, int]):
    """A word → the patterns that it matches, a bit for each; matched once and remembered.

    Words come again, even where their neighbours are new.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        super().__init__()
        self._patterns = tuple(patterns)

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        bits = (bool(pattern.match(word)) << bit for bit, pattern in enumerate(self._patterns))
        self[word] = found = sum(bits)
        return found


@lru_cache(maxsize=8)
def _memory(setup: Typesetting) -> tuple[_Matches, _Matches]:
    """Return the matches of first and of second words: a pair stays together by a common bit."""
    heads, tails = zip(*setup.together, strict=True)
    return _Matches(heads), _Matches(tails)
