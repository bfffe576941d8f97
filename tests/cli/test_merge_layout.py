"""Letters that cannot be laid out: found before the first is made, or told by row with the rest."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from docgen.cli.exit_codes import ExitCode
from tests.cli.conftest import Docgen
from tests.merging.letters import TEMPLATE, contents, write_rows, write_template

NOTE = TEMPLATE.replace("  so_tien: money", "  so_tien: money\n  ghi_chu: text")
ONE_PAGE = "typography: {fit: {pages: 1}}\n" + NOTE.replace("năm 2026.", "năm 2026. {{ ghi_chu }}")
HIGH = NOTE.replace("học sinh {{ ten }}\nvalues", "học sinh {{ ten }}, {{ ghi_chu }}\nvalues")


@pytest.fixture(autouse=True)
def rows(folder: Path) -> None:
    """Write three rows, the second with a very long text."""
    texts = ("ngắn", "rất dài " * 700, "ngắn")
    cells = [(number, "An", number, text) for number, text in enumerate(texts, 1)]
    write_rows(folder / "a.csv", cells, ("Số", "Tên", "Số tiền", "Ghi chú"))


@pytest.mark.parametrize("options", [("--dry-run",), ("-o", "ra"), ("--combined", "ra/tap.pdf")])
def test_a_letter_longer_than_it_may_be_is_found_before_the_first_is_made(
    docgen: Docgen, folder: Path, options: tuple[str, ...]
) -> None:
    run = docgen("merge", write_template(folder, ONE_PAGE), "a.csv", *options)
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    assert "error[does-not-fit]: row 3: " in run.err
    assert "3 rows, 1 of them wrong; nothing written" in run.err
    assert contents(folder / "ra") == {}


@pytest.mark.parametrize("options", [(), ("--keep-going",)])
def test_a_volume_is_bound_without_a_letter_that_cannot_be_set(
    docgen: Docgen, folder: Path, options: tuple[str, ...]
) -> None:
    template = write_template(folder, HIGH)
    line = ("merge", template, "a.csv", "--combined", "tap.pdf", "--problems", "loi.csv", *options)
    run = docgen(*line)
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    assert "error[too-high]: row 3: " in run.err
    assert "1 files made, 0 unchanged, 1 rows wrong" in run.err
    with pikepdf.open(folder / "tap.pdf") as pdf:
        assert len(pdf.pages) == 2
    assert "\n3,,," in (folder / "loi.csv").read_text("utf-8-sig").replace("\r", "")


def test_no_volume_is_made_of_wrong_letters_alone(docgen: Docgen, folder: Path) -> None:
    template = write_template(folder, HIGH)
    run = docgen("merge", template, "a.csv", "--combined", "tap.pdf", "--volume", "1")
    assert "2 files made, 0 unchanged, 1 rows wrong" in run.err
    assert [path.name for path in sorted(folder.glob("tap*"))] == ["tap-1.pdf", "tap-3.pdf"]
