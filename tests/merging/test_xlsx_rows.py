"""A workbook gives the texts that its sheet shows, and tells where it shows none."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from docgen.merging.data import xlsx_sheet
from docgen.merging.data.reading import read_rows
from tests.merging.problems import problem_of

_SHEET = "xl/worksheets/sheet1.xml"


def workbook(folder: Path, *rows: list[object], formats: dict[str, str] | None = None) -> Path:
    """Write a workbook of one sheet; `formats` are the number formats of cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def damaged(path: Path, damage: Callable[[bytes], bytes | None]) -> Path:
    """Write the workbook anew, its sheet damaged or left out."""
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = damage(parts.pop(_SHEET))
    with zipfile.ZipFile(path, "w") as broken:
        for name, data in {**parts, **({} if sheet is None else {_SHEET: sheet})}.items():
            broken.writestr(name, data)
    return path


def rows_of(path: Path) -> list[tuple[str, ...]]:
    return [tuple(row.cells.values()) for row in read_rows(path)]


def test_a_workbooks_dates_and_numbers_are_texts(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ["Tên", "Ngày", "Tiền", "Điểm", "Có"],
        ["Ước", date(2026, 1, 5), 1500000, 8.5, True],
        [],
        ["An", None, 2.0, 9, False],
    )
    rows = read_rows(path)
    assert rows.shape == "XLSX, Sheet"
    assert [(row.number, tuple(row.cells.values())) for row in rows] == [
        (2, ("Ước", "05/01/2026", "1500000", "8,5", "true")),
        (4, ("An", "", "2", "9", "false")),
    ]


def test_a_day_and_an_hour_are_what_a_letter_may_say(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ["Giờ", "Khi", "Lâu"],
        [time(8, 30), datetime(2026, 12, 5, 14, 0), timedelta(hours=26, minutes=5)],
    )
    assert rows_of(path) == [("08:30", "05/12/2026 14:00", "26:05")]


def test_a_number_is_read_as_its_cell_shows_it(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ["Điện thoại", "Tỷ lệ", "Trung bình", "Nợ", "Nợ khác"],
        [912345678, 0.15, 1.1 * 3, 15, 12],
        formats={"A2": "0000000000", "B2": "0.0%", "D2": '0"%"', "E2": "0;[Red]-0%"},
    )
    assert rows_of(path) == [("0912345678", "15%", "3,3", "15", "12")]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("0000000000", "0912345678"),
        ("0000 000 000", "0912 345 678"),
        (r"0000\.000\.000", "0912.345.678"),
        ('"0"#', "0912345678"),
        ("0#########", "0912345678"),
        ('"+84 "000 000 000', "+84 912 345 678"),
        ("[$-42A]0000-000-000;@", "0912-345-678"),
        ("0", "912345678"),
        ("#,##0", "912345678"),
        ('0" đồng"', "912345678"),
        ("0.00E+00", "912345678"),
        ("General", "912345678"),
    ],
)
def test_a_telephone_number_is_as_its_cell_shows_it(
    tmp_path: Path, number_format: str, shown: str
) -> None:
    path = workbook(tmp_path, ["Điện thoại"], [912345678], formats={"A2": number_format})
    assert rows_of(path) == [(shown,)]


def test_cells_without_a_value_are_told_by_their_columns(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ["Tên", "Lớp", "Tiền"],
        ["An", None, "=1+1"],
        ["#N/A", "5A", 1],
        ["=Sheet2!A1"],
        [],
        ["Bình", None, 1],
        [None, "", " "],
        ["Cảnh", "5A", 99999999],
        formats={"C8": "dd/mm/yyyy"},
    )
    assert [(row.number, row.broken) for row in read_rows(path)] == [
        (2, {"Tiền": "formula"}),
        (3, {"Tên": "error"}),
        (4, {"Tên": "formula"}),
        (6, {}),
        (8, {"Tiền": "error"}),
    ]


def test_what_stands_beside_the_table_is_none_of_it(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["Tên", "Lớp"], ["An", "5A", None, "nghỉ ốm"], [None, None, "tổng"])
    (row,) = read_rows(path)
    assert (row.cells, row.faults) == ({"Tên": "An", "Lớp": "5A"}, ())


def test_a_sheet_that_misstates_its_size_is_read_to_its_end(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["Tên", "Lớp"], ["An", "5A"], ["Bình", "5B"])
    damaged(path, lambda sheet: re.sub(rb'dimension ref="[^"]*"', b'dimension ref="A1"', sheet))
    assert rows_of(path) == [("An", "5A"), ("Bình", "5B")]


@pytest.mark.parametrize(
    "damage",
    [
        lambda sheet: sheet[: len(sheet) // 2],
        lambda sheet: None,
        lambda sheet: sheet.replace(b'r="A3"', b'r="??"'),
        lambda sheet: sheet.replace(b"<v>1</v>", b"<v>one</v>"),
    ],
    ids=["cut off", "missing", "a cell without a place", "a number of letters"],
)
def test_a_workbook_that_is_broken_within_is_told(
    tmp_path: Path, damage: Callable[[bytes], bytes | None]
) -> None:
    path = workbook(tmp_path, ["Tên", "Số"], ["An", 1], ["Bình", 1])
    assert problem_of(damaged(path, damage)) == (1, 1, "data")


def test_a_style_that_the_workbook_does_not_have_changes_no_number(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["Tên", "Số"], ["An", 5])
    damaged(path, lambda sheet: sheet.replace(b'r="B2"', b'r="B2" s="99"'))
    assert rows_of(path) == [("An", "5")]


def test_a_workbook_that_unpacks_without_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path, ["a"], ["x" * 30_000])
    assert len(list(read_rows(path))) == 1
    monkeypatch.setattr(xlsx_sheet, "_MOST_BYTES", 30_000)
    assert problem_of(path) == (1, 1, "data")


def test_a_row_below_the_last_of_any_sheet_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["Tên"], ["An"])
    damaged(path, lambda sheet: sheet.replace(b'<row r="2"', b'<row r="999999999"'))
    assert problem_of(path) == (1, 1, "data")


def test_a_workbook_that_opens_with_a_chart_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active = book.create_chartsheet()
    book.save(tmp_path / "a.xlsx")
    assert problem_of(tmp_path / "a.xlsx") == (1, 1, "data")
