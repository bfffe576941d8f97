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
        (("x", "", "X"), Alignment.CENTER),
        (("kg", "bộ", "m²"), Alignment.CENTER),
        (("kg", "công trình"), Alignment.LEFT),
        (("43,25", "n/a", "68,10"), Alignment.RIGHT),
        (("1990", "2001"), Alignment.CENTER),
        (("1990", "20.010"), Alignment.RIGHT),
        (("900", "1200"), Alignment.RIGHT),
        (("2021-2025", "2026-2030"), Alignment.CENTER),
        (("0912345678", "0238.3844.113", "113"), Alignment.CENTER),
        (("05", "1.200"), Alignment.RIGHT),
        (("Một", "23.500"), Alignment.LEFT),
        (("05/02/2026", "06/02/2026"), Alignment.LEFT),
        (("-", ""), Alignment.LEFT),
    ],
)
def test_figures_stand_at_the_right_and_words_at_the_left(
    column: tuple[str, ...], expected: Alignment
) -> None:
    rows = [("Văn phòng", text) for text in column]
    assert alignments(table(("Tên", "Cột"), *rows)) == [Alignment.LEFT, expected]


@pytest.mark.parametrize(
    "column",
    [("A", "I", "1", "VIII"), ("1", "1.1", "1.1.1"), ("1", "2", "Tổng cộng"), ("1", "1200")],
)
def test_numbers_of_rows_stand_in_the_middle(column: tuple[str, ...]) -> None:
    rows = [(text, "2.500") for text in column]
    assert alignments(table(("TT", "Tiền"), *rows)) == [Alignment.CENTER, Alignment.RIGHT]


def test_a_total_below_figures_is_no_word_of_their_column() -> None:
    rows = table(("Tên", "Tiền"), ("Giấy", "2.500"), ("Mực", "3.500"), ("Cộng", "Sáu nghìn"))
    assert alignments(rows) == [Alignment.LEFT, Alignment.RIGHT]


def test_what_is_typed_holds() -> None:
    typed = replace(table(("Cột",), ("1.500",)), alignments=(Alignment.LEFT,))
    assert alignments(typed) == [Alignment.LEFT]
