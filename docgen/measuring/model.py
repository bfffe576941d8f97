"""What is seen on the pages of a document, whoever made it: paper, lines, rules, and what they are.

Positions are points; x runs right from the page's left edge, y runs down from its top edge, as the
page is looked at. Pages count from 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property

from docgen.immutable import distinct, immutable

BLACK = "#000000"


@immutable
class Lettering:
    """How letters look: the font's family, size (pt), weight, slant and colour ("#rrggbb")."""

    family: str
    size: float
    bold: bool
    italic: bool
    color: str = BLACK


@immutable
class Piece:
    """Text of one lettering on a line, from its left to its right edge."""

    left: float
    right: float
    text: str
    lettering: Lettering


@immutable
class Line:
    """Text on one baseline of one column, as pieces from left to right."""

    page: int
    baseline: float
    pieces: tuple[Piece, ...]

    @property
    def left(self) -> float:
        """The first letter's left edge."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """The last letter's right edge."""
        return self.pieces[-1].right

    @property
    def width(self) -> float:
        """From the first letter to the last."""
        return self.right - self.left

    @property
    def center(self) -> float:
        """The middle of the text."""
        return (self.left + self.right) / 2

    @cached_property
    def text(self) -> str:
        """The text, one space between words."""
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return self._most("size")

    @cached_property
    def bold(self) -> bool:
        """Whether most of its letters are bold."""
        return self._share("bold") > 0.5

    @cached_property
    def italic(self) -> bool:
        """Whether most of its letters are italic."""
        return self._share("italic") > 0.5

    def _share(self, quality: str) -> float:
        weights = [(_weight(piece), getattr(piece.lettering, quality)) for piece in self.pieces]
        total = sum(weight for weight, _ in weights)
        return sum(weight for weight, has in weights if has) / total if total else 0.0

    def _most(self, quality: str) -> float:
        found: dict[float, int] = {}
        for piece in self.pieces:
            value = getattr(piece.lettering, quality)
            found[value] = found.get(value, 0) + _weight(piece)
        return max(found, key=lambda value: found[value])


def _weight(piece: Piece) -> int:
    return len(piece.text.replace(" ", ""))


@immutable
class Stroke:
    """A straight drawn line, level or upright."""

    page: int
    x: float
    y: float
    x2: float
    y2: float
    thickness: float
    solid: bool = True
    color: str = BLACK

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x2 - self.x >= self.y2 - self.y

    @property
    def length(self) -> float:
        """Its length."""
        return max(self.x2 - self.x, self.y2 - self.y)

    @property
    def center(self) -> float:
        """The middle of a level line."""
        return (self.x + self.x2) / 2


@immutable
class Box:
    """A drawn rectangle's outline, or a picture's edges; (x, y) is its top left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float
    color: str = BLACK

    def holds(self, line: Line) -> bool:
        """Tell whether a line of text stands inside."""
        return (
            self.page == line.page
            and self.x <= line.center <= self.x + self.width
            and self.y <= line.baseline <= self.y + self.height
        )


class Legibility(StrEnum):
    """Whether the text of a page can be read out of it."""

    TEXT = "text"
    SCAN = "scan"
    UNMAPPED = "unmapped"


@immutable
class Sheet:
    """One page as it is looked at: its paper and what stands on it, lines from the top down."""

    width: float
    height: float
    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...] = ()
    frames: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()
    legibility: Legibility = Legibility.TEXT

    @property
    def is_upright(self) -> bool:
        """Whether it is higher than wide."""
        return self.height >= self.width


@immutable
class Part:
    """A component of the decree as it is found in a section: its lines, its rules and frames."""

    component: str
    section: int
    lines: tuple[Line, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    frames: tuple[Box, ...] = ()

    @property
    def text(self) -> str:
        """The text of its lines."""
        return " ".join(line.text for line in self.lines)


@immutable
class Section:
    """A part of the file with its own head: the document, what is issued with it, an appendix."""

    kind: str
    pages: tuple[int, ...]


@distinct
class Observation:
    """What is seen of a document: its pages, its sections and the components found in them.

    `is_foreign` tells that docgen did not make it.
    """

    name: str
    sheets: tuple[Sheet, ...]
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    is_foreign: bool = True

    def find(self, component: str) -> Iterator[Part]:
        """Yield a component of each section that has it."""
        return (part for part in self.parts if part.component == component)

    def first(self, component: str, section: int = 0) -> Part | None:
        """Return a section's component, if it was found."""
        found = (part for part in self.find(component) if part.section == section)
        return next(found, None)
