"""Recognises tables: what stands between upright strokes is text of their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.immutable import mutable
from docgen.measuring.model import Box, Line, Part, Stroke
from docgen.measuring.recognising.search import Search

TABLE = "table"
# Points: how near each other strokes touch; how high a cell's side is at least.
_TOUCHING = 3.0
_LEAST_HEIGHT = 6.0


@mutable
class _Band:
    """A band of a page that upright strokes go through, and where these stand."""

    page: int
    top: float
    bottom: float
    uprights: set[int]

    def holds(self, line: Line) -> bool:
        return (
            line.page == self.page
            and self.top - 1 <= line.baseline <= self.bottom + 1
            and min(self.uprights) - 1 <= line.center <= max(self.uprights) + 1
        )


def find_tables(search: Search) -> Iterator[Part]:
    """Yield the tables' text, and the strokes between."""
    bands = [band for band in _bands(_uprights(search)) if len(band.uprights) > 1]
    lines = [line for line in search.lines if any(band.holds(line) for band in bands)]
    if lines:
        yield from search.take(TABLE, lines, _within(search.strokes, bands))


def _uprights(search: Search) -> Iterator[Stroke]:
    yield from (stroke for stroke in search.strokes if not stroke.is_level)
    for frame in search.frames:
        yield from _sides(frame)


def _sides(frame: Box) -> Iterator[Stroke]:
    for x in (frame.x, frame.x + frame.width):
        yield Stroke(frame.page, x, frame.y, x, frame.y + frame.height, 0.5)


def _bands(uprights: Iterable[Stroke]) -> list[_Band]:
    bands: list[_Band] = []
    for stroke in sorted(uprights, key=lambda stroke: (stroke.page, stroke.y)):
        if stroke.length < _LEAST_HEIGHT:
            continue
        last = bands[-1] if bands else None
        if last and last.page == stroke.page and stroke.y <= last.bottom + _TOUCHING:
            last.bottom = max(last.bottom, stroke.y2)
            last.uprights.add(round(stroke.x))
        else:
            bands.append(_Band(stroke.page, stroke.y, stroke.y2, {round(stroke.x)}))
    return bands


def _within(strokes: Iterable[Stroke], bands: Iterable[_Band]) -> list[Stroke]:
    return [
        stroke
        for stroke in strokes
        if any(
            stroke.page == band.page
            and band.top - _TOUCHING <= stroke.y
            and stroke.y2 <= band.bottom + _TOUCHING
            for band in bands
        )
    ]
