"""What every engine is asked to set: a document's texts, sizes and spacings, in plain values.

Lengths are points. Light to import: the runners read it inside the time that is measured.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head, the opening or the closing block; a newline in it ends a line.

    `rule` is the length of the rule under it as a share of the column; 0 is no rule.
    """

    text: str
    size: float
    bold: bool = False
    italic: bool = False
    before: float = 0.0
    rule: float = 0.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text: justified with its first line indented, or centred."""

    spans: tuple[Span, ...]
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """The page's margins."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to set on A4: head in two columns, opening, text, closing block in two columns.

    `leading` is the distance of the text's baselines, `spacing` what is added between paragraphs,
    `signature_room` the space above the signer's name.
    """

    title: str
    margins: Margins
    size: float
    leading: float
    spacing: float
    indent: float
    left: tuple[Line, ...]
    right: tuple[Line, ...]
    opening: tuple[Line, ...]
    body: tuple[Paragraph, ...]
    recipients: tuple[Line, ...]
    signer: tuple[Line, ...]
    signature_room: float

    @property
    def signed(self) -> tuple[Line, ...]:
        """The signer's lines, with the room for a signature above the name, which is the last."""
        *titles, name = self.signer
        return (*titles, replace(name, before=self.signature_room))

    def texts(self) -> Iterator[str]:
        """Yield every text of the sheet."""
        for lines in (self.left, self.right, self.opening, self.recipients, self.signer):
            yield from (line.text for line in lines)
        for paragraph in self.body:
            yield from (span.text for span in paragraph.spans)


WIDTH, HEIGHT = 595.28, 841.89  # A4
# A rule's own space above and its thickness.
RULE_BEFORE, RULE_THICKNESS = 3.0, 0.6
PAGE_NUMBER_TOP = 28.35  # 10 mm
# Height of a line at single spacing, of the font size; Liberation Serif's own.
SINGLE = 1.149


def save(sheet: Sheet, path: Path) -> None:
    """Write a sheet for a runner to read."""
    path.write_bytes(pickle.dumps(sheet))


def read(path: str) -> Sheet:
    """Return the sheet that `save` wrote."""
    sheet = pickle.loads(Path(path).read_bytes())
    assert isinstance(sheet, Sheet)
    return sheet
