"""Finds how columns are aligned: as typed, else figures to the right and words to the left."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.document.model import Alignment, Cell, Table

# A column of figures shorter than this is centred: ordinal numbers and the like.
_SHORT = 4
_SIGNS = ".,-–−+%() "


def alignments(table: Table) -> list[Alignment]:
    """Return each column's alignment."""
    return [
        alignment if alignment is not Alignment.NONE else _natural(column)
        for alignment, *column in zip(table.alignments, *table.rows, strict=True)
    ]


def _natural(column: Sequence[Cell]) -> Alignment:
    texts = ["".join(span.text for span in cell.spans).strip() for cell in column]
    # A dash or an ellipsis says that there is no figure.
    told = [text for text in texts if any(map(str.isalnum, text))]
    if told and all(map(_is_figure, told)):
        return Alignment.CENTER if all(len(text) < _SHORT for text in told) else Alignment.RIGHT
    return Alignment.LEFT


def _is_figure(text: str) -> bool:
    return any(map(str.isdigit, text)) and all(
        letter.isdigit() or letter in _SIGNS for letter in text
    )
