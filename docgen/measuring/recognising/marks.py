"""Recognises marks (ô 10, 11, 14): secrecy, urgency, circulation, a draft's, a copy's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from docgen.measuring.model import Box, Line, Part
from docgen.measuring.recognising.search import Search
from docgen.measuring.settings import fold

_FRAMED = ("secrecy", "urgency", "circulation", "draft")
COPY_MARK = "copy-mark"
_FIRST_LINES = 24  # beside which marks stand
# Points: what is framed higher is no mark, but a page with a border.
_HIGHEST = 60.0


def find_marks(search: Search) -> Iterator[Part]:
    """Yield the marks near the head of a section, each with its frame if it has one."""
    near = search.on_opening()[:_FIRST_LINES]
    for component in _FRAMED:
        line = next((line for line in near if search.settings.says(component, line.text)), None)
        if line is not None:
            yield from search.take(component, [line], frames=_frame(search, line))
        elif component == "circulation":
            yield from _of_free_words(search, near)
    yield from _copy_mark(search)


def _of_free_words(search: Search, near: Sequence[Line]) -> Iterator[Part]:
    """Yield a mark of circulation in words of the office's own: capitals framed over the head."""
    title = search.settings.words["national-title"][0]
    above = takewhile(lambda line: not fold(line.text).startswith(title), near)
    for line in above:
        frames = [frame for frame in _frame(search, line) if frame.height < _HIGHEST]
        if frames and line.text.isupper() and not search.settings.says("draft", line.text):
            lines = [other for other in near if frames[0].holds(other)]
            yield from search.take("circulation", lines, frames=frames)
            return


def _copy_mark(search: Search) -> Iterator[Part]:
    line = search.first(
        lambda line: search.settings.begins(COPY_MARK, line.text) and ";" in line.text
    )
    if line is not None and line.page == search.opening:
        yield from search.take(COPY_MARK, [line])


def _frame(search: Search, line: Line) -> list[Box]:
    around = [frame for frame in search.frames if frame.holds(line)]
    return sorted(around, key=lambda frame: frame.width * frame.height)[:1]
