"""Finds how columns are aligned: as typed, else figures to the right and words to the left.

In the middle stands what is short, what counts the rows, and numbers that count nothing: years, and
those of cards and telephones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.document.model import Alignment, Cell, Table
from docgen.layout.table.column_numbers import numbers_columns

# Texts shorter than this are ordinals, ranks, marks (x) or units (kg).
_SHORT = 4
_SIGNS = ".,-–−+%() "
# A, II, 2.1.3 in the first column.
_LIST_NUMBER = re.compile(r"[A-ZĐa-zđ]|[IVXLC]+|\d{1,4}(?:\.\d{1,2})*\.?")
# A year, a card's number; a term of office: where all are of one length, none is less than another.
_PLAIN_NUMBER = re.compile(r"\d+(?:[-–]\d+)?")
# 0912 345 678
_WITH_ZERO = re.compile(r"0\d")


def alignments(table: Table) -> Iterator[Sequence[Alignment]]:
    """Yield each row's alignments: those of its columns, but numbers of columns are centred."""
    rows = table.rows
    if rows and numbers_columns(rows[0]):
        yield [Alignment.CENTER] * len(rows[0])
        rows = rows[1:]
    columns = zip(table.alignments, *rows, strict=True)
    aligned = [
        alignment if alignment is not Alignment.NONE else _natural(column, is_first=not index)
        for index, (alignment, *column) in enumerate(columns)
    ]
    yield from [aligned] * len(rows)


def _natural(column: Sequence[Cell], *, is_first: bool) -> Alignment:
    texts = [cell.text for cell in column]
    # A dash or an ellipsis says that there is no figure.
    told = [text for text in _above_total(texts) if any(map(str.isalnum, text))]
    if told and (_are_marks(told) or (is_first and _are_ordinals(told))):
        return Alignment.CENTER
    figures = [text for text in told if _is_figure(text)]
    words = [text for text in told if not _is_figure(text)]
    # A short word among more figures stands for one: n/a.
    if len(words) >= len(figures) or not all(map(_is_short, words)):
        return Alignment.LEFT
    return Alignment.CENTER if _count_nothing(figures) else Alignment.RIGHT


def _above_total(texts: Sequence[str]) -> Sequence[str]:
    """Return a column's texts without the word of a total below its figures: `Tổng cộng`."""
    *above, last = texts or [""]
    return texts if _is_figure(last) or not any(map(_is_figure, above)) else above


def _is_short(text: str) -> bool:
    return len(text) < _SHORT


def _is_figure(text: str) -> bool:
    return any(map(str.isdigit, text)) and all(
        letter.isdigit() or letter in _SIGNS for letter in text
    )


def _are_marks(texts: Sequence[str]) -> bool:
    """Tell whether short texts are no figures whose ones and tens must stand under each other."""
    is_even = len(set(map(len, texts))) == 1
    return all(map(_is_short, texts)) and (is_even or not all(map(_is_figure, texts)))


def _are_ordinals(texts: Sequence[str]) -> bool:
    return all(map(_is_short, texts)) or all(map(_LIST_NUMBER.fullmatch, texts))


def _count_nothing(figures: Sequence[str]) -> bool:
    """Tell whether figures are numbers of something, which no sum is made of."""
    if any(_WITH_ZERO.match(figure) and not _is_short(figure) for figure in figures):
        return True
    return len(set(map(len, figures))) == 1 and all(map(_PLAIN_NUMBER.fullmatch, figures))
