"""`docgen build` refuses what the law would refuse; a draft is built, and told what is wrong."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import ANNOUNCEMENT, Docgen

WRONG = ANNOUNCEMENT.replace("position: Hiệu trưởng", "position: Phó Hiệu trưởng")
"""A deputy signs without KT."""


def test_an_error_of_the_decree_stops_the_build(docgen: Docgen, folder: Path) -> None:
    (folder / "b.yaml").write_text(WRONG, encoding="utf-8")
    run = docgen("build", "b.yaml")
    assert run.code == 1
    assert "error[ND30-II.7.b-kt-missing]" in run.err
    assert not (folder / "b.pdf").exists()


def test_a_draft_is_built_and_told(docgen: Docgen, folder: Path) -> None:
    (folder / "b.yaml").write_text(WRONG, encoding="utf-8")
    run = docgen("build", "b.yaml", "--draft")
    assert run.code == 0
    assert "warning[ND30-II.7.b-kt-missing]" in run.err
    assert (folder / "b.pdf").exists()


def test_a_document_with_blanks_is_a_draft(docgen: Docgen, folder: Path) -> None:
    text = WRONG.replace("subject: Về lịch nghỉ tết", 'subject: "Về [[việc gì]]"')
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("build", "b.yaml")
    assert run.code == 0
    assert "warning[ND30-II.7.b-kt-missing]" in run.err


def test_blanks_for_number_and_day_are_right_until_issue(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("number: 21", "number:").replace("date: 2026-01-26", "date: 2026")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("build", "b.yaml")
    assert run.code == 0
    assert "ND30" not in run.err


def test_a_warning_stops_nothing_and_costs_nothing(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("subject: Về lịch nghỉ tết", "subject: Về lịch nghỉ tết.")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("build", "b.yaml")
    assert run.code == 0
    assert "ND30-II.5.a-closing" not in run.err


def test_a_comment_lets_the_build_pass(docgen: Docgen, folder: Path) -> None:
    text = WRONG.replace(
        "signer:", "signer:  # docgen: ignore[ND30-II.7.b-kt-missing] được giao ký trực tiếp"
    )
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    assert docgen("build", "b.yaml").code == 0


def test_what_is_wrong_below_the_head_is_told_and_built(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("archive: VT", "archive: VP")
    assert text != ANNOUNCEMENT
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("build", "b.yaml")
    assert run.code == 0
    assert "warning[ND30-II.9.d-registry]" in run.err


def test_strictly_it_stops_the_build_too(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("archive: VT", "archive: VP")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("build", "b.yaml", "--strict")
    assert run.code == 1
    assert "error[ND30-II.9.d-registry]" in run.err
    assert not (folder / "b.pdf").exists()
