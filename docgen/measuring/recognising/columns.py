"""Lines beside each other → one line, where they are pieces of the same; a wide one cut in two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from docgen.immutable import replace
from docgen.measuring.model import Line

_SAME_ROW = 1.0  # points


def joined(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines with those on one baseline of a page made one, from left to right."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.page, line.baseline, line.left)):
        if found and is_level(found[-1][0], line):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(_one(sorted(row, key=lambda line: line.left)) for row in found)


def is_level(line: Line, other: Line) -> bool:
    """Tell whether two lines stand on one baseline."""
    return line.page == other.page and abs(line.baseline - other.baseline) <= _SAME_ROW


def _one(row: Sequence[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    pieces = list(row[0].pieces)
    for line in row[1:]:
        first, *others = line.pieces
        pieces += [replace(first, text=f" {first.text.lstrip()}"), *others]
    return replace(row[0], pieces=tuple(pieces))


def cut(line: Line, wanted: str) -> tuple[Line, Line] | None:
    """Return a line as two, the second beginning with a piece that begins with a text.

    None if it has no such piece, or nothing before it.
    """
    for index, piece in enumerate(line.pieces):
        if index and piece.text.strip().casefold().startswith(wanted.casefold()):
            return cut_at(line, index)
    return None


def cut_at(line: Line, index: int) -> tuple[Line, Line]:
    """Return a line as two, the second beginning with the piece of a number."""
    before, after = line.pieces[:index], line.pieces[index:]
    return replace(line, pieces=before), replace(line, pieces=after)


def stacked(first: Line, lines: Iterable[Line], leading: float = 1.9) -> list[Line]:
    """Return the line and those under it that go on: same column, no more than `leading` sizes."""
    found = [first]
    for line in sorted(lines, key=lambda line: line.baseline):
        above = found[-1]
        step = line.baseline - above.baseline
        if line.page != first.page or step <= 0:
            continue
        if step > leading * above.size:
            break
        if line.left < above.right and line.right > above.left:
            found.append(line)
    return found


def by_row(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines grouped by page and baseline, from the top down."""
    ordered = sorted(lines, key=lambda line: (line.page, line.baseline))
    return [
        list(row) for _, row in groupby(ordered, key=lambda line: (line.page, round(line.baseline)))
    ]
