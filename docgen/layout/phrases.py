"""Keeps phrases and names on one line: the spaces that no line end may take become no-break spaces.

Which phrases, typesetting.yaml says; the links of longer ones part where else a line would be bad.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, repeat
from operator import and_, rshift

from docgen.decree.typesetting import Typesetting, WordPair
from docgen.immutable import immutable
from docgen.layout.styles import NEAR_SPACE, NO_BREAK_SPACE

_REMEMBERED_WORDS = 10_000
_REMEMBERED_TEXTS = 1_000  # of heads and closing blocks: an office's documents have them alike


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def keep_together(text: str, setup: Typesetting) -> str:
    """Return the text with the spaces inside phrases made no-break spaces."""
    return _kept(text, _memory(setup), near=NO_BREAK_SPACE)


def keep_near(text: str, setup: Typesetting) -> str:
    """Return a paragraph's text likewise, but for the links of longer phrases: near spaces."""
    return _kept(text, _memory(setup), near=NEAR_SPACE)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces, besides phrases'."""
    return setup.names.sub(_without_breaks, keep_together(text, setup))


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


def _kept(text: str, memory: _Memory, near: str) -> str:
    words = text.split(" ")
    bits = list(map(memory.matches.__getitem__, words))
    following = map(rshift, bits[1:], repeat(memory.count))
    common = list(map(and_, bits, following))
    for index in reversed(list(compress(range(len(common)), common))):
        space = NO_BREAK_SPACE if common[index] & memory.inseparable else near
        words[index : index + 2] = [f"{words[index]}{space}{words[index + 1]}"]
    return " ".join(words)


class _Matches(dict[str, int]):
    """A word → the pairs' patterns that it matches, a bit for each; matched once and remembered.

    The low bits are those that it matches as the first word of a pair, the bits above them those
    as the second. Words come again, even where their neighbours are new.
    """

    def __init__(self, pairs: Sequence[WordPair]) -> None:
        super().__init__()
        patterns = [*(pair.first for pair in pairs), *(pair.second for pair in pairs)]
        # One expression that looks ahead with every pattern, and so matches any word: a group has
        # found something, if it be the empty text, where its pattern matches, and None elsewhere.
        self._all = re.compile("".join([f"(?:(?=({pattern}))|)" for pattern in patterns]))
        self._bits = [1 << bit for bit in range(len(patterns))]

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        match = self._all.match(word)
        assert match is not None
        parts = zip(self._bits, match.groups(), strict=True)
        self[word] = found = sum([bit for bit, part in parts if part is not None])
        return found


@immutable
class _Memory:
    """What is known of words: two in turn belong together if a pair has both its bits.

    `count` is the number of pairs, `inseparable` the bits of those that no line end parts.
    """

    matches: _Matches
    count: int
    inseparable: int


@lru_cache(maxsize=8)
def _memory(setup: Typesetting) -> _Memory:
    pairs = setup.together
    inseparable = sum([1 << bit for bit, pair in enumerate(pairs) if not pair.is_link])
    return _Memory(_Matches(pairs), len(pairs), inseparable)
