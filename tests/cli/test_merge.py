"""`docgen merge`: every row checked, letters, numbers, names, volumes, problems."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from docgen.cli.exit_codes import ExitCode
from tests.cli.conftest import Docgen
from tests.merging.letters import TEMPLATE, contents, write_pupils, write_rows, write_template

HEADER = ("Số", "Tên", "Số tiền")
WRONG = [
    (1, "Nguyễn Văn An", "1.500.000"),
    (2, "", "nhiều"),
    (3, "Lê 漢", "5"),
    ("ba", "Trần Thị Bình", "7"),
]


def texts(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def test_each_row_gets_a_letter_with_its_values(folder: Path, docgen: Docgen) -> None:
    run = docgen("merge", write_template(folder), write_pupils(folder, 2), "-o", "thu")
    assert run.code == ExitCode.DONE, run.err
    assert list(contents(folder / "thu")) == ["thu-000002.pdf", "thu-000003.pdf"]
    text = texts(folder / "thu" / "thu-000002.pdf")
    assert "101.000 đồng (Một trăm linh một nghìn đồng)" in " ".join(text.split())
    assert "2 files made" in run.err


def test_titles_above_the_headers_are_no_rows(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", [HEADER, (1, "An", 5)], ("DANH SÁCH NỘP HỌC PHÍ", "", ""))
    run = docgen("merge", write_template(folder), data, "-o", "thu")
    assert run.code == ExitCode.DONE, run.err
    assert "the columns' names stand in row 2" in run.err
    assert list(contents(folder / "thu")) == ["thu-000003.pdf"]


def test_a_setting_that_nothing_asks_for_is_told(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", [("1", "An")], HEADER[:2])
    values = ("--set", "so_tien=5", "--set", "so_tin=6", "--set", "nam=2026")
    pattern = ("--name", "{{ nam }}-{{ ten }}.pdf")
    run = docgen("merge", write_template(folder), data, "-o", "thu", *values, *pattern)
    assert run.code == ExitCode.DONE, run.err
    assert "nothing asks for the value so_tin of --set" in run.err
    assert run.err.count("set-unasked") == 1


def test_numbers_count_on_and_name_the_files(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", [("An", 1), ("Bình", 2)], ("Tên", "Số tiền"))
    options = ("--first-number", "9", "--name", "{{ so }}-{{ ten }}.pdf")
    run = docgen("merge", write_template(folder), data, "-o", "thu", *options)
    assert run.code == ExitCode.DONE, run.err
    assert list(contents(folder / "thu")) == ["10-Bình.pdf", "9-An.pdf"]
    assert "Số: 09/TB-THNC" in texts(folder / "thu" / "9-An.pdf")


def test_everything_wrong_is_told_at_once_and_nothing_written(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", WRONG, HEADER)
    run = docgen("merge", write_template(folder), data, "-o", "thu", "--problems", "loi.csv")
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    for told in (
        "row 3, column Tên: the value ten is empty",
        "row 3, column Số tiền: nhiều is not a sum of money",
        "row 4, column Tên: the font has no letter 漢 (U+6F22)",
        "row 5: ba is not a document's number",
        "4 rows, 3 of them wrong; nothing written",
    ):
        assert told in run.err
    assert contents(folder / "thu") == {}
    lines = (folder / "loi.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "row,column,value,problem,what helps"
    assert [line.partition(",")[0] for line in lines[1:]] == ["3", "3", "4", "5"]


def test_a_dry_run_writes_nothing(folder: Path, docgen: Docgen) -> None:
    run = docgen("merge", write_template(folder), write_pupils(folder, 3), "--dry-run", "-o", "x")
    assert run.code == ExitCode.DONE
    assert "3 rows, 0 of them wrong; nothing written" in run.err
    assert not (folder / "x").exists()


def test_keep_going_makes_what_can_be_made(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", WRONG, HEADER)
    run = docgen("merge", write_template(folder), data, "-o", "thu", "--keep-going")
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    assert list(contents(folder / "thu")) == ["thu-000002.pdf"]
    assert "1 files made, 0 unchanged, 3 rows wrong" in run.err


def test_a_second_run_makes_nothing_new(folder: Path, docgen: Docgen) -> None:
    template, data = write_template(folder), write_pupils(folder, 3)
    docgen("merge", template, data, "-o", "thu")
    run = docgen("merge", template, data, "-o", "thu")
    assert "0 files made, 3 unchanged" in run.err


def test_rows_of_one_name_are_told(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", [(1, "An", 1), (2, "AN", 2), (3, "Bình", 3)], HEADER)
    run = docgen("merge", write_template(folder), data, "-o", "thu", "--name", "{{ ten }}.pdf")
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    assert "several rows would be written to AN.pdf: row 2 has it, too" in run.err
    assert "Bình" not in run.err


def test_all_letters_in_one_pdf_each_a_part_with_its_own_page_numbers(
    folder: Path, docgen: Docgen
) -> None:
    template, data = write_template(folder), write_pupils(folder, 3)
    run = docgen("merge", template, data, "--combined", "tat-ca.pdf")
    assert run.code == ExitCode.DONE, run.err
    with pikepdf.open(folder / "tat-ca.pdf") as pdf:
        assert len(pdf.pages) == 3
        parts = pdf.Root.StructTreeRoot.K.K
        assert [str(part.S) for part in parts] == ["/Part"] * 3
        assert "/AcroForm" not in pdf.Root
    again = docgen("merge", template, data, "--combined", "tat-ca.pdf")
    assert "0 files made, 1 unchanged" in again.err


def test_a_combined_pdf_is_called_what_all_its_letters_are_called(
    folder: Path, docgen: Docgen
) -> None:
    template, data = write_template(folder), write_pupils(folder, 2)
    assert docgen("merge", template, data, "--combined", "tat-ca.pdf").code == ExitCode.DONE
    with pikepdf.open(folder / "tat-ca.pdf") as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == pdf.docinfo.Title == "Thông báo Về học phí của học sinh"
        assert xmp["dc:creator"] == ["Trường Tiểu học Nhân Chính"]
        assert "dc:description" not in xmp
        assert "nd30:Subject" not in xmp
        assert list(pdf.attachments) == []
    shown = docgen("show", "tat-ca.pdf")
    assert "tat-ca.pdf holds no metadata of Phụ lục VI" in shown.err


def test_volumes_hold_so_many_letters(folder: Path, docgen: Docgen) -> None:
    template, data = write_template(folder), write_pupils(folder, 5)
    line = ("merge", template, data, "-o", "thu", "--combined", "in/tap.pdf", "--volume", "2")
    run = docgen(*line)
    assert run.code == ExitCode.DONE, run.err
    assert list(contents(folder / "in")) == ["tap-1.pdf", "tap-2.pdf", "tap-3.pdf"]
    assert len(contents(folder / "thu")) == 5


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "there is no place for the letters"),
        (("-o", "x", "--first-number", "1"), "the template takes no number"),
        (("-o", "x", "--name", "{{ x"), "the braces opened here are not closed"),
        (("-o", "x", "--set", "= 1"), "is not of the form name=value"),
    ],
)
def test_what_cannot_be_done_is_told(
    folder: Path, docgen: Docgen, options: tuple[str, ...], told: str
) -> None:
    run = docgen("merge", "a.yaml", write_pupils(folder, 1), *options)
    assert run.code != ExitCode.DONE
    assert told in run.err


def test_a_column_that_is_missing_is_told(folder: Path, docgen: Docgen) -> None:
    data = write_rows(folder / "a.csv", [(1, "An")], ("Số", "Họ tên"))
    run = docgen("merge", write_template(folder), data, "-o", "thu")
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    assert "the data has no column for the value ten" in run.err
    assert "the data has no column for the value so_tien" in run.err


def test_a_declared_number_numbers_letters_from_a_thousand_on(folder: Path, docgen: Docgen) -> None:
    template = write_template(folder, TEMPLATE.replace("values:", "values:\n  so: number"))
    data = write_rows(folder / "a.csv", [(999, "An", 5), (1000, "Bình", 5)], HEADER)
    run = docgen("merge", template, data, "-o", "thu")
    assert run.code == ExitCode.DONE, run.err
    text = texts(folder / "thu" / "thu-000003.pdf")
    assert "1000/TB-THNC" in text
