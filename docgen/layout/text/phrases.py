"""Keeps phrases and names on one line: words that belong together become one segment.

Which words, typesetting.yaml says; the links of longer phrases part where else a line would be bad.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from operator import and_, itemgetter, or_
from typing import NamedTuple

from docgen.decree.typesetting import Typesetting, WordPair
from docgen.layout.text.styles import Piece, Segment
from docgen.usual_letters import NO_BREAK_SPACE

_REMEMBERED_TEXTS = 1_000  # of heads and closing blocks: an office's documents have them alike

_REMEMBERED_WORDS = 10_000
_FIGURES = str.maketrans("23456789", "11111111")

_begins = itemgetter(Segment._fields.index("begins"))
_ends = itemgetter(Segment._fields.index("ends"))


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces."""
    return setup.names.sub(_without_breaks, text)


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


class Roles(NamedTuple):
    """The pairs of words that a word may begin, and those that it may end, a bit for each pair."""

    begins: int
    ends: int


class Phrases:
    """Tells which words belong together: two in turn, by the roles that both have in a pair."""

    def __init__(self, pairs: Sequence[WordPair]) -> None:
        self._roles = _RolesOfWords(pairs)
        self._inseparable = sum([1 << bit for bit, pair in enumerate(pairs) if not pair.is_link])

    def roles(self, text: str) -> Roles:
        """Return the roles of a word, or of words that no line end parts, spaces between them."""
        if " " in text:
            first, last = text.partition(" ")[0], text.rpartition(" ")[2]
            return Roles(self.roles(last).begins, self.roles(first).ends)
        return self._roles[text.translate(_FIGURES)]

    def kept(self, segments: list[Segment], *, part_at_links: bool) -> list[Segment]:
        """Return segments with those that belong together joined; at a link, if asked, only near.

        A line may end after a segment that is near the next one, at a penalty.
        """
        common = list(map(and_, map(_begins, segments), map(_ends, segments[1:])))
        for index in reversed(list(compress(range(len(common)), common))):
            first = segments[index]
            if not first.gap:
                continue
            if part_at_links and not common[index] & self._inseparable:
                segments[index] = first._replace(is_near=True)
            else:
                segments[index : index + 2] = [joined_segments(first, segments[index + 1])]
        return segments


class _RolesOfWords(dict[str, Roles]):
    """A word, its figures as in typesetting.yaml → its roles.

    Words come again, and numbers of one length nearly always do.
    """

    def __init__(self, pairs: Sequence[WordPair]) -> None:
        super().__init__()
        patterns = [pattern for pair in pairs for pattern in (pair.first, pair.second)]
        # One expression that looks ahead with every pattern, and so matches any word: a group has
        # found something, if it be the empty text, where its pattern matches, and None elsewhere.
        self._all = re.compile("".join([f"(?:(?=({pattern}))|)" for pattern in patterns]))

    def __missing__(self, word: str) -> Roles:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        roles = self._found(word)
        if word.isupper() and len(word) > 1:
            # As a title in capitals has it: `NĂM 2026`, beside `TP. HỒ`.
            roles = Roles(*map(or_, roles, self._found(word.lower())))
        self[word] = roles
        return roles

    def _found(self, word: str) -> Roles:
        match = self._all.match(word)
        assert match is not None
        found = match.groups()
        return Roles(_bits(found[::2]), _bits(found[1::2]))


def _bits(found: Sequence[str | None]) -> int:
    """Return a number with a bit for each pattern that has found something."""
    return sum([1 << bit for bit, part in enumerate(found) if part is not None])


@lru_cache(maxsize=8)
def phrases_of(setup: Typesetting) -> Phrases:
    """Return the phrases that a layout keeps together."""
    return Phrases(setup.together)


def joined_segments(first: Segment, second: Segment) -> Segment:
    """Return two segments and the space between them as one."""
    width = first.width + first.gap + second.width
    spaces = first.spaces + 1 + second.spaces
    end = (width, spaces, second.gap, second.is_near, second.begins, first.ends)
    if first.style is not None and first.style is second.style:
        return Segment(f"{first.text} {second.text}", first.style, *end)
    *others, last = first.pieces
    spaced = Piece(f"{last.text} ", last.style, last.width + first.gap, last.spaces + 1)
    return Segment("", None, *end, (*others, spaced, *second.pieces))
