"""Turns the segments of a line into runs at their places, spaces stretched or natural."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docgen.layout.pages import Origin, Run
from docgen.layout.styles import Piece, Segment


def natural_width(segments: Sequence[Segment]) -> float:
    """Return the width of segments on one line at natural spaces, in points."""
    if not segments:
        return 0.0
    return sum([width + gap for _, width, _, gap in segments]) - segments[-1].gap


def set_line(
    segments: Sequence[Segment],
    x: float,
    baseline: float,
    origin: Origin,
    word_space: float = 0.0,
) -> tuple[Run, ...]:
    """Return the segments as runs from x on, `word_space` points added to each space."""
    runs: list[Run] = []
    for piece in _merged(segments):
        width = piece.width + piece.spaces * word_space
        if piece.text or piece.width:  # room to fill in has no text
            style = piece.style
            runs.append(
                Run(
                    x,
                    baseline,
                    piece.text,
                    style.face.style,
                    style.size,
                    width,
                    origin,
                    word_space,
                    is_blank=style.is_blank,
                )
            )
        x += width
    return tuple(runs)


def _merged(segments: Sequence[Segment]) -> Iterator[Piece]:
    """Yield a line's pieces, neighbours of one style joined with the gaps between them."""
    if _is_plain(segments):
        yield _joined(segments)
        return
    texts: list[str] = []
    style = segments[0].pieces[0].style
    width, spaces = 0.0, 0
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        for piece in segment.pieces:
            if piece.style is not style or not piece.text:
                yield Piece("".join(texts), style, width, spaces)
                texts.clear()
                style, width, spaces = piece.style, 0.0, 0
            if piece.text:
                texts.append(piece.text)
                width += piece.width
                spaces += piece.spaces
            else:
                yield piece
        if segment.gap and index < last:
            texts.append(" ")
            width += segment.gap
            spaces += 1
    yield Piece("".join(texts), style, width, spaces)


def _is_plain(segments: Sequence[Segment]) -> bool:
    """Tell whether a line is words in one style with a space after each, as most lines are."""
    style = segments[0].pieces[0].style
    for pieces, _, _, gap in segments[:-1]:
        if len(pieces) > 1 or not gap or pieces[0].style is not style or not pieces[0].text:
            return False
    last = segments[-1].pieces
    return len(last) == 1 and last[0].style is style and bool(last[0].text)


def _joined(segments: Sequence[Segment]) -> Piece:
    """Return a plain line as one piece."""
    text = " ".join([segment.pieces[0].text for segment in segments])
    style = segments[0].pieces[0].style
    return Piece(text, style, natural_width(segments), text.count(" "))


def stretch(segments: Sequence[Segment], measure: float) -> float:
    """Return what each space must take on, in points, for the segments to fill the measure."""
    spaces = sum([spaces + (gap > 0) for _, _, spaces, gap in segments])
    spaces -= segments[-1].gap > 0
    return (measure - natural_width(segments)) / spaces if spaces else 0.0


def slices(segments: Sequence[Segment], ends: Iterable[int]) -> list[Sequence[Segment]]:
    """Return the segments of each line."""
    lines = []
    start = 0
    for end in ends:
        lines.append(segments[start:end])
        start = end
    return lines
