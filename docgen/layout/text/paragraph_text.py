"""A paragraph's segments with sums over them, so that any line's width is one subtraction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from docgen.decree.typesetting import Hanging
from docgen.layout.text.hanging import hanging_left, hanging_right
from docgen.layout.text.lines import joined_pieces
from docgen.layout.text.styles import Piece, Segment, TextStyle


class Line(NamedTuple):
    """The segments from `start` up to `end`, their natural width (pt), the number of spaces.

    What hangs out of the line is left out of the width.
    """

    start: int
    end: int
    width: float
    spaces: int


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
        self._begins_in_style = styles[0] is styles[-1]
        self._is_uniform = hanging is None and self._is_in_one_style(styles)
        self._hangs: list[float] | None = None
        if hanging is not None:
            self._hangs = hanging_left(segments, hanging)
            self.lefts = list(map(add, self.lefts, [*self._hangs, 0.0]))
            self.rights = list(map(sub, self.rights, [0.0, *hanging_right(segments, hanging)]))

    def _is_in_one_style(self, styles: Sequence[TextStyle | None]) -> bool:
        """Tell whether all but the first segment is in one style, spaces between.

        The first one may be a word after a label, or a word in another style.
        """
        style = styles[-1]
        others = 0 if self._begins_in_style else 1
        is_one = style is not None and styles.count(style) == len(styles) - others
        return is_one and all(self.gaps[:-1])

    def lines(self, ends: Sequence[int]) -> list[Line]:
        """Return the lines that end before the segments with these indices."""
        rights, lefts, filled, spaces = self.rights, self.lefts, self.filled, self.spaces
        return [
            Line(start, end, rights[end] - lefts[start], filled[end] - spaces[start])
            for start, end in zip([0, *ends], ends, strict=False)
        ]

    def hang(self, line: Line) -> float:
        """Return how far (pt) a line begins to the left of the column."""
        return self._hangs[line.start] if self._hangs else 0.0

    def pieces(self, line: Line) -> Iterable[Piece]:
        """Return a line's pieces, neighbours of one style joined with the spaces between them."""
        start, end, width, spaces = line
        style = self._style
        if style is None or not self._is_uniform:
            return joined_pieces(self.segments[start:end])
        if start or self._begins_in_style:
            return (Piece(" ".join(self._texts[start:end]), style, width, spaces),)
        first = self.segments[0].pieces
        if len(first) != 2 or first[1].style is not style or not all(piece.text for piece in first):
            return joined_pieces(self.segments[:end])
        label, word = first
        text = " ".join([word.text, *self._texts[1:end]])
        return (label, Piece(text, style, width - label.width, spaces - label.spaces))
