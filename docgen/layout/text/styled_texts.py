"""Turns what a document says into text in styles: bold and italic, blanks, addresses, names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from docgen.decree.typesetting import Typesetting
from docgen.document.blanks import spans_of
from docgen.document.model import Span
from docgen.layout.setting import Setting
from docgen.layout.text.links import linked_parts
from docgen.layout.text.phrases import keep_names
from docgen.layout.text.style_variants import blank, linked
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import Fragment, Room, StyledText

_REMEMBERED_TEXTS = 1_000  # an office's documents have head, recipients and signers alike


def styled(setting: Setting, spans: Sequence[Span], style: TextStyle) -> list[StyledText]:
    """Return spans in a style, addresses and what is to be filled in in styles of their own."""
    fragments: list[StyledText] = []
    for span in spans:
        variant = setting.variant(style, span.bold, span.italic)
        fragments += _with_links(span, variant, setting.typesetting)
    return fragments


def styled_text(setting: Setting, text: str, style: TextStyle) -> Sequence[StyledText]:
    """Return a plain text with its blanks in a style."""
    return _plain(text, style, setting.typesetting)


def styled_names(setting: Setting, text: str, style: TextStyle) -> Sequence[StyledText]:
    """Return a centred text with its blanks in a style, names kept together."""
    return _plain(keep_names(text, setting.typesetting), style, setting.typesetting)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def _plain(text: str, style: TextStyle, setup: Typesetting) -> Sequence[StyledText]:
    return [part for span in spans_of(text) for part in _with_links(span, style, setup)]


def _with_links(span: Span, style: TextStyle, setup: Typesetting) -> list[StyledText]:
    """Return a span with its web and mail addresses in styles of their own."""
    style = blank(style) if span.is_blank else style
    return [
        StyledText(part, linked(style, address) if address else style)
        for part, address in linked_parts(span.text, setup.links)
    ]


def forced_lines(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the fragments of each line that a forced break (newline) ends."""
    if not any(map(_is_forced, fragments)):
        return [list(fragments)]
    lines: list[list[Fragment]] = [[]]
    for fragment in fragments:
        if isinstance(fragment, Room):
            lines[-1].append(fragment)
            continue
        first, *others = fragment.text.split("\n")
        lines[-1].append(StyledText(first, fragment.style))
        lines.extend([StyledText(text, fragment.style)] for text in others)
    return lines


def _is_forced(fragment: Fragment) -> bool:
    return isinstance(fragment, StyledText) and "\n" in fragment.text
