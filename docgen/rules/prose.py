"""Passages → one running text that word rules search once, and the way back to places and fixes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from docgen.diagnostics import Fix, Place
from docgen.immutable import distinct
from docgen.rules.passages import Passage

MASK = "\ufffc"
"""What stands for each letter that is no word: a blank's, an address's, a file name's."""

_BREAK = "\n\n"  # what parts paragraphs parts passages, too
# Of an address in brackets the bracket behind it is no part.
_PATH = r"[^\s|()]+(?:\([^\s|()]*\)[^\s|()]*)*"
_REST = r"[^\s|,;()]*(?:\([^\s|,;()]*\)[^\s|,;()]*)*"
# What is no prose, each with letters that stand in every text that has it.
_NO_PROSE = (
    ("[[", r"\[\[(?:(?!\[\[|\]\]).)*\]\]"),
    ("://", rf"\b[a-z]+://{_PATH}"),
    ("@", r"(?<![\w.+-])[\w.+-]+@[\w.-]+"),
    ("](", r"!?\[(?=[^\[\]\n]*\]\()|\]\((?:(?!\]\()[^)\n])*\)"),
    ("www.", rf"\bwww\.{_PATH}"),
    (".vn", rf"\b[\w-]+(?:\.[\w-]+)*\.vn\b{_REST}"),
    (",vn", r"\b[\w-]+(?:\.[\w-]+)*\.(?:gov|edu|com|org|net),vn\b"),
    (".com", rf"\b[\w-]+(?:\.[\w-]+)*\.com\b{_REST}"),
)
_WORD = re.compile(r"\w+")
_NEAR = 12  # letters in which the neighbour of a word stands: no syllable is longer
PLACEMENTS = tuple(
    (f"{first}{marked}", f"{toned}{last}")
    for first, tones, last, marks in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for toned, marked in zip(tones, marks, strict=True)
)
"""How `hoà` and `hòa` are written, pair by pair: (`oà`, `òa`)."""
_MARKED_LAST = frozenset(old[1] for old, _ in PLACEMENTS)


@distinct
class Prose:
    """The texts of an announcement as one; offsets are those of `text`.

    A blank line parts them, as it parts paragraphs. Blanks, addresses and file names are masked.
    """

    passages: tuple[Passage, ...]

    @cached_property
    def raw(self) -> str:
        """The running text as it is typed, nothing masked."""
        return _BREAK.join(passage.text for passage in self.passages)

    @cached_property
    def text(self) -> str:
        """The running text."""
        return _masked(self.raw)

    @cached_property
    def lower(self) -> str:
        """The text in small letters, one for one."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(_small(letter) for letter in self.text)

    @cached_property
    def folded(self) -> str:
        """The text in small letters, `hoà` and `hòa` made one, to be searched for words."""
        return fold(self.lower)

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every letter and sign of the text."""
        return frozenset(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the folded text."""
        return frozenset(_WORD.findall(self.folded))

    def find(self, words: str) -> Iterator[int]:
        """Yield where folded words stand in the text, whole."""
        start = self.folded.find(words)
        while start >= 0:
            if self._is_whole(start, start + len(words)):
                yield start
            start = self.folded.find(words, start + 1)

    def word_before(self, offset: int) -> str:
        """Return the folded word before an offset, with what stands hard by it; maybe none."""
        return "".join(self.folded[max(0, offset - _NEAR) : offset].split()[-1:])

    def word_after(self, offset: int) -> str:
        """Return the folded word after an offset likewise."""
        return "".join(self.folded[offset : offset + _NEAR].split()[:1])

    def key(self, offset: int) -> str:
        """Return the keys of the passage at an offset (`signer.name`)."""
        return self._at(offset)[0].key

    def place(self, offset: int) -> Place:
        """Return the place in the source of the letter at an offset."""
        passage, start = self._at(offset)
        return passage.place(offset - start)

    def fix(self, start: int, end: int, text: str, *, is_safe: bool = True) -> Fix | None:
        """Return the fix that writes `text` from `start` to `end`; None where that cannot be."""
        passage, passed = self._at(start)
        return passage.fix(start - passed, end - passed, text, is_safe=is_safe)

    def fix_all(
        self, spans: Sequence[tuple[int, int]], texts: Sequence[str], *, is_safe: bool = True
    ) -> Fix | None:
        """Return the one fix that writes each text for its span; None where one cannot be."""
        fixes = [self.fix(*span, text) for span, text in zip(spans, texts, strict=True)]
        if not all(fixes):
            return None
        return Fix(tuple(edit for fix in fixes if fix for edit in fix.edits), is_safe)

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Yield each paragraph with the offset of its first letter."""
        start = 0
        for paragraph in self.text.split(_BREAK):
            if paragraph:
                yield start, paragraph
            start += len(paragraph) + len(_BREAK)

    def spans(self) -> Iterator[tuple[Passage, int, str]]:
        """Yield each passage with the offset of its first letter and its masked text."""
        for passage, start in zip(self.passages, self._starts, strict=True):
            yield passage, start, self.text[start : start + len(passage.text)]

    @cached_property
    def _starts(self) -> list[int]:
        starts, start = [], 0
        for passage in self.passages:
            starts.append(start)
            start += len(passage.text) + len(_BREAK)
        return starts

    def _at(self, offset: int) -> tuple[Passage, int]:
        number = bisect_right(self._starts, offset) - 1
        return self.passages[number], self._starts[number]

    def _is_whole(self, start: int, end: int) -> bool:
        text = self.folded
        before, after = text[start - 1 : start], text[end : end + 1]
        return not (before.isalnum() or after.isalnum())


def fold(text: str) -> str:
    """Return small letters with every tone mark on oa, oe, uy where `hòa` has it."""
    if _MARKED_LAST.isdisjoint(text):
        return text
    for old, new in PLACEMENTS:
        text = text.replace(old, new)
    return text


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _masked(text: str) -> str:
    for needle, pattern in _NO_PROSE:
        if needle in text:
            text = re.sub(pattern, lambda found: MASK * len(found[0]), text)
    return text
