"""Which columns stand at the right, in the middle and at the left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.model import Alignment
from docgen.layout.table.alignments import alignments
from tests.layout.table.conftest import table


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (("1.500", "23.500.000"), Alignment.RIGHT),
        (("−12,5", "+3,25%"), Alignment.RIGHT),
        (("1.500", "-", "", "…"), Alignment.RIGHT),
        (("1", "2", "10"), Alignment.CENTER),
        (("Một", "23.500"), Alignment.LEFT),
        (("05/02/2026", "06/02/2026"), Alignment.LEFT),
        (("-", ""), Alignment.LEFT),
    ],
)
def test_figures_stand_at_the_right_and_words_at_the_left(
    column: tuple[str, ...], expected: Alignment
) -> None:
    assert alignments(table(("Cột",), *[(text,) for text in column])) == [expected]


def test_what_is_typed_holds() -> None:
    typed = replace(table(("Cột",), ("1.500",)), alignments=(Alignment.LEFT,))
    assert alignments(typed) == [Alignment.LEFT]
