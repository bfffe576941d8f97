"""Cuts the body's text into chunks of lines, a chunk for each block.

A blank line ends a block. Where text was pasted without blank lines, a line that begins with a
number or a letter begins a block too: after a heading, after closing punctuation, or when it counts
on from a numbered block, or begins to count under one. A dash always begins one, as a greatest
part's letter does, and a picture is one. A title in capitals ends above prose that is not, and
numbers of another style, `1)` or `a.`, part a list into its lines. Other lines are prose wrapped by
hand, whatever they begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from docgen.document.body.markers import SPACES, Marker, marker
from docgen.document.body.pictures import is_picture
from docgen.document.model import Level
from docgen.document.numbering import follows, is_first
from docgen.immutable import mutable

if TYPE_CHECKING:
    from docgen.document.body.lettered_parts import LetteredParts

# Word indents with no-break spaces, too, and pastes empty paragraphs as one.
_INDENTING = f"{SPACES}\t"
_CLOSING_PUNCTUATION = (".", ";", ":", ",", "!", "?", "…", "./.", "”", ")")
# Numbers that are no markup: a rule tells of them where another style is meant.
_OTHER_NUMBER = re.compile(rf"(?P<number>\d{{1,2}}|[a-zđ])(?:\.?\)|/|\.)[{SPACES}]")
_ALWAYS_BEGIN = (Level.DASH, Level.PLUS, Level.LETTERED)
_WITH_TITLES = (Level.LETTERED, Level.ROMAN)


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
    parts: LetteredParts | None = None
    for line in _lines(text):
        if line is None:
            if current is not None:
                yield current
            current = None
            continue
        found = marker(line.text)
        if parts is None and found is not None and found.level is Level.LETTERED:
            from docgen.document.body.lettered_parts import LetteredParts  # few texts have any

            parts = LetteredParts()
        if parts is not None:
            found = parts.read(found)
        if current is None or _begins(current, line, found):
            if current is not None:
                yield current
            current = Chunk(found, [line])
            if parts is not None:
                parts.take(found)
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
        return _is_under_capitals(current, line) or _is_listed(current, line)
    if found.level in _ALWAYS_BEGIN or found.is_heading:
        return True
    above = current.marker
    if above is not None and (above.is_heading or above.level is Level.LETTERED):
        return True
    last = current.lines[-1].text
    if last.endswith(_CLOSING_PUNCTUATION):
        return True
    if above is None:
        return False
    return is_first(found.label) or follows(above.label, found.label)


def _is_under_capitals(current: Chunk, line: Line) -> bool:
    """Tell whether a line of prose stands right under a title in capitals: `III. KIẾN NGHỊ`."""
    found = current.marker
    if found is None or not (found.is_heading or found.level in _WITH_TITLES):
        return False
    title = found.rest if len(current.lines) == 1 else current.lines[-1].text
    return title.isupper() and line.text[0].isupper() and not line.text.isupper()


def _is_listed(current: Chunk, line: Line) -> bool:
    """Tell whether a line of prose is one of a list numbered in another style: `1)`, `2/`, `a.`."""
    if not current.lines[-1].text.endswith(_CLOSING_PUNCTUATION):
        return False
    found = _OTHER_NUMBER.match(line.text)
    return found is not None and (
        found["number"] in ("1", "a") or _OTHER_NUMBER.match(current.lines[0].text) is not None
    )
