"""A paragraph's segments with sums over them, so that any line's width is one subtraction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from docgen.decree.typesetting import Hanging
from docgen.layout.hanging import hanging_left, hanging_right
from docgen.layout.styles import Piece, Segment, TextStyle


class Line(NamedTuple):
    """A line's segments, their natural width (pt), the number of spaces, the index of its end.

    What hangs out is left out of the width; `hang` (pt) is how far the line begins to the left.
    `pieces` are the line's neighbours in one style joined, where that is soon done; else nothing.
    """

    segments: Sequence[Segment]
    width: float
    spaces: int
    end: int
    hang: float = 0.0
    pieces: tuple[Piece, ...] = ()


class ParagraphText:
    """A paragraph's segments with sums of their widths and spaces.

    The line from segment i up to segment j is `rights[j] - lefts[i]` wide and has
    `filled[j] - spaces[i]` spaces: the space after its last segment is left out. `gaps` are the
    widths of the spaces after segments, `near` tells after which of them a phrase goes on.
    """

    def __init__(self, segments: Sequence[Segment], hanging: Hanging | None) -> None:
        self.segments = segments
        texts, styles, widths, own, gaps, self.near, *_ = zip(*segments, strict=True)
        self.gaps = gaps
        # After most segments, if not all, stands one space.
        steps = map((1).__add__, own) if all(gaps) else map(add, own, map(bool, gaps))
        self.lefts = list(accumulate(map(add, widths, gaps), initial=0.0))
        self.rights = [0.0, *map(add, self.lefts, widths)]
        self.spaces = list(accumulate(steps, initial=0))
        self.filled = [0, *map(add, self.spaces, own)]
        self._texts = texts
        self._style = styles[-1]
        self._is_uniform = hanging is None and self._is_in_one_style(styles)
        self._hangs: list[float] | None = None
        if hanging is not None:
            self._hangs = hanging_left(segments, hanging)
            self.lefts = list(map(add, self.lefts, [*self._hangs, 0.0]))
            self.rights = list(map(sub, self.rights, [0.0, *hanging_right(segments, hanging)]))

    def _is_in_one_style(self, styles: Sequence[TextStyle | None]) -> bool:
        """Tell whether all but a label before the first word is in one style, spaces between."""
        style = styles[-1]
        first = 0 if styles[0] is style else 1
        is_one = style is not None and styles.count(style) == len(styles) - first
        return is_one and all(self.gaps[:-1])

    def lines(self, ends: Sequence[int]) -> list[Line]:
        """Return the lines that end before the segments with these indices."""
        found = []
        start = 0
        for end in ends:
            width = self.rights[end] - self.lefts[start]
            spaces = self.filled[end] - self.spaces[start]
            hang = self._hangs[start] if self._hangs else 0.0
            pieces = self._pieces(start, end, width, spaces) if self._is_uniform else ()
            found.append(Line(self.segments[start:end], width, spaces, end, hang, pieces))
            start = end
        return found

    def _pieces(self, start: int, end: int, width: float, spaces: int) -> tuple[Piece, ...]:
        """Return a line of a text in one style as pieces: a label, if any, and the rest."""
        style = self._style
        assert style is not None
        if start or self._texts[0]:
            return (Piece(" ".join(self._texts[start:end]), style, width, spaces),)
        *label, first = self.segments[0].pieces
        if first.style is not style or not first.text:
            return ()
        text = " ".join([first.text, *self._texts[1:end]])
        width -= sum([piece.width for piece in label])
        spaces -= sum([piece.spaces for piece in label])
        return (*label, Piece(text, style, width, spaces))
