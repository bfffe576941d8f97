"""CSV of every encoding, separator and line end gives the same rows, and none swallows another."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest

from docgen.diagnostics import Message, Place, UnreadableSource
from docgen.merging.data.csv_rows import CsvRows
from docgen.merging.data.reading import read_rows
from docgen.merging.data.rows import Row
from docgen.messages.catalogue import translate
from tests.merging.letters import write_rows
from tests.merging.problems import problem_in

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
    assert str(rows.shape) == "CSV, CP1258, semicolon"
    assert list(rows) == [Row(2, {"Tên": "Đỗ Thị Hà", "Tuổi": "9"})]


def test_how_a_file_is_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\ufeff" + lines(";"), encoding="utf-8")
    shape = read_rows(path).shape
    assert str(shape) == "CSV, UTF-8, semicolon"
    assert isinstance(shape, Message)
    assert translate(shape, "vi") == "CSV, UTF-8, dấu chấm phẩy"


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


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('ten,ho\n"An,Huế\nB,C\nD,E\n', 2),
        ('ten,ho\nB,C\n"D,E', 3),
        ('ten,ho\n"An,Huế\n"B",C\nD,E\n', 2),
        ('"ten,ho\nAn,Huế\n', 1),
        ('ten,ho\n"An\nB",C\n' + "x,y\n" * 500 + '"D,E\n' + "x,y\n" * 500, 504),
    ],
)
def test_a_quotation_mark_that_is_not_closed_swallows_no_row(
    tmp_path: Path, content: str, line: int
) -> None:
    assert problem_in(tmp_path / "a.csv", content) == (line, 1, "data")


def test_a_cell_too_long_for_any_letter_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"ten\nAn\n{'x' * 10_000_001}\n", encoding="utf-8")
    with pytest.raises(UnreadableSource) as raised:
        list(read_rows(path))
    (problem,) = raised.value.diagnostics
    assert problem.place == Place(str(path), 3, 1)
    reason = "field larger than field limit (10000000)"
    assert str(problem.message) == f"line 3 cannot be read as CSV: {reason}"
    assert str(problem.help) == "is a quotation mark not closed?"
    assert translate(problem.message, "vi") == f"không đọc được dòng 3 theo định dạng CSV: {reason}"


def test_quotation_marks_of_a_single_line_are_read_as_people_write_them(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('a,b\n"Sao Mai" school,5"\n"x\r\ny","""z"""', newline="")
    assert [tuple(row.cells.values()) for row in read_rows(tmp_path / "a.csv")] == [
        ("Sao Mai school", '5"'),
        ("x\r\ny", '"z"'),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(tmp_path: Path, newline: str) -> None:
    text = f"sep=;\n{lines(';')}".replace("\r\n", "\n").replace("\n", newline)
    (tmp_path / "a.csv").write_bytes(text.encode())
    assert list(read_rows(tmp_path / "a.csv")) == [Row(2, CELLS)]


def test_utf_16_without_any_mark_of_vietnamese_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("ten,lop\nAn,5A\n".encode("utf-16-le"))
    assert list(read_rows(tmp_path / "a.csv")) == [Row(2, {"ten": "An", "lop": "5A"})]


def test_a_byte_that_is_not_utf_8_spoils_its_own_cell_alone(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("Tên,Lớp\nƯớc,5A\n".encode() + b"Th\xfcy,5B\n")
    names = [row.cells["Tên"] for row in read_rows(tmp_path / "a.csv")]
    assert names == ["Ước", "Th\ufffdy"]


def test_headers_match_however_their_marks_are_written(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "Họ và tên,Lớp\nƯớc,5A\n")
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert list(read_rows(tmp_path / "a.csv")) == [Row(2, {"Họ và tên": "Ước", "Lớp": "5A"})]


def test_a_spreadsheets_errors_are_no_values(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b,c\n#N/A,#1,####\n", encoding="utf-8")
    (row,) = read_rows(tmp_path / "a.csv")
    assert row.broken == {"a": "error", "c": "error"}


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
