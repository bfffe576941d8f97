"""What of a section is not recognised yet: recognisers take their lines and strokes out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from docgen.decree.reader import load_decree
from docgen.lengths import POINTS
from docgen.measuring.model import Box, Line, Part, Section, Sheet, Stroke
from docgen.measuring.recognising.columns import joined
from docgen.measuring.settings import Settings

# Points: how far below a text its rule may stand.
_RULE_DISTANCE = 16.0
# Points and a share: how far beside a text its rule's middle may be, how much longer it may be.
_RULE_ASIDE = 2.0
_LONGEST_RULE = 1.6
# Where the text begins and ends at least, if lines do not tell it.
_USUAL_LEFT, _WIDEST_RIGHT = 32 * POINTS["mm"], 25 * POINTS["mm"]


class Search:
    """The lines and strokes of a section that no component has taken so far, from the top down."""

    def __init__(
        self, sheets: Sequence[Sheet], section: Section, number: int, settings: Settings
    ) -> None:
        self.sheets = sheets
        self.section = section
        self.number = number
        self.settings = settings
        pages = [sheets[page] for page in section.pages]
        self.lines = [line for sheet in pages for line in sheet.lines]
        self.strokes = [stroke for sheet in pages for stroke in sheet.strokes]
        self.frames = [frame for sheet in pages for frame in sheet.frames]

    @property
    def opening(self) -> int:
        """The number of the section's first page."""
        return self.section.pages[0]

    @cached_property
    def area(self) -> tuple[float, float]:
        """The left and right edges that most lines of the document keep to, in points."""
        width = self.sheet.width
        lines = [line for sheet in self.sheets if sheet.width == width for line in sheet.lines]
        lefts = Counter(round(line.left) for line in lines)
        often = [left for left, count in lefts.items() if count > 1]
        left = min(often or lefts, default=round(_USUAL_LEFT))
        return left, max([width - _WIDEST_RIGHT, *(line.right for line in lines)])

    @property
    def sheet(self) -> Sheet:
        """The section's first page."""
        return self.sheets[self.opening]

    def on_opening(self) -> list[Line]:
        """Return the lines left on the first page."""
        return [line for line in self.lines if line.page == self.opening]

    def first(self, wanted: Callable[[Line], bool]) -> Line | None:
        """Return the first line left that is wanted."""
        return next((line for line in self.lines if wanted(line)), None)

    def take(
        self,
        component: str,
        lines: Iterable[Line] = (),
        strokes: Iterable[Stroke] = (),
        frames: Iterable[Box] = (),
    ) -> Iterator[Part]:
        """Yield the component that lines, strokes and frames are, and leave them out from now on.

        Nothing is yielded for nothing.
        """
        part = Part(component, self.number, tuple(lines), tuple(strokes), tuple(frames))
        if not (part.lines or part.strokes or part.frames):
            return
        taken = {id(item) for item in (*part.lines, *part.strokes, *part.frames)}
        self.lines = [line for line in self.lines if id(line) not in taken]
        self.strokes = [stroke for stroke in self.strokes if id(stroke) not in taken]
        self.frames = [frame for frame in self.frames if id(frame) not in taken]
        yield part

    def rule_under(self, lines: Sequence[Line]) -> list[Stroke]:
        """Return the level stroke right under the last of some lines, if there is one."""
        if not lines:
            return []
        last = max(lines, key=lambda line: line.baseline)
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        below = [
            stroke
            for stroke in self.strokes
            if stroke.page == last.page
            and stroke.is_level
            and -1 < stroke.y - last.baseline < _RULE_DISTANCE
            and left - _RULE_ASIDE <= stroke.center <= right + _RULE_ASIDE
            and stroke.length <= _LONGEST_RULE * (right - left)
        ]
        return sorted(below, key=lambda stroke: stroke.y)[:1]


def text_width(sheet: Sheet) -> float:
    """Return how wide (pt) a page's text is at most, between the narrowest margins allowed."""
    margins = load_decree().page.margins
    return sheet.width - margins["left"].allowed.low - margins["right"].allowed.low


def joined_of(search: Search, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those of one baseline as one, which takes their place in the search."""
    if len(lines) < 2:
        return tuple(lines)
    taken = {id(line) for line in lines}
    found = joined(lines)
    search.lines = [line for line in search.lines if id(line) not in taken] + list(found)
    return found
