"""Finds where the lines of a justified paragraph end, by total-fit.

It follows D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice
and Experience 11 (1981): of all ways to break a paragraph, the one whose lines together are least
tight and least loose. Vietnamese has no hyphenation, so lines end between segments only.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from itertools import islice
from typing import NamedTuple

from docgen.decree.typesetting import Hanging, LineSetup
from docgen.immutable import immutable
from docgen.layout.text.paragraph_text import Line, ParagraphText
from docgen.layout.text.ragged_breaking import greedy
from docgen.layout.text.styles import Segment

_INFINITE = float("inf")
_ROUNDING = 1e-6
_MOST = 1e300  # more than any way costs
_TIGHTEST = -1.000001  # every space shrunk as far as it may, and what adding up rounds


class Measure(NamedTuple):
    """The width of a paragraph's lines, what the first one leaves free, a natural space; in pt.

    `hanging` tells what of a line may hang out of its width, if anything.
    """

    width: float
    indent: float
    space: float
    hanging: Hanging | None = None


@immutable
class Fitted:
    """The lines of a paragraph, the text that they are of, and what they cost together.

    `attempt` is the look that found them, by which other ways are soon found.
    """

    lines: list[Line]
    demerits: float
    text: ParagraphText = field(compare=False, repr=False)
    attempt: _Pass | None = field(default=None, compare=False, repr=False)

    def avoiding(self, end: int, penalty: float, limit: float) -> Fitted | None:
        """Return the lines if ending one before the segment `end` is worse by a penalty.

        None if they would cost more than the limit.
        """
        found = _sufficient(self.attempt.avoiding(end, penalty, limit)) if self.attempt else None
        return found.fitted() if found else None


def total_fit(segments: Sequence[Segment], measure: Measure, setup: LineSetup) -> Fitted:
    """Return the lines of a paragraph of one segment at least."""
    text = ParagraphText(segments, measure.hanging)
    if text.rights[-1] - text.lefts[0] <= measure.width - measure.indent:
        return Fitted(text.lines([len(segments)]), setup.line_penalty**2, text)
    penalty = _penalty_of_ends(text, setup)
    first = _Pass(text, measure, setup, setup.tolerances[0], penalty, _MOST)
    first.run()
    found = _sufficient(first)
    return found.fitted() if found else first.greedy()


def _sufficient(attempt: _Pass) -> _Pass | None:
    """Return a look, or the next wider one that is good enough; None if none is."""
    found: _Pass | None = attempt
    while found is not None and not found.suffices:
        found = found.wider()
    return found


def _penalty_of_ends(text: ParagraphText, setup: LineSetup) -> list[float]:
    """Return what ending a line before each segment costs beside its looseness."""
    of_links = (setup.line_penalty, setup.line_penalty + setup.inside_phrase_penalty)
    penalties = [setup.line_penalty, *map(of_links.__getitem__, text.near)]
    if not all(text.gaps):
        for end, gap in enumerate(text.gaps, 1):
            penalties[end] += 0.0 if gap else setup.inside_word_penalty
    return penalties


class _Pass:
    """One look for the best lines among those that stretch by `tolerance` at most.

    `penalty` is what ending a line before each segment costs beside its looseness; ways that cost
    more than the limit are not looked for.
    """

    def __init__(
        self,
        text: ParagraphText,
        measure: Measure,
        setup: LineSetup,
        tolerance: float,
        penalty: list[float],
        limit: float,
    ) -> None:
        self.text = text
        self._measure = measure
        self._setup = setup
        self._tolerance = tolerance
        self._penalty = penalty
        self._limit = limit
        # How far (pt) a space may shrink, and stretch for a ratio of 1.
        self._shrink = setup.shrink * measure.space
        self._stretch = setup.stretch * measure.space
        # What a way with a line that this look leaves out costs at least, its other lines included.
        others = self._fewest_lines() - 1
        self._left_out = (setup.line_penalty + 100.0 * tolerance**3) ** 2
        self._left_out += others * setup.line_penalty**2
        # A first look that finds no way for less is followed by a wider one, so that it need not go
        # on where more was spent already.
        is_first = tolerance == setup.tolerances[0]
        self._bound = min(limit, self._left_out) if is_first else limit
        # By breakpoint: the best cost of getting there, from where, how loose its last line is.
        count = len(text.segments)
        self._best: list[float] = [0.0, *[_INFINITE] * count]
        self._before = [0] * (count + 1)
        self._looseness = [0.0] * (count + 1)

    def _fewest_lines(self) -> int:
        """Return how many lines the text takes at least, every space shrunk as far as it may."""
        text, measure = self.text, self._measure
        width = text.rights[-1] - text.filled[-1] * self._shrink + measure.indent
        fewest: int = math.ceil(width / measure.width - _ROUNDING)
        return max(fewest, 1)

    @property
    def demerits(self) -> float:
        """What the best way to the end costs: infinite where none keeps to the tolerance."""
        return self._best[-1]

    @property
    def suffices(self) -> bool:
        """Tell whether no wider look could find a better way."""
        return self.demerits <= self._bound

    def wider(self) -> _Pass | None:
        """Return the next look, done, at lines that stretch further; None if none can be better."""
        if self._left_out >= self._limit:
            return None
        for tolerance in self._setup.tolerances:
            if tolerance > self._tolerance:
                other = self._alike(tolerance, self._penalty, self._limit)
                other.run()
                return other
        return None

    def _alike(self, tolerance: float, penalty: list[float], limit: float) -> _Pass:
        return _Pass(self.text, self._measure, self._setup, tolerance, penalty, limit)

    def fitted(self) -> Fitted:
        """Return the lines that this look has found."""
        ends = _trace(self._before, len(self.text.segments))
        return Fitted(self.text.lines(ends), self.demerits, self.text, self)

    def greedy(self) -> Fitted:
        """Return lines that each take as much as fits."""
        ends = greedy(self.text.segments, self._measure.width, self._measure.indent)
        return Fitted(self.text.lines(ends), _INFINITE, self.text)

    def avoiding(self, end: int, penalty: float, limit: float) -> _Pass:
        """Return this look, done, if ending a line before segment `end` were worse by a penalty.

        The ways to what stands before it stay as they are.
        """
        penalties = list(self._penalty)
        penalties[end] += penalty
        other = self._alike(self._tolerance, penalties, limit)
        other._best = [*self._best[:end], *[_INFINITE] * (len(self._best) - end)]
        other._before = list(self._before)
        other._looseness = list(self._looseness)
        other.run(self._first_to_reach(end))
        return other

    def _first_to_reach(self, end: int) -> int:
        """Return the first segment from which a line reaches up to the segment `end`."""
        start = end
        while start and self._fits(start - 1, end):
            start -= 1
        return start

    def _fits(self, start: int, end: int) -> bool:
        """Tell whether a line may reach from one segment up to another, its spaces shrunk."""
        text, measure = self.text, self._measure
        width = measure.width - (0.0 if start else measure.indent)
        gaps: int = text.filled[end] - text.spaces[start]
        return bool(text.rights[end] - text.lefts[start] - width <= gaps * self._shrink)

    def run(self, begin: int = 0) -> None:
        """Find the best way to every breakpoint, by lines that begin with segment `begin` or later.

        Those from earlier ones are found already.
        """
        text, setup = self.text, self._setup
        spaces, rights, filled = text.spaces, text.rights, text.filled
        count = len(text.segments)
        shrink, stretch, penalty = self._shrink, self._stretch, self._penalty
        contrast, tolerance, bound = setup.contrast_demerits, self._tolerance, self._bound
        is_emergency = tolerance >= setup.tolerances[-1]
        best, before, looseness = self._best, self._before, self._looseness
        lefts, width, indent = text.lefts, self._measure.width, self._measure.indent
        last = begin
        # Lines reach forwards only: the cost of a breakpoint is final when its turn comes.
        for start, cost in enumerate(islice(best, begin, count), begin):
            if cost > bound:
                continue
            gaps_before, unlike = spaces[start], looseness[start]
            margin = width + lefts[start] - (0.0 if start else indent)
            # What begins later ends no earlier: the last end is looked for from the one before on,
            # first of what fits at natural spaces.
            last = bisect_right(rights, margin, last + 1) - 1
            while last < count and (
                rights[last + 1] - margin <= (filled[last + 1] - gaps_before) * shrink
            ):
                last += 1
            furthest = last
            if last == count:
                furthest -= 1
                if cost < best[count]:
                    self._reach_end(start, margin)
            for end in range(furthest, start, -1):
                room = margin - rights[end]
                gaps = filled[end] - gaps_before
                if not gaps:
                    ratio = room / (setup.spaces_if_none * stretch)
                elif room > 0.0:
                    ratio = room / (gaps * stretch)
                else:
                    ratio = room / (gaps * shrink)
                    if ratio < _TIGHTEST:
                        continue
                if ratio > tolerance and not is_emergency:
                    if gaps != 1:
                        break
                    # A line without the space may be less loose.
                    continue
                cube = ratio * ratio * ratio
                badness = penalty[end] + 100.0 * (cube if cube > 0.0 else -cube)
                demerits = badness * badness + cost
                if not -1.0 <= ratio - unlike <= 1.0:
                    demerits += contrast
                if demerits < best[end]:
                    best[end] = demerits
                    before[end] = start
                    looseness[end] = ratio

    def _reach_end(self, start: int, margin: float) -> None:
        """Reach the end of the paragraph by a last line, at natural spaces or tighter."""
        text, setup, measure = self.text, self._setup, self._measure
        end = len(text.segments)
        shrink = (text.filled[end] - text.spaces[start]) * setup.shrink * measure.space
        room = margin - text.rights[end]
        ratio = min(room / shrink, 0.0) if shrink else 0.0
        if ratio < _TIGHTEST:
            return
        demerits = (setup.line_penalty + 100.0 * abs(ratio) ** 3) ** 2 + self._best[start]
        if abs(ratio - self._looseness[start]) > 1.0:
            demerits += setup.contrast_demerits
        is_one_word = start == end - 1 and start > 0
        if is_one_word and measure.width - room < setup.runt_share * measure.width:
            demerits += setup.runt_demerits
        if demerits < self._best[end]:
            self._best[end], self._before[end] = demerits, start


def _trace(before: Sequence[int], end: int) -> list[int]:
    ends = []
    while end:
        ends.append(end)
        end = before[end]
    return ends[::-1]
