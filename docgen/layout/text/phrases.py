"""Keeps phrases and names on one line: words that belong together become one segment.

Which words, typesetting.yaml says; the links of longer phrases part where else a line would be bad.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, repeat
from operator import and_, itemgetter, rshift

from docgen.decree.typesetting import Typesetting, WordPair
from docgen.layout.text.styles import NO_BREAK_SPACE, Piece, Segment

_REMEMBERED_TEXTS = 1_000  # of heads and closing blocks: an office's documents have them alike

_REMEMBERED_WORDS = 10_000
_FIGURES = str.maketrans("23456789", "11111111")

_bits = itemgetter(Segment._fields.index("bits"))


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def keep_names(text: str, setup: Typesetting) -> str:
    """Return a centred text with the spaces inside names made no-break spaces."""
    return setup.names.sub(_without_breaks, text)


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK_SPACE)


class Phrases:
    """Tells by bits which words belong together: two in turn do if a pair of words has both theirs.

    A word's low bits are the pairs that it may begin, the bits above them those that it may end.
    """

    def __init__(self, pairs: Sequence[WordPair]) -> None:
        self._matches = _Matches(pairs)
        self._count = len(pairs)
        self._beginning = (1 << len(pairs)) - 1
        self._inseparable = sum([1 << bit for bit, pair in enumerate(pairs) if not pair.is_link])

    def bits(self, text: str) -> int:
        """Return the bits of a word, or of words that no line end parts, spaces between them."""
        if " " in text:
            first, last = text.partition(" ")[0], text.rpartition(" ")[2]
            return self.bits_of_both(self.bits(first), self.bits(last))
        return self._matches[text.translate(_FIGURES)]

    def bits_of_both(self, first: int, last: int) -> int:
        """Return the bits of what no line end parts, given those of its first and last word."""
        return first & ~self._beginning | last & self._beginning

    def kept(self, segments: list[Segment], *, part_at_links: bool) -> list[Segment]:
        """Return segments with those that belong together joined; at a link, if asked, only near.

        A line may end after a segment that is near the next one, at a penalty.
        """
        bits = list(map(_bits, segments))
        following = map(rshift, bits[1:], repeat(self._count))
        common = list(map(and_, bits, following))
        for index in reversed(list(compress(range(len(common)), common))):
            first = segments[index]
            if not first.gap:
                continue
            if part_at_links and not common[index] & self._inseparable:
                segments[index] = first._replace(is_near=True)
            else:
                second = segments[index + 1]
                both = self.bits_of_both(first.bits, second.bits)
                segments[index : index + 2] = [joined_segments(first, second, both)]
        return segments


class _Matches(dict[str, int]):
    """A word, its figures as in typesetting.yaml → its bits.

    Words come again, and numbers of one length nearly always do.
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


@lru_cache(maxsize=8)
def phrases_of(setup: Typesetting) -> Phrases:
    """Return the phrases that a layout keeps together."""
    return Phrases(setup.together)


def joined_segments(first: Segment, second: Segment, bits: int) -> Segment:
    """Return two segments and the space between them as one, of those bits."""
    width = first.width + first.gap + second.width
    spaces = first.spaces + 1 + second.spaces
    end = (width, spaces, second.gap, second.is_near, bits)
    if first.style is not None and first.style is second.style:
        return Segment(f"{first.text} {second.text}", first.style, *end)
    *others, last = first.pieces
    spaced = Piece(f"{last.text} ", last.style, last.width + first.gap, last.spaces + 1)
    return Segment("", None, *end, (*others, spaced, *second.pieces))
