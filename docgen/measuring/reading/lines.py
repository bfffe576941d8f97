"""Letters → lines of text: one a baseline and column, words told by the gaps between letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from docgen.immutable import replace
from docgen.measuring.model import Line, Piece
from docgen.measuring.reading.letters import Letter

# In sizes of the letters: a gap that parts words, one that does where the file has a space, one
# that may part columns, one that does.
_WORD_GAP = 0.15
_SPACE_GAP = 0.04
_WIDE_GAP = 0.45
_COLUMN_GAP = 0.9
# Points: smaller letters part columns no sooner than letters of this size.
_SMALLEST = 8.0
# Letters of one line may stand so far apart in height (points); raised ones, in sizes, more.
_SAME_BASELINE = 0.5
_RAISED = 0.6
_SMALL = 0.8
_ADJACENT = 1.4


def lines_of(letters: Sequence[Letter], page: int) -> tuple[Line, ...]:
    """Return the lines of a page, from the top down and from left to right."""
    lines = [
        _line(group, page)
        for row in _rows(_level(letters))
        for group in _columns(sorted(row, key=lambda letter: letter.left))
    ]
    return tuple(sorted(lines, key=lambda line: (round(line.baseline), line.left)))


def _level(letters: Sequence[Letter]) -> Iterator[Letter]:
    """Yield the letters, raised and lowered small ones (m², H₂O) on their neighbour's baseline."""
    before: Letter | None = None
    for letter in letters:
        if before is not None and _is_raised(letter, before):
            letter = replace(letter, baseline=before.baseline)
        else:
            before = letter
        yield letter


def _is_raised(letter: Letter, before: Letter) -> bool:
    size = before.lettering.size
    return (
        letter.lettering.size < _SMALL * size
        and 0 < abs(letter.baseline - before.baseline) < _RAISED * size
        and abs(letter.left - before.right) < _ADJACENT * size
    )


def _rows(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    row: list[Letter] = []
    for letter in sorted(letters, key=lambda letter: letter.baseline):
        if row and letter.baseline - row[0].baseline > _SAME_BASELINE:
            yield row
            row = []
        row.append(letter)
    if row:
        yield row


def _columns(row: Sequence[Letter]) -> Iterator[list[Letter]]:
    column = [row[0]]
    reach = row[0].right
    for letter in row[1:]:
        if letter.left - reach > _COLUMN_GAP * max(letter.lettering.size, _SMALLEST):
            yield column
            column, reach = [], letter.right
        column.append(letter)
        reach = max(reach, letter.right)
    yield column


def _line(letters: Sequence[Letter], page: int) -> Line:
    pieces = tuple(
        _piece(list(group)) for _, group in groupby(_spaced(letters), lambda found: found[1])
    )
    baselines = sorted(letter.baseline for letter in letters)
    return Line(page, baselines[len(baselines) // 2], pieces)


def _spaced(letters: Sequence[Letter]) -> Iterator[tuple[Letter, object]]:
    """Yield letters, a space before each that begins a word, with what sets a piece apart."""
    wide = 0
    yield letters[0], (letters[0].lettering, wide)
    for before, letter in pairwise(letters):
        gap = letter.left - before.right
        size = max(letter.lettering.size, before.lettering.size)
        if gap > _WIDE_GAP * size:
            wide += 1
        if gap > (_SPACE_GAP if letter.after_space else _WORD_GAP) * size:
            letter = replace(letter, text=f" {letter.text}")
        yield letter, (letter.lettering, wide)


def _piece(found: Sequence[tuple[Letter, object]]) -> Piece:
    letters = [letter for letter, _ in found]
    text = unicodedata.normalize("NFC", "".join(letter.text for letter in letters))
    return Piece(
        letters[0].left, max(letter.right for letter in letters), text, letters[0].lettering
    )
