"""A diagnostic → the lines a person reads: place, message, the source's line with a caret, help."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say
from docgen.messages.catalogue import translate
from docgen.source.text import SourceText

_WIDEST = 100
_COLOURS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}
_PLAIN = "\x1b[0m"
_BREAKS = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]+")
# Controls of terminals, and marks that turn the direction of what follows.
_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render(
    diagnostic: Diagnostic,
    texts: Mapping[str, SourceText],
    language: str,
    colours: bool = False,
) -> str:
    """Return a diagnostic as `file:line:column: error[code]: message`, with what helps below.

    The head is the same in every language, so that editors find the place.
    """
    return "\n".join(_lines(diagnostic, texts, language, colours))


def _lines(
    diagnostic: Diagnostic, texts: Mapping[str, SourceText], language: str, colours: bool
) -> Iterator[str]:
    place = diagnostic.place
    head = f"{diagnostic.severity}[{diagnostic.code}]:"
    if colours:
        head = f"{_COLOURS[diagnostic.severity]}{head}{_PLAIN}"
    where = f"{_harmless(str(place))}: " if place else ""
    yield f"{where}{head} {_told(diagnostic.message, language)}"
    if place and place.file in texts:
        yield from _excerpt(texts[place.file], place)
    if diagnostic.help:
        told = _told(diagnostic.help, language)
        yield translate(say("  help: {told}", told=told), language)
    if diagnostic.citation:
        yield translate(say("  see: {citation}", citation=diagnostic.citation), language)


def _told(message: Message, language: str) -> str:
    return _harmless(translate(message, language))


def _harmless(text: str) -> str:
    """Return text as one line that only shows letters: a file's name may hold anything."""
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))


def _excerpt(text: SourceText, place: Place) -> Iterator[str]:
    """Yield the line, cut round the place if it is long, and a caret under it."""
    line = text.line(place.line)
    if not line.strip():
        return
    start = max(0, min(place.column - 1 - _WIDEST // 2, len(line) - _WIDEST))
    shown = _harmless_letters(line[start : start + _WIDEST])
    before, after = "…" if start else "", "…" if start + _WIDEST < len(line) else ""
    margin = f"{place.line:>5} | "
    yield f"{margin}{before}{shown}{after}"
    indent = _columns(before + shown[: place.column - 1 - start])
    yield f"{' ' * len(margin)}{' ' * indent}^"


def _harmless_letters(text: str) -> str:
    """Return a part of a line with a letter that only shows for each of its letters."""
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


def _columns(text: str) -> int:
    """Return how many columns a terminal gives a text: wide letters two, combining ones none."""
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
