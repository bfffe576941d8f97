"""Rows pasted from Excel are parted by tabs: one is told that they become one paragraph."""

from __future__ import annotations

import pytest

from docgen.diagnostics import Problems
from docgen.source.tree import parse
from tests.source.sources import source


def told(*lines: str) -> list[str]:
    body = "".join(f"  {line}\n" for line in lines)
    problems = Problems()
    parse(source(f"body: |\n{body}"), problems)
    return [f"{problem.place}: {problem.code}" for problem in problems]


@pytest.mark.parametrize(
    "rows",
    [
        ("Họ và tên\tPhòng", "Nguyễn An\tVăn phòng"),
        ("1\tNguyễn An", "2\tTrần Bình"),
        ("1.\tNguyễn An\t05/12", "2.\tTrần Bình\t06/12"),
    ],
)
def test_two_rows_in_turn_are_told_at_the_first_tab(rows: tuple[str, str]) -> None:
    (found,) = told("Danh sách như sau:", *rows, "Nơi họp\tHội trường")
    line, column = 3, 3 + rows[0].index("\t")
    assert found.endswith(f":{line}:{column}: tabbed-rows")


@pytest.mark.parametrize(
    "lines",
    [
        ("1.\tViệc thứ nhất", "2.\tViệc thứ hai"),
        ("-\tMột", "-\tHai"),
        ("Bên A:\tSở Nội vụ", "", "Bên B:\tSở Y tế"),
        ("Một dòng\tvới tab", "dòng sau không có"),
    ],
)
def test_lists_and_lines_that_stand_alone_are_none(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []
