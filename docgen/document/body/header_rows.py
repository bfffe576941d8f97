"""The two rows above a table's dashes → each column's own header, and the groups over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docgen.document.model import Cell, Group
from docgen.immutable import replace

# A head over its column, and one over two: so stand the names of persons, too.
_HEADS_OF_A_PAIR = 2


def grouped(
    upper: Sequence[Cell], lower: Sequence[Cell]
) -> tuple[tuple[Cell, ...], tuple[Group, ...]]:
    """Return the columns' headers, and the groups over them, of two rows of as many cells.

    An upper cell over one with a text heads a group, which takes in the empty ones at its right (as
    in MultiMarkdown, `| Kinh phí ||`). A cell that has an empty one over or under it is as high as
    both rows.
    """
    header: list[Cell] = []
    groups: list[Group] = []
    for index, (above, below) in enumerate(zip(upper, lower, strict=True)):
        if above.text and below.text:
            groups.append(Group(above, index))
        elif not above.text and groups and groups[-1].columns.stop == index:
            groups[-1] = replace(groups[-1], count=groups[-1].count + 1)
        header.append(below if below.text or not above.text else above)
    return tuple(header), tuple(groups)


def heads_columns(rows: Sequence[Sequence[Cell]], header: Sequence[Cell]) -> bool:
    """Tell whether the first row under a header was meant as its second: it names what is empty.

    It is empty under each head but one that the header's empty cells stand right of. The row below
    it is not empty under the first head; and beside one head alone the rows below hold figures, for
    two names under one head may be a row like the others.
    """
    (first, *below), filled = rows, [bool(cell.text) for cell in header]
    if all(filled) or not filled[0] or not all(row[0].text for row in below[:1]):
        return False
    over = [not (mine and right) for mine, right in pairwise([*filled, True])]
    if [bool(cell.text) for cell in first] != over:
        return False
    under = [row[at].text for row in below for at, is_named in enumerate(over) if is_named]
    return sum(filled) > _HEADS_OF_A_PAIR or all(map(_is_figure, under))


def _is_figure(text: str) -> bool:
    return not text or text[-1].isdigit() or text == "-"
