"""Turns the segments of a line into runs at their places, spaces stretched or natural."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docgen.layout.pages import BLACK, Origin, Run
from docgen.layout.text.styles import Piece, Segment


def natural_width(segments: Sequence[Segment]) -> float:
    """Return the width of segments on one line at natural spaces, in points."""
    if not segments:
        return 0.0
    widths = [width + gap for _, _, width, _, gap, *_ in segments]
    return sum(widths) - segments[-1].gap


def set_line(
    segments: Sequence[Segment], x: float, baseline: float, origin: Origin
) -> tuple[Run, ...]:
    """Return the segments as runs from x on, their spaces natural."""
    return set_pieces(joined_pieces(segments), x, baseline, origin)


def set_pieces(
    pieces: Iterable[Piece], x: float, baseline: float, origin: Origin, word_space: float = 0.0
) -> tuple[Run, ...]:
    """Return the pieces of a line, the spaces between them included, as runs from x on.

    To each space `word_space` points are added.
    """
    runs: list[Run] = []
    for text, style, natural, spaces in pieces:
        width = natural + spaces * word_space
        if text or natural:  # room to fill in has no text
            runs.append(
                Run(
                    x,
                    baseline,
                    text,
                    style.face.style,
                    style.size,
                    width,
                    origin,
                    word_space,
                    BLACK,
                    style.is_blank,
                    style.link,
                )
            )
        x += width
    return tuple(runs)


def joined_pieces(segments: Sequence[Segment]) -> Iterable[Piece]:
    """Return a line's pieces, neighbours of one style joined with the spaces between them."""
    return _plain(segments) or _merged(segments)


def _plain(segments: Sequence[Segment]) -> tuple[Piece, ...]:
    """Return a line of words in one style with a space after each, as most are; else nothing."""
    texts, styles, widths, _, gaps, *_ = zip(*segments, strict=True)
    style = styles[0]
    if style is None or styles.count(style) < len(styles) or 0.0 in gaps[:-1]:
        return ()
    text = " ".join(texts)
    return (Piece(text, style, sum(widths) + sum(gaps) - gaps[-1], text.count(" ")),)


def _merged(segments: Sequence[Segment]) -> Iterator[Piece]:
    """Yield a line's pieces likewise, of whatever it is made."""
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


def slices(segments: Sequence[Segment], ends: Iterable[int]) -> list[Sequence[Segment]]:
    """Return the segments of each line."""
    lines = []
    start = 0
    for end in ends:
        lines.append(segments[start:end])
        start = end
    return lines
