"""Offset in a scalar's text → place in the file, for each way YAML has of writing a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Protocol

from docgen.diagnostics import Place
from docgen.immutable import immutable
from docgen.source.text import SourceText

_WORD = re.compile(r"[^ \t\n]+")


class Letters(Protocol):
    """Where each letter of a text stands."""

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the text."""
        ...


@immutable
class LiteralLetters:
    """The letters of a literal block: its lines are the source's, but for their indentation."""

    source: SourceText
    text: str
    first_line: int

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the text."""
        place = self._places.get(offset)
        if place is None:
            place = self._places[offset] = self._place_of(offset)
        return place

    def _place_of(self, offset: int) -> Place:
        row = bisect_right(self._starts, offset) - 1
        start = self._starts[row]
        end = self.text.find("\n", start)
        length = (end if end >= 0 else len(self.text)) - start
        line = self.first_line + row
        indentation = max(0, len(self.source.line(line)) - length)
        return Place(self.source.name, line, indentation + offset - start + 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(newline.end() for newline in re.finditer("\n", self.text))]

    @cached_property
    def _places(self) -> dict[int, Place]:
        """The places asked for before: a template's are, for each of its letters."""
        return {}


@immutable
class FlowingLetters:
    """The letters of a text whose line breaks are folded: word by word as in the source.

    `raw` is the span (start, end) of the source that holds the text's words and no other.
    """

    source: SourceText
    text: str
    raw: tuple[int, int]

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset; a space belongs to the word before it."""
        if not self._words:
            return self.source.place_at(self.raw[0])
        number = max(0, bisect_right(self._words, offset) - 1)
        start = self._words[number]
        index = self._written[number] + max(0, self._length_written(start, offset))
        return self.source.place_at(min(index, self._line_end(self._written[number])))

    def _length_written(self, start: int, offset: int) -> int:
        return offset - start

    def _line_end(self, index: int) -> int:
        end = self.source.text.find("\n", index)
        return end if end >= 0 else len(self.source.text)

    @cached_property
    def _words(self) -> list[int]:
        return [word.start() for word in _WORD.finditer(self.text)]

    @cached_property
    def _written(self) -> list[int]:
        return [word.start() for word in _WORD.finditer(self.source.text, *self.raw)]


class SingleQuotedLetters(FlowingLetters):
    """The letters of a text in single quotes, where `''` writes one quote."""

    def _length_written(self, start: int, offset: int) -> int:
        return offset - start + self.text.count("'", start, offset)


def written_letters(
    source: SourceText, text: str, style: str | None, span: tuple[int, int]
) -> Letters | None:
    """Return the letters of a scalar, by its YAML style and its span (start, end) of the source.

    None for escapes in double quotes: such a text has only the place where it begins.
    """
    start, end = span
    match style:
        case "|":
            return LiteralLetters(source, text, source.place_at(start).line + 1)
        case ">":
            body = source.text.find("\n", start, end) + 1
            return FlowingLetters(source, text, (body or end, end))
        case "'":
            return SingleQuotedLetters(source, text, (start + 1, end - 1))
        case '"':
            escapes = "\\" in source.text[start:end]
            return None if escapes else FlowingLetters(source, text, (start + 1, end - 1))
    return FlowingLetters(source, text, span)


@immutable
class Piece:
    """A piece of a filled text: from `start` on it comes from `origin` of the text with braces.

    Letters copied unchanged come one from one; all those of a value come from its braces.
    """

    start: int
    origin: int
    is_copied: bool


@immutable
class FilledLetters:
    """The letters of a filled text, each placed where the letter or the braces it came from are."""

    place_before: Callable[[int], Place]
    pieces: tuple[Piece, ...]

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the filled text."""
        number = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        piece = self.pieces[number]
        passed = offset - piece.start if piece.is_copied else 0
        return self.place_before(piece.origin + passed)
