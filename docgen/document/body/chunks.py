"""Cuts the body's text into chunks of lines, a chunk for each block.

A blank line ends a block. Where text was pasted without blank lines, a line that begins with a
number or a letter begins a block too: after a heading, after closing punctuation, or when it counts
on from a numbered block, or begins to count under one. A dash always begins one, and a picture is
one. Other lines are prose that was wrapped by hand, whatever they begin with.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docgen.document.body.markers import SPACES, Marker, marker
from docgen.document.body.pictures import is_picture
from docgen.document.model import Level
from docgen.document.numbering import follows, is_first
from docgen.immutable import mutable

# Word indents with no-break spaces, too, and pastes empty paragraphs as one.
_INDENTING = f"{SPACES}\t"
_CLOSING_PUNCTUATION = (".", ";", ":", ",", "!", "?", "…", "./.", "”", ")")


class Line(NamedTuple):
    """A line without the space around it, and its offset in the body's text."""

    text: str
    offset: int


@mutable
class Chunk:
    """The lines of one block, and the marker that the first begins with."""

    marker: Marker | None
    lines: list[Line]

    @property
    def is_table(self) -> bool:
        """Tell whether the block is a table."""
        return self.lines[0].text.startswith("|")

    @property
    def is_picture(self) -> bool:
        """Tell whether the block is a picture."""
        first = self.lines[0].text
        return first[0] == "!" and is_picture(first)


def chunks(text: str) -> Iterator[Chunk]:
    """Yield the chunks of the body's text, in order."""
    current: Chunk | None = None
    for line in _lines(text):
        if line is None:
            if current is not None:
                yield current
            current = None
            continue
        found = marker(line.text)
        if current is None or _begins(current, line, found):
            if current is not None:
                yield current
            current = Chunk(found, [line])
        else:
            current.lines.append(line)
    if current is not None:
        yield current


def _lines(text: str) -> Iterator[Line | None]:
    """Yield the lines of a text in turn, None for a blank one."""
    offset = 0
    for line in text.split("\n"):
        stripped = line.strip(_INDENTING)
        indentation = len(line) - len(line.lstrip(_INDENTING))
        yield Line(stripped, offset + indentation) if stripped else None
        offset += len(line) + 1


def _begins(current: Chunk, line: Line, found: Marker | None) -> bool:
    """Tell whether a line right under a chunk begins a block of its own."""
    if line.text.startswith("|") or current.is_table:
        return line.text.startswith("|") != current.is_table
    if current.is_picture or (line.text[0] == "!" and is_picture(line.text)):
        return True
    if found is None:
        return False
    if found.level in (Level.DASH, Level.PLUS) or found.is_heading:
        return True
    if current.marker is not None and current.marker.is_heading:
        return True
    last = current.lines[-1].text
    if last.endswith(_CLOSING_PUNCTUATION):
        return True
    if current.marker is None:
        return False
    return is_first(found.label) or follows(current.marker.label, found.label)
