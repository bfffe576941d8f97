"""Texts with `[[what to fill in]]` → spans that know their blanks, and a warning for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Problems, say
from docgen.document.model import Blank, Span
from docgen.source import nodes

OPENING = "[["

# A blank stands on one line; a backslash before it makes its brackets letters.
_BLANK = re.compile(r"(\\\[)|\[\[((?:(?!\[\[|\]\]).)*)\]\]|(\[\[)")
_ESCAPED, _NAME, _UNCLOSED = 1, 2, 3


def read_blanks(root: nodes.Mapping, problems: Problems) -> tuple[Blank, ...]:
    """Return every blank of a tree, with a warning for each; one that is not closed is an error."""
    blanks: list[Blank] = []
    for scalar in nodes.scalars(root):
        if has_opening(scalar.text):
            blanks += _blanks(scalar, problems)
    return tuple(blanks)


def has_opening(text: str) -> bool:
    """Tell whether a blank may begin in a text."""
    # A single letter is found far sooner than two.
    return "[" in text and OPENING in text


def has_blank(text: str) -> bool:
    """Tell whether something in a text is still to be filled in."""
    return has_opening(text) and any(match[_NAME] is not None for match in _BLANK.finditer(text))


def spans_of(text: str) -> tuple[Span, ...]:
    """Return a text of plain letters and blanks as spans."""
    if not has_opening(text):
        return (Span(text),) if text else ()
    return tuple(span for span in _spans(text) if span.text)


def printed(text: str) -> str:
    """Return a text as it is printed, its blanks in single brackets."""
    return "".join(span.text for span in spans_of(text))


def blank_at(text: str, offset: int) -> tuple[str, int] | None:
    """Return what the blank that begins at an offset prints, and where it ends; None without."""
    match = _BLANK.match(text, offset)
    if match is None or match[_NAME] is None:
        return None
    return _shown(match[_NAME]), match.end()


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for match in _BLANK.finditer(text):
        yield Span(text[end : match.start()])
        yield _span(match)
        end = match.end()
    yield Span(text[end:])


def _span(match: re.Match[str]) -> Span:
    name = match[_NAME]
    if name is None:
        return Span("[" if match[_ESCAPED] else OPENING)
    return Span(_shown(name), is_blank=True)


def _shown(name: str) -> str:
    # Brackets stay, for a printer without colours loses the ground.
    return f"[{name.strip() or '…'}]"


def _blanks(scalar: nodes.Scalar, problems: Problems) -> Iterator[Blank]:
    for match in _BLANK.finditer(scalar.text):
        place = scalar.place_of(match.start())
        if match[_UNCLOSED]:
            problems.error(
                "blank-not-closed",
                place,
                say("the blank opened here with [[ is not closed on its line"),
                help=say(r"close it with ]], or write \[[ for brackets that are to be printed"),
            )
        elif not match[_ESCAPED]:
            problems.warning(
                "blank",
                place,
                say("still to be filled in: {name}", name=_shown(match[_NAME])),
                help=say("write the text itself in the place of [[…]]; until then this is a draft"),
            )
            yield Blank(match[_NAME].strip(), place)
