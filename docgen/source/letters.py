"""Offset in a scalar's text → place in the file, for each way YAML has of writing a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, Protocol

from docgen.diagnostics import Place
from docgen.immutable import immutable
from docgen.source.text import SourceText, line_starts

_WORD = re.compile(r"[^ \t\n]+")


class Letters(Protocol):
    """Where each letter of a text stands."""

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the text."""
        ...


class LineLetters(NamedTuple):
    """The letters of a text that stands bare on one line, from a place on: one from one."""

    start: Place

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the text."""
        return Place(self.start.file, self.start.line, self.start.column + offset)


@immutable
class LiteralLetters:
    """The letters of a literal block: its lines are the source's, but for their indentation.

    `first_line` is the number of its first line, which starts at the index `start` of the source.
    """

    source: SourceText
    text: str
    first_line: int
    start: int

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the text."""
        place = self._places.get(offset)
        if place is None:
            place = self._places[offset] = self._place_of(offset)
        return place

    def _place_of(self, offset: int) -> Place:
        starts = self._starts
        row = bisect_right(starts, offset) - 1
        start, line = starts[row], self.first_line + row
        is_empty = starts[row + 1] == start + 1
        indentation = len(self.source.line(line)) if is_empty else self._indentation
        return Place(self.source.name, line, indentation + offset - start + 1)

    @cached_property
    def _indentation(self) -> int:
        """How many spaces stand before every line that is not empty."""
        written, start = self.source.text, self.start
        rows = self.text.lstrip("\n")
        for _ in range(len(self.text) - len(rows)):
            start = written.find("\n", start) + 1
        return len(_line_at(written, start)) - len(_line_at(rows, 0))

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.text)

    @cached_property
    def _places(self) -> dict[int, Place]:
        """The places asked for before: a template's are, for each of its letters."""
        return {}


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:end] if end >= 0 else text[start:]


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
    source: SourceText, text: str, style: str | None, place: Place, span: tuple[int, int]
) -> Letters | None:
    """Return the letters of a scalar, by its YAML style, its place and span (start, end).

    None for escapes in double quotes: such a text has only the place where it begins.
    """
    start, end = span
    if not style and end - start == len(text) and source.text.find("\n", start, end) < 0:
        return LineLetters(place)
    match style:
        case "|":
            return LiteralLetters(source, text, place.line + 1, source.text.find("\n", start) + 1)
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
