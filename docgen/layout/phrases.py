"""Keeps phrases and names on one line: the spaces that no line end may take become no-break spaces.

Which phrases, typesetting.yaml says; the links of longer ones part where else a line would be bad.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import compress
from operator import and_

from docgen.decree.typesetting import Typesetting
from docgen.immutable import immutable
from docgen.layout.styles import NEAR_SPACE, NO_BREAK_SPACE

_REMEMBERED_WORDS = 10_000


def keep_together(text: str, setup: Typesetting) -> str:
    """Return the text with the spaces inside phrases made no-break spaces."""
    return _kept(text, _memory(setup), near=NO_BREAK_SPACE)


def keep_near(text: str, setup: Typesetting) -> str:
    """Return a paragraph's text likewise, but for the links of longer phrases: near spaces."""
    return _kept(text, _memory(setup), near=NEAR_SPACE)


def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces, besides phrases'."""
    return setup.names.sub(_without_breaks, keep_together(text, setup))


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


def _kept(text: str, memory: _Memory, near: str) -> str:
    words = text.split(" ")
    found = map(
        and_, map(memory.first.__getitem__, words), map(memory.second.__getitem__, words[1:])
    )
    common = list(found)
    for index in reversed(list(compress(range(len(common)), common))):
        space = NO_BREAK_SPACE if common[index] & memory.inseparable else near
        words[index : index + 2] = [f"{words[index]}{space}{words[index + 1]}"]
    return " ".join(words)


class _Matches(dict[str, int]):
    """A word → the patterns that it matches, a bit for each; matched once and remembered.

    Words come again, even where their neighbours are new.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        super().__init__()
        # One expression that looks ahead with every pattern, and so matches any word: what a group
        # has found is "" or more, and None where its pattern does not match.
        self._all = re.compile("".join(f"(?:(?=({pattern}))|)" for pattern in patterns))

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        match = self._all.match(word)
        assert match is not None
        bits = [1 << bit for bit, part in enumerate(match.groups()) if part is not None]
        self[word] = found = sum(bits)
        return found


@immutable
class _Memory:
    """What is known of first and of second words: a pair belongs together by a common bit.

    `inseparable` are the bits of the pairs that no line end parts.
    """

    first: _Matches
    second: _Matches
    inseparable: int


@lru_cache(maxsize=8)
def _memory(setup: Typesetting) -> _Memory:
    pairs = setup.together
    return _Memory(
        _Matches(pair.first for pair in pairs),
        _Matches(pair.second for pair in pairs),
        sum(1 << bit for bit, pair in enumerate(pairs) if not pair.is_link),
    )
