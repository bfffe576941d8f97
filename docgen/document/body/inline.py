"""Text with `**bold**`, `*italic*`, escapes (as CommonMark reads them) and `[[blanks]]` → spans."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from docgen.document.blanks import blank_at, has_opening
from docgen.document.model import Span
from docgen.immutable import replace

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline


def parse_inline(text: str) -> tuple[Span, ...]:
    """Return a text's spans; what is not emphasis, escape or blank is text as it stands."""
    if "*" not in text and "\\" not in text and not has_opening(text):
        return (Span(text),) if text else ()
    return _parse(text)


def _parse(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    bold = italic = 0
    # (*) refers to a note: CommonMark would make emphasis of what stands between two of them.
    (line,) = _markdown().parseInline(text.replace("(*)", r"(\*)"))
    for token in line.children or ():
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "softbreak" | "hardbreak":
                spans.append(Span("\n", bool(bold), bool(italic)))
            case "blank":
                spans.append(Span(token.content, bool(bold), bool(italic), is_blank=True))
            case _:
                spans.append(Span(token.content, bool(bold), bool(italic)))
    return _merged(span for span in spans if span.text)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last is not None and replace(last, text=span.text) == span:
            merged[-1] = replace(last, text=last.text + span.text)
        else:
            merged.append(span)
    return tuple(merged)


@cache
def _markdown() -> MarkdownIt:
    """Return a parser that knows emphasis, escapes, line breaks and blanks, and nothing else."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(["emphasis", "escape", "newline"])
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.push("blank", _blank)
    return parser


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Take asterisks as emphasis; a low line is a letter, here as in a text without asterisks."""
    from markdown_it.rules_inline import emphasis

    return state.src[state.pos] == "*" and emphasis.tokenize(state, silent)


def _blank(state: StateInline, silent: bool) -> bool:
    """Take the blank at the parser's place, if one is there: a rule of markdown-it's making."""
    found = blank_at(state.src, state.pos)
    if found is None:
        return False
    text, state.pos = found
    if not silent:
        state.push("blank", "", 0).content = text
    return True
