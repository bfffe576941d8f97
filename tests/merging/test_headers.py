"""Above a list's columns stand its titles, as offices write them: no one takes them out first."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from docgen.merging.data.reading import read_rows
from docgen.merging.data.sniffing import sniff

TITLES = (
    ("TRƯỜNG TIỂU HỌC NHÂN CHÍNH", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("DANH SÁCH HỌC SINH NỘP HỌC PHÍ",),
    (),
    ("Số", "Tên", "Số tiền"),
    (1, "Nguyễn Văn An", 1500000),
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in TITLES:
        book.worksheets[0].append(row)
    book.save(tmp_path / "lop.xlsx")
    return tmp_path / "lop.xlsx"


def named(columns: tuple[str, ...]) -> int:
    return len({"Số", "Tên"} & set(columns))


def test_the_headers_are_the_line_that_names_most_values(workbook: Path) -> None:
    rows = read_rows(workbook, named)
    assert (rows.top, rows.columns) == (4, ("Số", "Tên", "Số tiền"))
    assert [(row.number, row.cells["Tên"]) for row in rows] == [(5, "Nguyễn Văn An")]


def test_where_no_line_names_any_the_first_is_the_headers(workbook: Path) -> None:
    assert read_rows(workbook).top == 1


@pytest.mark.parametrize("titles", ["DANH SÁCH;;\r\n;;\r\n", "DANH SÁCH, LẬP NGÀY 1/1\r\n"])
def test_titles_stand_above_csv_too(tmp_path: Path, titles: str) -> None:
    text = f"{titles}Số;Tên;Địa chỉ\r\n1;An;Vinh\r\n2;Bình;Huế\r\n3;Cảnh;Vinh\r\n"
    path = tmp_path / "lop.csv"
    path.write_text(text, encoding="utf-8", newline="")
    assert [row.cells["Tên"] for row in read_rows(path, named)] == ["An", "Bình", "Cảnh"]


def test_a_headers_separator_is_no_sign_within_texts() -> None:
    lines = "Tên;Địa chỉ\nAn;Số 1, phố Huế, Hà Nội\nBình;Số 2, phố Huế, Hà Nội\n" * 2
    assert sniff(lines.encode()).separator == ";"
