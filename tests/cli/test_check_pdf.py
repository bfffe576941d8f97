"""`docgen check FILE.pdf`: a finished document's figures beside the decree's, and its faults."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Docgen

FILES = Path(__file__).parents[1] / "measuring" / "files"


@pytest.fixture
def notice(folder: Path) -> str:
    """A PDF with errors, under the name that a person gives it."""
    shutil.copy(FILES / "thong-bao-gach-chan.pdf", folder / "thong-bao.PDF")
    return "thong-bao.PDF"


@pytest.fixture
def letter(folder: Path) -> str:
    """A PDF with nothing wrong but a font like the decree's."""
    shutil.copy(FILES / "cong-van.pdf", folder / "cong-van.pdf")
    return "cong-van.pdf"


def test_a_table_and_the_problems_are_told_and_errors_end_with_1(
    docgen: Docgen, notice: str
) -> None:
    run = docgen("check", notice, "--lang", "en")
    told = run.out.decode().splitlines()
    assert run.code == 1
    assert told[0] == "thong-bao.PDF"
    assert told[1].split() == ["component", "found", "the", "decree", "says", "verdict", "source"]
    title = next(line for line in told if line.startswith("Quốc hiệu "))
    assert "14 pt, bold, upright, capitals" in title
    assert "12–13 pt, bold, upright, capitals" in title
    assert title.endswith("WRONG    II.1.a; V.1")
    assert "thong-bao.PDF:1:1: error[ND30-II.1.a-size]: page 1: Quốc hiệu: size 14" in told


def test_it_speaks_vietnamese(docgen: Docgen, notice: str) -> None:
    told = docgen("check", notice, "--lang", "vi").out.decode()
    assert "trang 1: Quốc hiệu: cỡ chữ 14" in told
    assert "gợi ý: dùng cỡ chữ 12–13" in told


def test_warnings_alone_end_with_0(docgen: Docgen, letter: str) -> None:
    run = docgen("check", letter)
    assert run.code == 0
    assert "warning[ND30-I.4-font-alike]" in run.out.decode()


def test_json_has_the_figures_beside_the_problems(docgen: Docgen, notice: str) -> None:
    told = json.loads(docgen("check", notice, "--format", "json").out)
    (file,) = told["files"]
    assert {problem["code"] for problem in file["problems"]} >= {"ND30-II.1.b-printed-dash"}
    assert {
        "component": "national-title",
        "quantity": "size",
        "found": "14",
        "expected": "12–13",
        "unit": "pt",
        "right": False,
        "source": "II.1.a; V.1",
        "page": 1,
    } in file["figures"]


def test_rules_are_selected_by_their_codes(docgen: Docgen, notice: str) -> None:
    told = json.loads(docgen("check", notice, "--format", "json", "--select", "ND30-II.9").out)
    codes = {problem["code"] for problem in told["files"][0]["problems"]}
    assert codes == {"ND30-II.9.d-label-size", "ND30-II.9.d-label-style"}


def test_sarif_names_the_file_and_the_page(docgen: Docgen, notice: str) -> None:
    told = json.loads(docgen("check", notice, "--format", "sarif").out)
    result = told["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("thong-bao.PDF")
    assert place["region"]["startLine"] == 1


def test_announcements_and_pdfs_are_checked_together(docgen: Docgen, letter: str) -> None:
    run = docgen("check", "a.yaml", letter)
    assert run.code == 0
    assert "files checked: 2" in run.err


def test_fix_leaves_a_pdf_as_it_is(docgen: Docgen, folder: Path, notice: str) -> None:
    before = (folder / notice).read_bytes()
    assert docgen("check", notice, "--fix").code == 1
    assert (folder / notice).read_bytes() == before


@pytest.mark.parametrize("name", ["van-ban.docx", "van-ban.DOC", "van-ban.odt"])
def test_a_word_processors_file_is_to_be_exported_first(
    docgen: Docgen, folder: Path, name: str
) -> None:
    (folder / name).write_bytes(b"PK\x03\x04")
    run = docgen("check", name)
    assert run.code == 2
    assert "error[not-laid-out]" in run.out.decode()
    assert "export it as PDF" in run.out.decode()


def test_a_broken_pdf_is_told(docgen: Docgen, folder: Path) -> None:
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7\n")
    run = docgen("check", "hong.pdf")
    assert run.code == 2
    assert "error[not-a-pdf]" in run.out.decode()
