"""Tells the lines that stand with a table or a picture: its name, its unit, its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from docgen.decree.reader import read_layout
from docgen.document.body.chunks import Chunk
from docgen.document.model import Block, Level, Paragraph, Picture, Table
from docgen.immutable import distinct, replace


@distinct
class _Lines:
    """What finds the lines above a table, and below it or a picture; each matches a whole line."""

    unit: re.Pattern[str]
    caption: re.Pattern[str]
    picture_caption: re.Pattern[str]
    note: re.Pattern[str]


@cache
def _load_lines() -> _Lines:
    """Return layouts/table-lines.yaml."""
    data = read_layout("table-lines")
    return _Lines(**{name: re.compile(pattern) for name, pattern in data.items()})


def parted(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with lines of tables and pictures apart, where no blank line parts them."""
    lines = _load_lines()
    found: list[Chunk] = []
    for index, chunk in enumerate(chunks):
        if _is_shown(chunk):
            found.append(chunk)
            continue
        cuts = set[int]()
        if index + 1 < len(chunks) and chunks[index + 1].is_table:
            cuts |= set(_begun_above(chunk, lines))
        if index and _is_shown(chunks[index - 1]):
            cuts |= set(_begun_below(chunk, lines))
        edges = [0, *sorted(cuts), len(chunk.lines)]
        for first, end in pairwise(edges):
            found.append(Chunk(None if first else chunk.marker, chunk.lines[first:end]))
    return found


def _is_shown(chunk: Chunk) -> bool:
    return chunk.is_table or chunk.is_picture


def _begun_above(chunk: Chunk, lines: _Lines) -> Iterator[int]:
    """Yield where, in a chunk above a table, its unit begins, and its name."""
    end = len(chunk.lines)
    for pattern in (lines.unit, lines.caption):
        if end > 1 and _matches(pattern, chunk.lines[end - 1].text):
            end -= 1
            yield end


def _begun_below(chunk: Chunk, lines: _Lines) -> Iterator[int]:
    """Yield where, in a chunk that names a picture or a source, each note after it begins."""
    first, *others = [line.text for line in chunk.lines]
    if _matches(lines.picture_caption, first) or _matches(lines.note, first):
        yield from (at for at, text in enumerate(others, 1) if _matches(lines.note, text))


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    return pattern.fullmatch(line.strip("*")) is not None


def with_table_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with plain lines above and below tables and pictures told as theirs.

    `Đơn vị tính: đồng` above a table, `Bảng 1. …` above that, `Hình 1. …` and `Nguồn: …` below.
    """
    lines = _load_lines()
    found = list(blocks)
    for index in range(len(found) - 2, -1, -1):
        below = found[index + 1]
        if isinstance(below, Table):
            found[index] = _told(found[index], Level.UNIT, lines.unit)
        if isinstance(below, Table) or _is(below, Level.UNIT):
            found[index] = _told(found[index], Level.CAPTION, lines.caption)
    for index, above in enumerate(found[:-1]):
        if isinstance(above, Picture):
            found[index + 1] = _told(found[index + 1], Level.PICTURE_CAPTION, lines.picture_caption)
        if isinstance(found[index], Table | Picture) or _is(
            found[index], Level.PICTURE_CAPTION, Level.NOTE
        ):
            found[index + 1] = _told(found[index + 1], Level.NOTE, lines.note)
    return found


def _is(block: Block, *levels: Level) -> bool:
    return isinstance(block, Paragraph) and block.level in levels


def _told(block: Block, level: Level, pattern: re.Pattern[str]) -> Block:
    """Return a plain paragraph of such a text as one of a level; any other block as it is."""
    if not isinstance(block, Paragraph) or block.level is not Level.PLAIN:
        return block
    text = "".join(span.text for span in block.spans).strip()
    return replace(block, level=level) if pattern.fullmatch(text) else block
