"""Ends the body with `./.`, once, whatever was typed (mẫu 1.1–1.10)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from docgen.document.model import Block, Level, Paragraph, Span
from docgen.memory import NO_MEMORY, Memory

END_MARK = "./."

_TYPED_MARK = re.compile(r"\s*\.?\s*/\s*\.$")
_LONGEST_TYPED = 8
_ELLIPSES = ("..", "…")


def without_mark_line(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without a mark that was typed at their end, on a line of its own."""
    if len(blocks) < 2:
        return blocks
    *others, last = blocks
    return others if isinstance(last, Paragraph) and _is_mark(last) else blocks


def _is_mark(paragraph: Paragraph) -> bool:
    if paragraph.label or len(paragraph.spans) != 1:
        return False
    text = paragraph.spans[0].text
    # Few texts are so short, and the pattern need look at no other.
    return len(text) <= _LONGEST_TYPED and _TYPED_MARK.fullmatch(text) is not None


def end_with_mark(blocks: Sequence[Block], memory: Memory = NO_MEMORY) -> list[Block]:
    """Return the blocks, the last paragraph ended by the mark; after a table it stands alone."""
    if not blocks:
        return []
    *others, last = blocks
    if isinstance(last, Paragraph) and not last.titled:
        return [*others, memory.recall("ended", partial(_ended, last), last)]
    return [*blocks, Paragraph(Level.PLAIN, "", (Span(END_MARK),), last.place)]


def _ended(paragraph: Paragraph) -> Paragraph:
    spans = _marked(paragraph.spans)
    return Paragraph(paragraph.level, paragraph.label, spans, paragraph.place)


def _marked(spans: Sequence[Span]) -> tuple[Span, ...]:
    if not spans:
        return (Span(END_MARK),)
    *others, last = spans
    if last.is_blank:
        return (*spans, Span(END_MARK))
    return (*others, Span(_with_mark(last.text), last.bold, last.italic))


def _with_mark(text: str) -> str:
    bare = text.rstrip()
    if bare.removesuffix(".").rstrip().endswith("/"):
        bare = _TYPED_MARK.sub("", bare).rstrip()
    if not bare.endswith(_ELLIPSES):
        bare = bare.rstrip(".;,: ")
    return f"{bare}{END_MARK}"
