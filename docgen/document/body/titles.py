"""Tells titles from text: which mục, điều and khoản stand as a title on a line of their own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from docgen.document.model import Block, Level, Paragraph, Picture, Table
from docgen.memory import NO_MEMORY, Memory

_CLOSED = (".", ";", ":", ",", "!", "?", "…")
# In letters: a title is short.
_LONGEST = 200
# Of parts and mục: mục may be sentences.
_LONGEST_PART = 300

_DEPTH = {
    Level.PART: 0,
    Level.CHAPTER: 1,
    Level.SECTION: 2,
    Level.SUBSECTION: 3,
    Level.LETTERED: 4,
    Level.ROMAN: 5,
    Level.ARTICLE: 6,
    Level.CLAUSE: 7,
    Level.SUBCLAUSE: 8,
    Level.POINT: 9,
    Level.DASH: 10,
    Level.PLUS: 11,
    Level.PLAIN: 12,
    Level.CENTRED: 12,
    Level.CAPTION: 12,
    Level.UNIT: 12,
    Level.PICTURE_CAPTION: 12,
    Level.NOTE: 12,
}
# Levels whose text is a title, whatever follows it.
_TITLED = (Level.LETTERED, Level.ROMAN)
_MAY_BE_TITLES = frozenset({*_TITLED, Level.ARTICLE, Level.CLAUSE, Level.SUBCLAUSE})


def is_closed(text: str) -> bool:
    """Tell whether a text ends in closing punctuation: no title does, a phrase (II.6.d: cụm từ)."""
    return text.endswith(_CLOSED)


def with_titles(blocks: Sequence[Block], memory: Memory = NO_MEMORY) -> list[Block]:
    """Return the blocks with those paragraphs marked as titled that lead what follows them."""
    following: Sequence[Block | None] = [*blocks[1:], None][: len(blocks)]
    return [
        memory.recall("titled", partial(_titled, block), block)
        if isinstance(block, Paragraph) and _is_title(block, after)
        else block
        for block, after in zip(blocks, following, strict=True)
    ]


def _titled(paragraph: Paragraph) -> Paragraph:
    return Paragraph(
        paragraph.level, paragraph.label, paragraph.spans, paragraph.place, titled=True
    )


def _is_title(paragraph: Paragraph, after: Block | None) -> bool:
    if paragraph.level not in _MAY_BE_TITLES:
        return False
    text = "".join(span.text for span in paragraph.spans).strip()
    if not text:
        return False
    if paragraph.level in _TITLED:
        return len(text) <= _LONGEST_PART or not is_closed(text)
    return len(text) <= _LONGEST and not is_closed(text) and _is_led(paragraph, after)


def _is_led(paragraph: Paragraph, after: Block | None) -> bool:
    """Tell whether the next block belongs under the paragraph: a deeper one, a table, a picture."""
    if not isinstance(after, Paragraph):
        return isinstance(after, Table | Picture)
    if paragraph.level is after.level is Level.SUBCLAUSE:
        return after.label.count(".") > paragraph.label.count(".")
    return _DEPTH[after.level] > _DEPTH[paragraph.level]
