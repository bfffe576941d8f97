"""How far punctuation at a line's ends hangs into the margins, for edges that look straight.

Off unless a document asks for it. After Hàn Thế Thành, "Micro-typographic extensions to the TeX
typesetting system" (Masaryk University Brno, 2000), chapter 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.decree.typesetting import Hanging
from docgen.layout.text.styles import Segment


def hanging_left(segments: Sequence[Segment], hanging: Hanging) -> list[float]:
    """Return for each segment how far (pt) it hangs out at the left if a line begins with it."""
    return [_hang(segment, 0, hanging.left) for segment in segments]


def hanging_right(segments: Sequence[Segment], hanging: Hanging) -> list[float]:
    """Return for each segment how far (pt) it hangs out at the right if a line ends with it."""
    return [_hang(segment, -1, hanging.right) for segment in segments]


def _hang(segment: Segment, end: int, shares: Mapping[str, float]) -> float:
    piece = segment.pieces[end]
    letter = piece.text[end] if piece.text else ""
    share = shares.get(letter, 0.0)
    return share * piece.style.face.advance(letter) * piece.style.scale if share else 0.0
