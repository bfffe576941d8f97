"""Lines of text → the text area they keep to: what the margins are, as far as lines tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median

from docgen.decree.reader import load_decree
from docgen.immutable import immutable
from docgen.lengths import POINTS
from docgen.measuring.model import Line, Observation

# What begins at the left margin, and what runs from margin to margin.
_FLUSH = ("body", "basis", "recipients", "recipients-label", "contact")
_FLOWING = ("body", "basis")
# Points: how near each other so many lines end that end at one edge, how far a last sign's ink
# stands beyond it, and how far left of its first line a paragraph goes on.
_SAME_EDGE = 1.5
_WHOLE_LINES = 3
_INK = 3.0
_OUTDENTED = 3 * POINTS["mm"]


@immutable
class Area:
    """The left and right edge of the text, in points.

    `is_sure` tells that several lines end at the right edge; else it is where the decree's widest
    margin would be, or farther out where a line goes on beyond.
    """

    left: float
    right: float
    is_sure: bool


@lru_cache(maxsize=64)
def text_area(seen: Observation, section: int = 0) -> Area | None:
    """Return the text area of a section's upright pages; None without text in the document.

    What its own lines do not tell, those of the whole document do.
    """
    flowing = list(_lines(seen, _FLOWING, section)) or list(_lines(seen, _FLOWING))
    if not flowing:
        return None
    words = [line.right for line in flowing if line.text[-1:].isalnum()]
    edge = _shared_edge(words) or _shared_edge([line.right for line in flowing])
    is_sure = edge is not None
    right = edge if edge is not None else max(map(_end_of_words, flowing))
    own = list(_following(flowing, right) if is_sure else _continuing(flowing))
    left = min(own) if own else _outermost(list(_lines(seen, _FLUSH)))
    if not is_sure:
        margin = load_decree().page.margins["right"].allowed.high
        right = max(right, seen.sheets[flowing[0].page].width - margin)
    return Area(left, right, is_sure)


def is_upright(seen: Observation, line: Line) -> bool:
    """Tell whether a line stands on a page that is higher than wide."""
    return seen.sheets[line.page].is_upright


def off_the_middle(seen: Observation, line: Line, section: int) -> float:
    """Return how far (pt) a line is from the middle of the paper or the text, the nearer one."""
    area = text_area(seen, section)
    middles = [seen.sheets[line.page].width / 2]
    if area is not None:
        middles.append((area.left + area.right) / 2)
    return min(abs(line.center - middle) for middle in middles)


def _end_of_words(line: Line) -> float:
    """Return where a line's words end at most: a sign may hang beyond their edge."""
    return line.right if line.text[-1:].isalnum() else line.right - _INK


def _shared_edge(edges: Sequence[float]) -> float | None:
    """Return the farthest edge that several lines end at; ink of a last letter may go beyond."""
    farthest = max(edges, default=0.0)
    for edge in sorted((edge for edge in edges if farthest - edge <= _INK), reverse=True):
        near = [other for other in edges if 0 <= edge - other <= _SAME_EDGE]
        if len(near) >= _WHOLE_LINES:
            return median(near)
    return None


def _lines(
    seen: Observation, components: Sequence[str], section: int | None = None
) -> Iterator[Line]:
    for part in seen.parts:
        if part.component in components and section in (None, part.section):
            yield from (line for line in part.lines if is_upright(seen, line))


def _following(lines: Sequence[Line], right: float) -> Iterator[float]:
    """Yield where lines begin that a whole line goes on in: left of where that one begins."""
    ordered = sorted(lines, key=lambda line: (line.page, line.baseline))
    for above, line in pairwise(ordered):
        if right - above.right <= _SAME_EDGE and above.left - line.left > _OUTDENTED:
            yield line.left


def _continuing(lines: Sequence[Line]) -> Iterator[float]:
    """Yield where lines begin in the midst of a sentence, left of the one above.

    In a short text they alone tell the margin: what stands in a table's cells is farther in.
    """
    ordered = sorted(lines, key=lambda line: (line.page, line.baseline))
    for above, line in pairwise(ordered):
        if line.text[:1].islower() and above.left - line.left > _OUTDENTED:
            yield line.left


def _outermost(lines: Sequence[Line]) -> float:
    """Return the outermost edge that two lines begin at, or any."""
    edges = sorted(line.left for line in lines)
    shared = (edge for edge, following in pairwise(edges) if following - edge <= _SAME_EDGE)
    return next(shared, edges[0])
