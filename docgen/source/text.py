"""Bytes of a file → SourceText: NFC, one kind of newline, no invisible letter; or why not."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from docgen.diagnostics import (
    Diagnostic,
    DocgenError,
    Place,
    Severity,
    UnreadableSource,
    say,
)
from docgen.immutable import immutable
from docgen.source.foreign import foreign_format
from docgen.usual_letters import is_usual

LARGEST_SOURCE = 8_000_000
"""The most bytes that a source may have; a document of 2,000 pages has fewer."""

_USUAL_SIZE = 65_536  # room for much more is dear to make for each file
_MOST_REPORTED = 20
_NEWLINE = re.compile("\n")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# What YAML does not allow, and what it takes for a line break where an editor may not.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@immutable
class SourceText:
    """A source's text and its name, as the user gave it. Lines and columns count from 1, in NFC."""

    name: str
    text: str

    @cached_property
    def is_usual(self) -> bool:
        """Whether it has none but usual letters: it is in NFC then, and hides nothing."""
        return is_usual(self.text)

    def line(self, number: int) -> str:
        """Return a line without its newline; empty if there is no such line."""
        if not 1 <= number < len(self._starts):
            return ""
        return self.text[self._starts[number - 1] : self._starts[number] - 1]

    def place_at(self, index: int) -> Place:
        """Return the place of the letter at an index of the text."""
        line = bisect_right(self._starts, index)
        return Place(self.name, line, index - self._starts[line - 1] + 1)

    def index_of(self, place: Place) -> int:
        """Return the index of the letter at a place of the text."""
        return self._starts[place.line - 1] + place.column - 1

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.text)


def line_starts(text: str) -> list[int]:
    """Return where each line of a text starts, and where one more after the last would."""
    following = [newline.end() for newline in _NEWLINE.finditer(text)]
    return [0, *following, len(text) + 1]


def read_source(path: Path) -> SourceText:
    """Return the text of a file.

    Raises UnreadableSource if it is no text, EnvironmentProblem if the machine does not give it.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(_USUAL_SIZE)
            if len(data) == _USUAL_SIZE:
                data += stream.read(LARGEST_SOURCE + 1 - _USUAL_SIZE)
    except (OSError, ValueError) as problem:
        from docgen.source.not_given import not_given  # few sources cannot be read

        raise not_given(path, problem) from problem
    return decode_source(data, str(path))


def decode_source(data: bytes, name: str) -> SourceText:
    """Return UTF-8 bytes as text, a byte order mark, CRLF and NFD made good.

    Raises UnreadableSource if they are too many, in another encoding, hold letters that cannot be
    seen, or say nothing.
    """
    if len(data) > LARGEST_SOURCE:
        raise _too_large(name)
    source = SourceText(name, _decode(data.removeprefix(_BYTE_ORDER_MARK), name))
    if not source.is_usual:
        source = SourceText(name, normalise(source.text))
        _refuse_invisible(source)
    if _says_nothing(source.text):
        raise _empty(source)
    return source


def normalise(text: str) -> str:
    """Return text in NFC, with a line feed for every newline."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def printable(text: str) -> str:
    """Return the text of a value in NFC, with a space for every tab: Word pastes one for each gap.

    A source keeps its tabs, for YAML may not be indented with them.
    """
    return unicodedata.normalize("NFC", text).replace("\t", " ")


def invisible_letter(text: str) -> str | None:
    """Return the first letter that cannot be seen and that no text of a document may hold."""
    found = _INVISIBLE.search(text)
    return found and found[0]


def code_point(letter: str) -> str:
    """Return a letter's name in Unicode, `U+00E0`."""
    return f"U+{ord(letter):04X}"


def _decode(data: bytes, name: str) -> str:
    foreign = foreign_format(data)
    if foreign is not None:
        raise UnreadableSource.because(
            foreign.code, Place(name, 1, 1), foreign.message, foreign.help
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = SourceText(name, normalise(data[: problem.start].decode("utf-8")))
        raise UnreadableSource.because(
            "encoding",
            before.place_at(len(before.text)),
            say("the text is not UTF-8: byte {byte}", byte=f"0x{data[problem.start]:02X}"),
            say(
                "save it as UTF-8: in Notepad, Save as, Encoding: UTF-8; text typed in TCVN3 (ABC) "
                "or VNI must first be converted to Unicode, for example with UniKey"
            ),
        ) from problem


def _refuse_invisible(source: SourceText) -> None:
    invisible = list(_invisible_letters(source))
    if invisible:
        raise UnreadableSource(invisible[:_MOST_REPORTED])


def _invisible_letters(source: SourceText) -> Iterator[Diagnostic]:
    for found in _INVISIBLE.finditer(source.text):
        yield Diagnostic(
            "control-character",
            Severity.ERROR,
            source.place_at(found.start()),
            say("there is a character here that cannot be seen: {code}", code=code_point(found[0])),
            say("take it out, or put a space or a line break in its place"),
        )


def _says_nothing(text: str) -> bool:
    lines = (line.strip() for line in _lines(text))
    return all(line in ("", "---", "...") or line.startswith("#") for line in lines)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text; of most texts no more than a few are asked for."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _empty(source: SourceText) -> DocgenError:
    message = say("the file is empty")
    if source.text.strip():
        message = say("the file says nothing: it has only comments")
    from docgen.source.beginnings import how_to_begin

    place = Place(source.name, 1, 1)
    return UnreadableSource.because("empty", place, message, how_to_begin(source.name))


def _too_large(name: str) -> DocgenError:
    limit = LARGEST_SOURCE // 1_000_000
    return UnreadableSource.because(
        "too-large",
        Place(name, 1, 1),
        say("the file is larger than {limit} MB", limit=limit),
        say("divide it into several documents; pictures stay in files of their own"),
    )
