"""Rows as programs have them: whatever names its values is a row, and what does not is told."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pytest

import docgen
from tests.merging.letters import TEMPLATE

NAMES = ("so", "ten", "so_tien")
VALUES = (5, "Nguyễn Văn An", 1500000)


@dataclass
class Pupil:
    so: int
    ten: str
    so_tien: int


class Debt(NamedTuple):
    so: int
    ten: str
    so_tien: int


class Series:
    """A row of pandas' `iterrows`: its values are an array, and it iterates over them."""

    values = VALUES

    def keys(self) -> tuple[str, ...]:
        return NAMES

    def __getitem__(self, name: str) -> object:
        return VALUES[NAMES.index(name)]

    def __iter__(self) -> Iterator[object]:
        return iter(VALUES)


def _of_a_database(names: Iterable[str]) -> sqlite3.Row:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    named = ", ".join(f"? AS {name}" for name in names)
    row: sqlite3.Row = connection.execute(f"SELECT {named}", VALUES).fetchone()
    connection.close()
    return row


def _letters(row: object) -> list[bytes]:
    letters: list[bytes] = []
    docgen.merge(TEMPLATE.encode(), [row], lambda _, pdf: letters.append(pdf))
    return letters


@pytest.mark.parametrize(
    "row",
    [Pupil(*VALUES), Debt(*VALUES), Series(), _of_a_database(NAMES)],
    ids=lambda row: type(row).__name__,
)
def test_what_names_its_values_makes_the_letter_of_a_mapping(row: object) -> None:
    assert _letters(row) == _letters(dict(zip(NAMES, VALUES, strict=True)))


@pytest.mark.parametrize("row", [VALUES, "so", None, Pupil])
def test_a_row_without_names_is_told(row: object) -> None:
    with pytest.raises(docgen.DocumentProblems, match="row 1: the row does not name its values"):
        _letters(row)


def test_a_name_that_two_joined_tables_have_is_told() -> None:
    with pytest.raises(docgen.DocumentProblems, match="the same name stands in the row twice"):
        _letters(_of_a_database(("ten", "ten", "so_tien")))


def test_a_cell_without_a_header_is_told_as_in_a_file() -> None:
    rows = csv.DictReader(io.StringIO("so,ten,so_tien\n5,An,1500,000\n"))
    with pytest.raises(docgen.DocumentProblems, match="more cells than there are headers"):
        _letters(next(rows))
