"""Text with `**bold**`, `*italic*` and backslash escapes → spans, as CommonMark reads them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from docgen.document.model import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def parse_inline(text: str) -> tuple[Span, ...]:
    """Return a text's spans; what is not emphasis or an escape is text as it stands."""
    if "*" not in text and "\\" not in text:
        return (Span(text),) if text else ()
    return _parse(text)


def _parse(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    bold = italic = 0
    (line,) = _markdown().parseInline(text)
    for token in line.children or ():
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "softbreak" | "hardbreak":
                spans.append(Span("\n", bool(bold), bool(italic)))
            case _:
                spans.append(Span(token.content, bool(bold), bool(italic)))
    return _merged(span for span in spans if span.text)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last is not None and (last.bold, last.italic) == (span.bold, span.italic):
            merged[-1] = Span(last.text + span.text, last.bold, last.italic)
        else:
            merged.append(span)
    return tuple(merged)


@cache
def _markdown() -> MarkdownIt:
    """Return a parser that knows emphasis, escapes and line breaks, and nothing else."""
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["emphasis", "escape", "newline"])
