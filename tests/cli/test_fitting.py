"""Fitting is told in a note, which stops nothing; a limit that cannot be kept stops the build."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import ANNOUNCEMENT, LONG, Docgen

# Room for twenty paragraphs of one line is on the first page.
LONELY = ANNOUNCEMENT.replace("  Nhà trường", "  Nghỉ.\n\n" * 20 + "  Nhà trường")


def test_what_was_chosen_is_shown_and_the_file_is_made(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(LONELY, encoding="utf-8")
    run = docgen("build", "a.yaml")
    assert run.code == 0
    assert ": note[fitted]: fitted to one page: line spacing 1.0" in run.err
    assert (folder / "a.pdf").exists()


def test_fitting_may_be_switched_off(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(f"{LONELY}typography: {{fit: none}}\n", encoding="utf-8")
    assert "note[" not in docgen("build", "a.yaml").err


def test_a_limit_that_cannot_be_kept_is_shown_where_it_stands(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(f"{LONG}typography:\n  fit: {{pages: 1}}\n", encoding="utf-8")
    run = docgen("build", "a.yaml", "--lang", "vi")
    assert run.code == 1
    line = LONG.count("\n") + 2
    assert f"a.yaml:{line}:16: error[does-not-fit]: dù trình bày khít nhất" in run.err
    assert not (folder / "a.pdf").exists()
