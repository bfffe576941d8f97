"""`{{ dong }}` names files by the rows' numbers, unless a column or a value has that name."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.merging.data.record_rows import record_row
from docgen.merging.order import MergeOrder
from docgen.merging.planning import Planner
from docgen.merging.template import read_template
from tests.merging.letters import TEMPLATE, write_template


def name(
    folder: Path, cells: dict[str, str], pattern: str = "{{ dong }}-{{ ten }}", **constants: str
) -> str:
    """Return the name that the letter of row 2 gets."""
    template = read_template(folder / "thu.yaml")
    planner = Planner(MergeOrder(template, pattern, constants), "a.csv")
    row = record_row(2, {"so": "1", "ten": "An", "so_tien": "5", **cells})
    letter, faults = planner.plan(0, row)
    assert letter is not None, faults
    return letter.name


@pytest.fixture(autouse=True)
def template(tmp_path: Path) -> Path:
    return write_template(tmp_path)


def test_it_is_the_rows_number_in_six_figures(tmp_path: Path) -> None:
    assert name(tmp_path, {}) == "000002-An.pdf"


@pytest.mark.parametrize("column", ["dong", "Đồng", "Dòng"])
def test_a_column_wins(tmp_path: Path, column: str) -> None:
    assert name(tmp_path, {column: "7"}) == "7-An.pdf"


def test_a_value_of_all_rows_wins(tmp_path: Path) -> None:
    assert name(tmp_path, {}, dong="x") == "x-An.pdf"


def test_a_declared_value_wins_with_its_own_column(tmp_path: Path) -> None:
    declared = TEMPLATE.replace("values:\n", "values:\n  dong: {type: text, column: STT}\n")
    write_template(tmp_path, declared)
    assert name(tmp_path, {"STT": "9"}) == "9-An.pdf"


def test_files_without_a_pattern_are_named_by_their_rows_whatever_columns_there_are(
    tmp_path: Path,
) -> None:
    assert name(tmp_path, {"Dòng": "7"}, pattern="") == "thu-000002.pdf"
