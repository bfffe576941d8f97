"""Two rows above a table's dashes are its header; a second row under them is told."""

from __future__ import annotations

import pytest

from docgen.diagnostics import Place, Problems
from docgen.document.body.tables import parse_table
from docgen.document.model import Table


def parsed(*lines: str) -> tuple[Table | None, list[str]]:
    problems = Problems()
    placed = [(line, 100 * number) for number, line in enumerate(lines)]
    table = parse_table(placed, lambda offset: Place("a.yaml", offset // 100, 1), problems)
    return table, [problem.code for problem in problems]


DASHES = "|---|---|---|---|---|"
LOWER = "| | | Năm 2024 | Năm 2025 | |"


@pytest.mark.parametrize(
    "rows",
    [
        ("| TT | Nội dung | Kinh phí || Ghi chú |", LOWER),
        ("| TT | Nội dung | Kinh phí | | Ghi chú |", LOWER),
        ("| TT | Nội dung | Kinh phí || Ghi chú |", "| | | Năm 2024 | Năm 2025 |"),
        ("| | | Kinh phí || Ghi chú |", "| TT | Nội dung | Năm 2024 | Năm 2025 | |"),
    ],
)
def test_a_head_over_empty_cells_spans_their_columns(rows: tuple[str, str]) -> None:
    table, told = parsed(*rows, DASHES, "| 1 | Mua sắm | 100 | 200 | |")
    assert table is not None
    assert not told
    heads = [cell.text for cell in table.header]
    assert heads == ["TT", "Nội dung", "Năm 2024", "Năm 2025", "Ghi chú"]
    assert [(g.head.text, g.first, g.count) for g in table.groups] == [("Kinh phí", 2, 2)]
    assert [cell.text for cell in table.rows[0]] == ["1", "Mua sắm", "100", "200", ""]


def test_groups_stand_side_by_side_and_end_the_row() -> None:
    table, told = parsed(
        "| Đơn vị | Năm 2024 || Năm 2025 ||", "| | Thu | Chi | Thu | Chi |", DASHES
    )
    assert table is not None
    assert not told
    assert [(g.head.text, g.first, g.count) for g in table.groups] == [
        ("Năm 2024", 1, 2),
        ("Năm 2025", 3, 2),
    ]


def test_one_row_above_the_dashes_has_no_groups() -> None:
    table, told = parsed("| A | | B |", "|---|---|---|", "| 1 | 2 | 3 |")
    assert table is not None
    assert not told
    assert not table.groups


def test_a_second_row_of_heads_under_the_dashes_is_told() -> None:
    table, told = parsed("| TT | Nội dung | Kinh phí | | Ghi chú |", DASHES, LOWER)
    assert table is not None
    assert told == ["table-head-below"]


@pytest.mark.parametrize(
    "lines",
    [
        ("| Buổi | Nội dung | |", "| | Khai mạc | Hội trường |", "| Sáng | Tham luận | |"),
        ("| Chức danh | Họ và tên | |", "| | Lê Văn An | Chủ tịch |", "| | Trần Bình | Phó |"),
    ],
)
def test_a_row_like_those_below_it_is_no_head(lines: tuple[str, ...]) -> None:
    head, *rows = lines
    assert parsed(head, "|---|---|---|", *rows)[1] == []


def test_years_over_figures_under_one_head_are_told() -> None:
    rows = ("| | 2024 | 2025 |", "| Thu | 5 | 6 |", "| | 5 | - |")
    assert parsed("| Mục | Kinh phí | |", "|---|---|---|", *rows)[1] == ["table-head-below"]


def test_two_bars_end_a_header_with_an_empty_cell_where_the_dashes_do() -> None:
    for dashes, count in (("|---|---|", 2), ("|---|---|---|", 3)):
        table, told = parsed("| A | B ||", dashes, "| 1 | 2 |")
        assert table is not None
        assert not told
        assert len(table.header) == count


def test_rows_without_a_line_of_dashes_are_no_header() -> None:
    table, told = parsed("| A | B |", "| 1 | 2 |", "| 3 | 4 |", "|---|---|")
    assert table is None
    assert told == ["table-delimiter"]
