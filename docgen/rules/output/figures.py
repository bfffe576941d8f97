"""Figures of a PDF → a table of what was found beside what the decree says, or plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from docgen.columns import in_columns
from docgen.decree.titles import component_titles
from docgen.diagnostics import Message, say
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.messages.decimals import decimals

Phrase = Callable[[Message], str]
_Row = tuple[str, str, str, str, str]
# What has a row of its own, since its component is the page or the text.
_APART = frozenset({"page", "body"})
_OFF = frozenset({Quantity.CENTRE, Quantity.LEVEL, Quantity.FLUSH})


def as_table(figures: Iterable[Measure], phrase: Phrase) -> str:
    """Return a line for each component, with its verdict and its place in the law, in columns."""
    return in_columns([tuple(map(phrase, _HEAD)), *_rows(figures, phrase)])


def as_data(figures: Iterable[Measure]) -> list[dict[str, Any]]:
    """Return the figures as plain data, their fields by name."""
    return [
        {
            "component": figure.component,
            "quantity": str(figure.quantity),
            "found": figure.found,
            "expected": figure.expected,
            "unit": str(figure.unit),
            "right": figure.is_right,
            "source": figure.source,
            "page": figure.page,
        }
        for figure in figures
    ]


def _rows(figures: Iterable[Measure], phrase: Phrase) -> Iterator[_Row]:
    for (component, _), group in groupby(figures, key=lambda one: (one.component, one.section)):
        held = list(group)
        if component in _APART:
            yield from (_row(_named(one, phrase), [one], phrase) for one in held)
        else:
            yield _row(component_titles().get(component, component), held, phrase)


def _named(figure: Measure, phrase: Phrase) -> str:
    name = phrase(_QUANTITIES[figure.quantity])
    return name if figure.component == "page" else f"{component_titles()['body']}: {name}"


def _row(name: str, figures: Sequence[Measure], phrase: Phrase) -> _Row:
    is_right = all(figure.is_right for figure in figures)
    return (
        name,
        _joined(_told(figure.found, figure, phrase) for figure in figures),
        _joined(_told(figure.expected, figure, phrase) for figure in figures),
        phrase(_RIGHT if is_right else _WRONG),
        figures[0].source,
    )


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _told(value: str, figure: Measure, phrase: Phrase) -> str:
    """Return a value with its unit; what should be nothing off is told only if it is."""
    if figure.quantity in _OFF:
        if figure.is_right or value == figure.expected:
            return ""
        return f"{phrase(_QUANTITIES[figure.quantity])} {phrase(decimals(value))} mm"
    if figure.unit is Unit.WORDS:
        return phrase(_WORDS[value]) if value in _WORDS else value
    told = phrase(decimals(value))
    return told if figure.unit is Unit.LINES or not told else f"{told} {figure.unit}"


_HEAD = (say("component"), say("found"), say("the decree says"), say("verdict"), say("source"))
_RIGHT, _WRONG = say("right"), say("WRONG")
_QUANTITIES = {
    Quantity.PAPER: say("paper"),
    Quantity.TOP: say("top margin"),
    Quantity.BOTTOM: say("bottom margin"),
    Quantity.LEFT: say("left margin"),
    Quantity.RIGHT: say("right margin"),
    Quantity.FONT: say("font"),
    Quantity.COLOUR: say("colour"),
    Quantity.SIZE: say("size"),
    Quantity.EVENNESS: say("sizes"),
    Quantity.UNISON: say("sizes"),
    Quantity.WEIGHT: say("weight"),
    Quantity.SLANT: say("slant"),
    Quantity.INDENT: say("indent"),
    Quantity.LEADING: say("line spacing"),
    Quantity.GAP: say("paragraph spacing"),
    Quantity.ALIGNMENT: say("alignment"),
    Quantity.CENTRE: say("off the middle"),
    Quantity.LEVEL: say("out of line"),
    Quantity.FLUSH: say("off the left margin"),
}
_WORDS = {
    "black": say("black"),
    "red": say("red"),
    "bold": say("bold"),
    "regular": say("regular"),
    "italic": say("italic"),
    "upright": say("upright"),
    "capitals": say("capitals"),
    "lower": say("small letters"),
    "solid": say("solid line"),
    "typed": say("typed hyphens"),
    "underlined": say("underline"),
    "dashed": say("dashed line"),
    "framed": say("frame"),
    "unframed": say("no frame"),
    "justified": say("justified"),
    "ragged": say("not justified"),
    "above": say("top margin"),
    "below": say("foot of the page"),
}
