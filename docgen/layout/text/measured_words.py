"""Words in a style → their segments, each measured once and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from docgen.decree.typesetting import WordBreaks
from docgen.layout.text.phrases import Phrases
from docgen.layout.text.styles import Segment, TextStyle
from docgen.layout.text.word_breaks import divided
from docgen.usual_letters import NO_BREAK_SPACE

_REMEMBERED_STYLES = 1_024
_REMEMBERED_WORDS = 10_000


class Words(dict[str, Segment]):
    """A word in a style → its segment.

    Words repeat, in a document and from one document to the next, and numbers look alike: they are
    not remembered, but what is as wide and kerned as they. `_divided` holds the segments of the few
    words that a line may end inside.
    """

    def __init__(self, style: TextStyle, breaks: WordBreaks, phrases: Phrases) -> None:
        super().__init__()
        self._style = style
        self._alike = style.face.alike
        self._breaks = breaks
        self._phrases = phrases
        self._divided: dict[str, list[Segment]] = {}

    def segments(self, words: Sequence[str]) -> list[Segment]:
        """Return the segments of words, one after the other."""
        found = list(map(self.__getitem__, words))
        if self._divided.keys().isdisjoint(words):
            return found
        return [
            part
            for word, segment in zip(words, found, strict=True)
            for part in self._divided.get(word, (segment,))
        ]

    def __missing__(self, word: str) -> Segment:
        alike = word.translate(self._alike)
        if alike != word:
            segment = self[alike]
            if alike not in self._divided:
                printed = word if segment.text == alike else self._style.printed(word)
                return Segment(printed, *segment[1:])
        return self._measured(word)

    def _measured(self, word: str) -> Segment:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
            self._divided.clear()
        style = self._style
        roles = self._phrases.roles(word.replace(NO_BREAK_SPACE, " "))
        segment = Segment(*style.piece(word), style.space, False, *roles)
        parts = divided(segment, self._breaks)
        if len(parts) > 1:
            self._divided[word] = parts
        self[word] = segment
        return segment


@lru_cache(maxsize=_REMEMBERED_STYLES)
def words_in(style: TextStyle, breaks: WordBreaks, phrases: Phrases) -> Words:
    """Return what is known of words in a style, divided by those breaks."""
    return Words(style, breaks, phrases)
