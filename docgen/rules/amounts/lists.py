"""A paragraph that ends with a colon → the items of the list that it announces, and no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.document.model import Block, Heading, Level, Paragraph
from docgen.document.numbering import is_first
from docgen.rules.bodies import Body, text_of

_LISTED = frozenset({Level.CLAUSE, Level.POINT, Level.DASH, Level.PLUS})


def announced(body: Body) -> Iterator[tuple[Paragraph, tuple[str, ...]]]:
    """Yield each paragraph that ends with a colon, and the texts of the items under it.

    Only lists whose end is sure: every item ends with a semicolon or a comma, the last with a full
    stop or the body. Without such a list nothing is yielded.
    """
    for at, block in enumerate(body.blocks):
        if isinstance(block, Paragraph) and text_of(block).rstrip().endswith(":"):
            items = _items(block, body.blocks[at + 1 :])
            if len(items) > 1:
                yield block, items


def _items(lead: Paragraph, blocks: Sequence[Block]) -> tuple[str, ...]:
    found: list[str] = []
    level = lead.level
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or isinstance(block, Heading):
            return ()
        if not found:
            level = block.level
            if level not in _LISTED or level is lead.level or not _begins(block):
                return ()
        if block.level is not level:
            return ()
        found.append(text_of(block).strip())
        if not found[-1].endswith((";", ",")):
            is_last = found[-1].endswith(".") or at == len(blocks) - 1
            return tuple(found) if is_last and not found[-1].endswith(":") else ()
    return ()


def _begins(block: Paragraph) -> bool:
    return block.level in (Level.DASH, Level.PLUS) or is_first(block.label)
