"""The body's text → blocks: headings, paragraphs of every level, tables and pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from docgen.diagnostics import Place, Problems, say
from docgen.document.body.chunks import Chunk, Line, chunks
from docgen.document.body.endings import end_with_mark, without_mark_line
from docgen.document.body.inline import parse_inline
from docgen.document.body.markers import Marker
from docgen.document.body.pictures import (
    OPENING,
    PictureReference,
    picture_reference,
    refuse_pictures_inside,
)
from docgen.document.body.titles import is_closed, with_titles
from docgen.document.model import Block, Heading, Level, Paragraph
from docgen.immutable import immutable
from docgen.memory import NO_MEMORY, Memory

# Of a heading, on the line below it.
_LONGEST_TITLE = 160
_SPACES = re.compile(r"[ \t]{2,}|\t")

PlaceOf = Callable[[int], Place]

PictureOf = Callable[[PictureReference], Block | None]


def parse_body(
    text: str,
    place_of: PlaceOf,
    problems: Problems,
    *,
    end_mark: bool,
    picture: PictureOf,
    before: Sequence[Block] = (),
    after: Sequence[Block] = (),
    memory: Memory = NO_MEMORY,
) -> tuple[Block, ...]:
    """Return the blocks of the body's text, in order.

    `place_of` gives the place of an offset in the text, `picture` the block of a picture whose file
    is sound (None: it has told what is wrong). `end_mark` ends the last paragraph with `./.`;
    `before` and `after` are blocks of the form's own around the text's.
    """
    found = list(chunks(text))
    shows = any(chunk.is_table or chunk.is_picture for chunk in found)
    if shows:
        from docgen.document.body.table_lines import parted

        found = parted(found)
    if OPENING in text:
        said = [line for chunk in found if not chunk.is_picture for line in chunk.lines]
        refuse_pictures_inside(said, place_of, problems)
    parser = _Parser(place_of, problems, picture, memory)
    blocks: Sequence[Block] = [*before, *parser.blocks(found), *after]
    if shows:
        from docgen.document.body.table_lines import with_table_lines

        blocks = with_table_lines(blocks)
    if not end_mark:
        return tuple(with_titles(blocks, memory))
    return tuple(end_with_mark(with_titles(without_mark_line(blocks), memory), memory))


@immutable
class _Parser:
    place_of: PlaceOf
    problems: Problems
    picture: PictureOf
    memory: Memory

    def blocks(self, found: Sequence[Chunk]) -> Iterator[Block]:
        rest = iter(range(len(found)))
        for index in rest:
            chunk = found[index]
            following = found[index + 1] if index + 1 < len(found) else None
            if chunk.marker is not None and chunk.marker.is_heading:
                title = _title_below(chunk, following)
                yield self._heading(chunk, chunk.marker, title)
                if title is following and following is not None:
                    next(rest)
            elif (block := self._block(chunk)) is not None:
                yield block

    def _heading(self, chunk: Chunk, marker: Marker, title: Chunk | None) -> Heading:
        if title is None:
            text = _joined(marker.rest, chunk.lines[1:])
        else:
            text = _joined(title.lines[0].text, title.lines[1:])
        spans = parse_inline(text)
        return Heading(marker.level, marker.label, spans, self._place(chunk))

    def _block(self, chunk: Chunk) -> Block | None:
        """Return a chunk's block, or None if there is something wrong with it."""
        if chunk.is_table:
            from docgen.document.body.tables import parse_table

            return parse_table(chunk.lines, self.place_of, self.problems)
        place = self._place(chunk)
        if chunk.is_picture:
            return self._picture(picture_reference(chunk.lines[0].text, place))
        if len(chunk.lines) > 1 and "|" in chunk.lines[1].text:
            from docgen.document.body.tables import refuse_missing_bars

            refuse_missing_bars(chunk.lines, place, self.problems)
        level = None if chunk.marker is None else chunk.marker.level
        key = ("paragraph", place, level, tuple([line.text for line in chunk.lines]))
        return self.memory.recall(key, partial(_paragraph, chunk, place))

    def _picture(self, reference: PictureReference) -> Block | None:
        if not reference.alt:
            self.problems.error(
                "picture-alt",
                reference.place,
                say("the picture has no text that says what it shows"),
                help=say("write it between the brackets: ![Sơ đồ tổ chức](so-do.png)"),
            )
        block = self.picture(reference)
        return block if reference.alt else None

    def _place(self, chunk: Chunk) -> Place:
        return self.place_of(chunk.lines[0].offset)


def _paragraph(chunk: Chunk, place: Place) -> Paragraph:
    marker = chunk.marker
    first = chunk.lines[0].text if marker is None else marker.rest
    spans = parse_inline(_joined(first, chunk.lines[1:]))
    level, label = (marker.level, marker.label) if marker else (Level.PLAIN, "")
    return Paragraph(level, label, spans, place)


def _title_below(chunk: Chunk, following: Chunk | None) -> Chunk | None:
    """Return the next chunk if it is the title of a heading that stands alone on its line."""
    assert chunk.marker is not None
    if chunk.marker.rest or len(chunk.lines) > 1 or following is None:
        return None
    text = following.lines[0].text
    is_plain = following.marker is None and not following.is_table and not following.is_picture
    if is_plain and len(following.lines) == 1 and _is_title(text):
        return following
    return None


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not is_closed(text)


def _joined(text: str, below: Sequence[Line]) -> str:
    """Return a text and the lines below as one; a backslash at a line's end forces a break."""
    for line in below:
        if text.endswith("\\") and not text.endswith("\\\\"):
            text = text[:-1].rstrip() + "\n"
        elif text:
            text += " "
        text += line.text
    # The pattern looks at every letter, and few texts have anything for it.
    return _SPACES.sub(" ", text) if "  " in text or "\t" in text else text
