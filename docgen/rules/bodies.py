"""A document's texts of several paragraphs, each with its blocks: body, attachment, appendices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from docgen.document.body.chunks import chunks
from docgen.document.model import Block, Document, Heading, Level, Paragraph
from docgen.immutable import distinct
from docgen.rules.passages import Passage
from docgen.usual_letters import NO_BREAK_SPACE


@distinct
class Body:
    """One text of paragraphs: what is typed, its blocks, and the name of what it is the text of.

    `name` is a kind's name (`Quyết định`, `Quy chế`) or `Phụ lục`.
    """

    name: str
    passage: Passage
    blocks: tuple[Block, ...]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph | Heading, ...]:
        """The blocks that have text, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph | Heading))

    @cached_property
    def articles(self) -> dict[int, tuple[Paragraph | Heading, ...]]:
        """The paragraphs of each điều, by its number, the one with its label first."""
        found: dict[int, list[Paragraph | Heading]] = {}
        current: list[Paragraph | Heading] = []
        for paragraph in self.paragraphs:
            if paragraph.level is Level.ARTICLE:
                number = paragraph.label.removeprefix("Điều ").rstrip(".")
                current = found.setdefault(int(number), []) if number.isdigit() else []
            current.append(paragraph)
        return {number: tuple(paragraphs) for number, paragraphs in found.items()}

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """The first line of each block, no-break spaces as others, with its passage's offset."""
        return tuple(
            (chunk.lines[0].offset, chunk.lines[0].text.replace(NO_BREAK_SPACE, " "))
            for chunk in chunks(self.passage.text)
        )


def text_of(block: Paragraph | Heading) -> str:
    """Return a paragraph's text, or a heading's title, without emphasis."""
    spans = block.title if isinstance(block, Heading) else block.spans
    return "".join(span.text for span in spans)


def bodies(document: Document, passages: Sequence[Passage]) -> Iterator[Body]:
    """Yield the bodies of a document that are typed, the main one first."""
    typed = {passage.path: passage for passage in passages if passage.path[-1] == "body"}
    if ("body",) in typed:
        yield Body(document.kind.name, typed["body",], document.body)
    attached = document.attachment
    if attached is not None and ("attachment", "body") in typed:
        yield Body(attached.kind.name, typed["attachment", "body"], attached.body)
    for number, appendix in enumerate(document.appendices):
        if ("appendices", number, "body") in typed:
            yield Body("Phụ lục", typed["appendices", number, "body"], appendix.body)
