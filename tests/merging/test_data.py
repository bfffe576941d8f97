"""Rows of every format, encoding and separator come out as the same texts."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from docgen.diagnostics import DocgenError, UnreadableSource
from docgen.merging.data.csv_rows import CsvRows
from docgen.merging.data.reading import read_rows
from docgen.merging.data.rows import Row
from tests.merging.letters import write_rows

HEADER = ("Họ và tên", "Ghi chú")
CELLS = {"Họ và tên": "Nguyễn Thị Ước", "Ghi chú": "lớp 5A, tổ 2; bàn đầu"}


def lines(separator: str) -> str:
    cells = (f'"{cell}"' for cell in CELLS.values())
    return f"{separator.join(HEADER)}\r\n{separator.join(cells)}\r\n\r\n"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_csv_is_read_whatever_its_encoding_and_separator(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(lines(separator).encode(encoding))
    rows = read_rows(path)
    assert rows.columns == HEADER
    assert list(rows) == [Row(2, CELLS)]


def test_windows_vietnamese_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    # It writes most tones as letters of their own.
    path.write_bytes("Tên;Tuô\u0309i\nĐô\u0303 Thi\u0323 Hà;9\n".encode("cp1258"))
    rows = read_rows(path)
    assert rows.shape == "CSV, CP1258, semicolon"
    assert list(rows) == [Row(2, {"Tên": "Đỗ Thị Hà", "Tuổi": "9"})]


def test_how_a_file_is_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\ufeff" + lines(";"), encoding="utf-8")
    assert read_rows(path).shape == "CSV, UTF-8, semicolon"


def test_excels_own_line_about_the_separator_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"sep=;\r\n{lines(';')}", encoding="utf-8")
    assert [row.cells for row in read_rows(path)] == [CELLS]


def test_rows_are_numbered_as_a_spreadsheet_does(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('a,b\n1,"x\ny"\n,\n3,4\n', encoding="utf-8")
    assert [row.number for row in read_rows(path)] == [2, 4]


def test_short_rows_are_filled_up_and_long_ones_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1\n1,2,3\n1,2,\n", encoding="utf-8")
    short, long, trailing = read_rows(path)
    assert short == Row(2, {"a": "1", "b": ""})
    assert long.faults == ("cells",)
    assert trailing.faults == ()


def test_a_workbooks_dates_and_numbers_are_texts(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tên", "Ngày", "Tiền", "Điểm", "Có"])
    sheet.append(["Ước", date(2026, 1, 5), 1500000, 8.5, True])
    sheet.append([])
    sheet.append(["An", None, 2.0, 9, False])
    book.save(tmp_path / "a.xlsx")
    rows = read_rows(tmp_path / "a.xlsx")
    assert rows.shape == "XLSX, Sheet"
    assert [(row.number, tuple(row.cells.values())) for row in rows] == [
        (2, ("Ước", "2026-01-05", "1500000", "8,5", "true")),
        (4, ("An", "", "2", "9", "false")),
    ]


def test_json_lines_and_yaml_lists_give_the_same_rows(tmp_path: Path) -> None:
    records = [{"ten": "Ước", "so": 5, "ghi_chu": None}, {"ten": "An", "diem": 8.5}]
    text = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    (tmp_path / "a.jsonl").write_text(f"{text}\n\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        "- {ten: Ước, so: 5, ghi_chu: }\n- ten: An\n  diem: 8,5\n", encoding="utf-8"
    )
    expected = [{"ten": "Ước", "so": "5", "ghi_chu": ""}, {"ten": "An", "diem": "8,5"}]
    assert [row.cells for row in read_rows(tmp_path / "a.jsonl")] == expected
    assert [row.cells for row in read_rows(tmp_path / "a.yaml")] == expected


def test_yaml_keeps_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- so: 05\n  ngay: 2026-01-05\n  co: no\n", encoding="utf-8")
    (row,) = read_rows(tmp_path / "a.yaml")
    assert row.cells == {"so": "05", "ngay": "2026-01-05", "co": "no"}


def test_records_with_lists_in_them_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"a": [1]}\n[1]\nnothing\n{"a": 1}\n', encoding="utf-8")
    (tmp_path / "a.yaml").write_text("- {a: [1, 2], b: x}\n- {a: 1}\n", encoding="utf-8")
    faults = [row.faults for row in read_rows(tmp_path / "a.jsonl")]
    assert faults == [("nested",), ("json",), ("json",), ()]
    assert [row.faults for row in read_rows(tmp_path / "a.yaml")] == [("nested",), ()]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", b"x", "data-format"),
        ("a.csv", b"", "data"),
        ("a.xlsx", b"no workbook", "data"),
        ("a.yaml", b"ten: An\n", "data"),
        ("a.yaml", b"- a: [\n", "data"),
    ],
)
def test_a_file_that_holds_no_rows_is_told(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableSource) as raised:
        list(read_rows(tmp_path / name))
    assert raised.value.diagnostics[0].code == code


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.jsonl", "a.yaml"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocgenError) as raised:
        list(read_rows(tmp_path / name))
    assert raised.value.diagnostics[0].code == "no-file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process's peak so")
def test_a_million_rows_stream(tmp_path: Path) -> None:
    import resource

    path = write_rows(tmp_path / "a.csv", [], ("STT", "Tên"))
    with path.open("a", encoding="utf-8") as file:
        for start in range(0, 1_000_000, 1000):
            file.write("".join(f"{n},Nguyễn Văn {n}\n" for n in range(start, start + 1000)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in CsvRows(path)) == 1_000_000
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < (20 * 1024 if sys.platform != "darwin" else 20 * 1024 * 1024)
