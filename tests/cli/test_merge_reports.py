"""The report of a merge, `--problems FILE`, is written whole, or the one before stays."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from docgen.cli.exit_codes import ExitCode
from tests.cli.conftest import Docgen
from tests.merging.letters import TEMPLATE, write_pupils, write_rows, write_template


@pytest.fixture(autouse=True)
def sources(folder: Path) -> None:
    """Write thu.yaml and lop.csv, of three pupils."""
    write_template(folder)
    write_pupils(folder, 3)


def test_a_report_that_cannot_be_written_is_told_before_the_first_letter(
    docgen: Docgen, folder: Path
) -> None:
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "ra", "--problems", "khong-co/loi.csv")
    assert run.code == ExitCode.ENVIRONMENT
    assert "there is no folder khong-co" in run.err
    assert not (folder / "ra").exists()


def test_a_report_on_a_full_disk_leaves_the_one_before(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "loi.csv").write_text("the report before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    run = docgen("merge", "thu.yaml", "lop.csv", "--dry-run", "--problems", "loi.csv")
    assert run.code == ExitCode.ENVIRONMENT
    assert "the disk is full: loi.csv was not written" in run.err
    assert (folder / "loi.csv").read_text(encoding="utf-8") == "the report before"


def test_a_run_broken_off_reports_what_was_found_by_then(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    report = folder / "loi.csv"
    report.write_text("the report before", encoding="utf-8")
    line = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--keep-going", "--problems", "loi.csv")
    monkeypatch.setattr("docgen.merging.run.Run.make", broken_off)
    assert docgen(*line).code == ExitCode.INTERRUPTED
    assert report.read_text(encoding="utf-8") == "the report before"
    rows = (folder / "lop.csv").read_text(encoding="utf-8")
    (folder / "lop.csv").write_text(rows.replace("102000", "nhiều"), encoding="utf-8")
    assert docgen(*line).code == ExitCode.INTERRUPTED
    assert "nhiều is not a sum of money" in report.read_text(encoding="utf-8-sig")


def test_what_is_wrong_in_every_row_is_told_once(folder: Path, docgen: Docgen) -> None:
    template = write_template(folder, TEMPLATE.replace("subject:", "circulation:"))
    rows = [(number, f"An {number}", 5) for number in range(1, 101)]
    data = write_rows(folder / "a.csv", [*rows, (100, "An", "x")], ("Số", "Tên", "Số tiền"))
    run = docgen("merge", template, data, "-o", "thu", "--problems", "loi.csv")
    assert run.err.count("is missing: subject") == 1
    assert "so in 99 more rows" in run.err
    assert "row 102, column Số tiền: x is not a sum of money" in run.err
    assert len((folder / "loi.csv").read_text(encoding="utf-8-sig").splitlines()) == 102
