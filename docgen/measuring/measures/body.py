"""The text's paragraphs → size, style, indent, spacing, alignment beside the decree's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.decree.model import Decree
from docgen.decree.quantities import Figure
from docgen.measuring.areas import Area, text_area
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.ranges import written, written_range, written_sizes
from docgen.measuring.model import Line, Observation
from docgen.measuring.paragraphs import SINGLE, Paragraph, paragraphs_of
from docgen.measuring.settings import Settings

BODY = "body"
# So many lines tell an alignment; so great a share of them must end at the margin.
_FEWEST_LINES = 3
_MOST = 0.8
# So many lines without a label tell a style, if so great a share of them has it.
_FEW_STYLED = 4
_MOST_STYLED = 0.6
# Points: how near the margin a line ends at it; how far apart paragraphs of one page are at most.
_AT_MARGIN = 2.0
_FARTHEST = 60.0


def body_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the figures of each section's text, as far as its lines tell them."""
    for section in range(len(seen.sections)):
        paragraphs, area = paragraphs_of(seen, section), text_area(seen, section)
        flowing = [paragraph for paragraph in paragraphs if not paragraph.is_centred]
        if area is None or not flowing:
            continue
        text = _Text(flowing, area, section, decree, settings)
        yield from text.measures()


class _Text:
    """One section's text and what it is measured by."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        area: Area,
        section: int,
        decree: Decree,
        settings: Settings,
    ) -> None:
        self._paragraphs = paragraphs
        self._area = area
        self._section = section
        self._decree = decree
        self._settings = settings
        self._lines = [line for paragraph in paragraphs for line in paragraph.lines]
        self._page = self._lines[0].page + 1

    def measures(self) -> Iterator[Measure]:
        yield self._size()
        yield self._evenness()
        yield self._style(Quantity.SLANT, "italic", "upright")
        yield self._style(Quantity.WEIGHT, "bold", "regular")
        yield from self._indent()
        yield from self._leading()
        yield from self._gap()
        yield from self._alignment()

    def _size(self) -> Measure:
        figure = self._decree.body.size
        size = _usual([line.size for line in self._lines])
        right = figure.allowed.holds(size, self._settings.tolerances["size"])
        return self._measure(Quantity.SIZE, figure, size, Unit.POINTS, right)

    def _evenness(self) -> Measure:
        """Return the sizes of paragraphs of two lines and more: one, if the text is even."""
        long = [paragraph for paragraph in self._paragraphs if len(paragraph.lines) > 1]
        sizes = sorted({line.size for paragraph in long for line in paragraph.lines})
        is_even = not sizes or sizes[-1] - sizes[0] <= 2 * self._settings.tolerances["size"]
        return Measure(
            BODY,
            Quantity.EVENNESS,
            written_sizes(sizes),
            "",
            Unit.POINTS,
            is_even,
            "V",
            self._page,
            self._section,
        )

    def _style(self, quantity: Quantity, wrong: str, right: str) -> Measure:
        """Return the style of most lines; headings, which have their own, begin with a label."""
        lines = [
            line
            for paragraph in self._paragraphs
            if not paragraph.is_labelled
            for line in paragraph.lines
        ]
        has = [getattr(line, wrong) for line in lines]
        is_right = len(has) < _FEW_STYLED or sum(has) <= _MOST_STYLED * len(has)
        found = right if is_right else wrong
        source = self._decree.styles[BODY].source
        return Measure(
            BODY, quantity, found, right, Unit.WORDS, is_right, source, self._page, self._section
        )

    def _indent(self) -> Iterator[Measure]:
        starts = [paragraph.first.left - self._area.left for paragraph in self._paragraphs]
        if len(starts) < 2 and len(self._paragraphs[0].lines) < 2:
            return
        figure = self._decree.body.indent
        indent = max(_usual([round(start, 1) for start in starts]), 0.0)
        right = figure.allowed.holds(indent, self._settings.tolerances["length"])
        yield self._measure(Quantity.INDENT, figure, indent, Unit.MILLIMETRES, right)

    def _leading(self) -> Iterator[Measure]:
        steps = list(self._steps())
        if not steps:
            return
        figure = self._decree.body.line_spacing
        spacing = _usual([round(step, 2) for step in steps])
        right = figure.allowed.holds(spacing, self._settings.tolerances["leading"])
        yield self._measure(Quantity.LEADING, figure, spacing, Unit.LINES, right)

    def _steps(self) -> Iterator[float]:
        """Yield the steps from line to line inside paragraphs, in lines of single spacing."""
        for paragraph in self._paragraphs:
            for above, line in pairwise(paragraph.lines):
                if line.page == above.page and line.baseline > above.baseline:
                    yield (line.baseline - above.baseline) / (SINGLE * line.size)

    def _gap(self) -> Iterator[Measure]:
        steps = list(self._steps())
        spacing = _usual([round(step, 2) for step in steps]) if steps else 1.0
        gaps = [
            line.baseline - above.baseline - spacing * SINGLE * line.size
            for above, line in self._neighbours()
        ]
        if not gaps:
            return
        figure = self._decree.body.paragraph_spacing
        gap = _usual([round(gap, 1) for gap in gaps])
        right = figure.allowed.holds(gap, self._settings.tolerances["gap"])
        if right or steps or len(gaps) > 1:
            yield self._measure(Quantity.GAP, figure, max(gap, 0.0), Unit.POINTS, right)

    def _neighbours(self) -> Iterator[tuple[Line, Line]]:
        """Yield the last line of a paragraph and the first of the next, if they follow closely."""
        for above, paragraph in pairwise(self._paragraphs):
            last, first = above.last, paragraph.first
            if first.page == last.page and 0 < first.baseline - last.baseline < _FARTHEST:
                yield last, first

    def _alignment(self) -> Iterator[Measure]:
        full = [line for paragraph in self._paragraphs for line in paragraph.lines[:-1]]
        if len(full) < _FEWEST_LINES:
            return
        at_margin = sum(self._area.right - line.right <= _AT_MARGIN for line in full)
        is_right = at_margin >= _MOST * len(full)
        yield Measure(
            BODY,
            Quantity.ALIGNMENT,
            "justified" if is_right else "ragged",
            "justified",
            Unit.WORDS,
            is_right,
            self._decree.styles[BODY].source.split(";")[0],
            self._page,
            self._section,
        )

    def _measure(
        self, quantity: Quantity, figure: Figure, found: float, unit: Unit, is_right: bool
    ) -> Measure:
        return Measure(
            BODY,
            quantity,
            written(found, unit),
            written_range(figure.allowed, unit),
            unit,
            is_right,
            figure.source,
            self._page,
            self._section,
        )


def _usual(values: Sequence[float]) -> float:
    """Return the value that most come closest to: the most frequent, the smallest of equals."""
    counts = Counter(values)
    most = max(counts.values())
    return min(value for value, count in counts.items() if count == most)
