"""A diagnostic → the lines a person reads: place, message, the source's line with a caret, help."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from docgen.diagnostics import Diagnostic, Place, Severity, say
from docgen.messages.catalogue import translate
from docgen.source.text import SourceText

_WIDEST = 100
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_PLAIN = "\x1b[0m"


def render(
    diagnostic: Diagnostic,
    texts: Mapping[str, SourceText],
    language: str,
    colours: bool = False,
) -> str:
    """Return a diagnostic as `file:line:column: error[code]: message`, with what helps below."""
    return "\n".join(_lines(diagnostic, texts, language, colours))


def _lines(
    diagnostic: Diagnostic, texts: Mapping[str, SourceText], language: str, colours: bool
) -> Iterator[str]:
    place = diagnostic.place
    head = f"{diagnostic.severity}[{diagnostic.code}]:"
    if colours:
        head = f"{_COLOURS[diagnostic.severity]}{head}{_PLAIN}"
    where = f"{place}: " if place else ""
    yield f"{where}{head} {translate(diagnostic.message, language)}"
    if place and place.file in texts:
        yield from _excerpt(texts[place.file], place)
    if diagnostic.help:
        told = translate(diagnostic.help, language)
        yield translate(say("  help: {told}", told=told), language)
    if diagnostic.citation:
        yield translate(say("  see: {citation}", citation=diagnostic.citation), language)


def _excerpt(text: SourceText, place: Place) -> Iterator[str]:
    """Yield the line, cut round the place if it is long, and a caret under it."""
    line = text.line(place.line).replace("\t", " ")
    if not line.strip():
        return
    start = max(0, min(place.column - 1 - _WIDEST // 2, len(line) - _WIDEST))
    shown = line[start : start + _WIDEST]
    before, after = "…" if start else "", "…" if start + _WIDEST < len(line) else ""
    margin = f"{place.line:>5} | "
    yield f"{margin}{before}{shown}{after}"
    indent = _columns(before + line[start : place.column - 1])
    yield f"{' ' * len(margin)}{' ' * indent}^"


def _columns(text: str) -> int:
    """Return how many columns a terminal gives a text: wide letters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
