"""Which columns stand at the right, in the middle and at the left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.model import Alignment, Table
from docgen.layout.table.alignments import alignments
from tests.layout.table.conftest import table


def columns(table: Table) -> list[Alignment]:
    """Return the alignments of a table's last row: those of its columns."""
    *_, last = alignments(table)
    return list(last)


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (("1.500", "23.500.000"), Alignment.RIGHT),
        (("−12,5", "+3,25%"), Alignment.RIGHT),
        (("1.500", "-", "", "…"), Alignment.RIGHT),
        (("9", "28", "120"), Alignment.RIGHT),
        (("1", "2", "3"), Alignment.CENTER),
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
    assert columns(table(("Tên", "Cột"), *rows)) == [Alignment.LEFT, expected]


@pytest.mark.parametrize(
    "column",
    [("A", "I", "1", "VIII"), ("1", "1.1", "1.1.1"), ("1", "2", "Tổng cộng"), ("1", "1200")],
)
def test_numbers_of_rows_stand_in_the_middle(column: tuple[str, ...]) -> None:
    rows = [(text, "2.500") for text in column]
    assert columns(table(("TT", "Tiền"), *rows)) == [Alignment.CENTER, Alignment.RIGHT]


def test_a_total_below_figures_is_no_word_of_their_column() -> None:
    rows = table(("Tên", "Tiền"), ("Giấy", "2.500"), ("Mực", "3.500"), ("Cộng", "Sáu nghìn"))
    assert columns(rows) == [Alignment.LEFT, Alignment.RIGHT]


@pytest.mark.parametrize(
    "numbers", [("(1)", "(2)", "(3)=(1)x(2)"), ("A", "1", "2 = 1 x 5"), ("1", "2", "3")]
)
def test_numbers_of_columns_stand_in_the_middle_and_tell_nothing(numbers: tuple[str, ...]) -> None:
    heads, row = ("Tên", "Số lượng", "Tiền"), ("Giấy", "1.200", "2.500")
    first, second = alignments(table(heads, numbers, row))
    assert first == [Alignment.CENTER] * 3
    assert second == [Alignment.LEFT, Alignment.RIGHT, Alignment.RIGHT]


@pytest.mark.parametrize("row", [("1", "2"), ("1", "3", "5"), ("A", "B", "C"), ("1", "2", "")])
def test_a_row_that_does_not_count_from_one_is_like_the_others(row: tuple[str, ...]) -> None:
    first, second = alignments(table(("A",) * len(row), row, ("Giấy",) * len(row)))
    assert first == second


def test_what_is_typed_holds() -> None:
    typed = replace(table(("Cột",), ("1.500",)), alignments=(Alignment.LEFT,))
    assert columns(typed) == [Alignment.LEFT]
