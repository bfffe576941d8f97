"""Several files: all are tried, each is told of, and the worst decides the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, MISSPELT, Docgen, Terminal


@pytest.fixture
def three(folder: Path) -> Path:
    """Put a good announcement on either side of one that has an error."""
    (folder / "b.yaml").write_text(MISSPELT, encoding="utf-8")
    (folder / "c.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")
    return folder


def test_all_are_tried(docgen: Docgen, three: Path) -> None:
    run = docgen("build", "a.yaml", "b.yaml", "c.yaml")
    assert run.code == 1
    assert {path.name for path in three.glob("*.pdf")} == {"a.pdf", "c.pdf"}
    assert "b.yaml:6:1: error[" in run.err


def test_worst_exit_code_counts(docgen: Docgen, three: Path) -> None:
    assert docgen("build", "absent.yaml", "b.yaml", "a.yaml").code == 3


def test_all_go_into_a_folder(docgen: Docgen, three: Path) -> None:
    assert docgen("build", "a.yaml", "c.yaml", "-o", "ra/").code == 0
    assert {path.name for path in (three / "ra").iterdir()} == {"a.pdf", "c.pdf"}


def test_two_files_with_one_output_are_told_before_anything_is_built(
    docgen: Docgen, folder: Path
) -> None:
    (folder / "a.yml").write_text(ANNOUNCEMENT, encoding="utf-8")
    run = docgen("build", "a.yaml", "a.yml")
    assert run.code == 2
    assert "a.yaml and a.yml would both be written to a.pdf" in run.err
    assert not (folder / "a.pdf").exists()


def test_same_names_of_two_folders_collide_in_one(docgen: Docgen, folder: Path) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "a.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")
    assert docgen("build", "a.yaml", "b/a.yaml").code == 0
    assert docgen("build", "a.yaml", "b/a.yaml", "-o", "ra/").code == 2


@pytest.mark.parametrize("output", ["ra.pdf", "-"])
def test_one_output_does_not_take_several_files(docgen: Docgen, three: Path, output: str) -> None:
    run = docgen("build", "a.yaml", "c.yaml", "-o", output)
    assert (run.code, run.out) == (2, b"")
    assert "would both be written to" in run.err


def test_standard_input_beside_files(
    docgen: Docgen, three: Path, stdin: Callable[[str], None]
) -> None:
    stdin(ANNOUNCEMENT)
    run = docgen("build", "a.yaml", "-")
    assert run.out.startswith(b"%PDF-")
    assert run.err == "wrote a.pdf\n"


def test_standard_input_is_read_once(docgen: Docgen, stdin: Callable[[str], None]) -> None:
    stdin(ANNOUNCEMENT)
    assert docgen("build", "-", "-").code == 2


def test_bar_moves_along_on_a_terminal(
    docgen: Docgen, three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert docgen("build", "a.yaml", "b.yaml", "c.yaml").code == 1
    assert "100%" in terminal.shown
    assert "wrote a.pdf" in terminal.shown
    assert "b.yaml:6:1:" in terminal.shown


def test_one_file_has_no_bar(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert docgen("build", "a.yaml").code == 0
    assert terminal.shown == "wrote a.pdf\n"


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_offices_own_files_are_passed_over(docgen: Docgen, folder: Path, command: str) -> None:
    (folder / "docgen.yaml").write_text("archive: VT\n", encoding="utf-8")
    (folder / "language.yaml").write_text("loanwords: [pôlyme]\n", encoding="utf-8")
    run = docgen(command, *sorted(path.name for path in folder.glob("*.yaml")))
    assert run.code == 0
    assert "passed over, it holds what documents share: docgen.yaml\n" in run.err
    assert "passed over, it holds what documents share: language.yaml\n" in run.err
    assert not (folder / "docgen.pdf").exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_offices_own_file_alone_is_no_announcement(
    docgen: Docgen, folder: Path, command: str
) -> None:
    (folder / "docgen.yaml").write_text("archive: VT\n", encoding="utf-8")
    run = docgen(command, "docgen.yaml")
    assert run.code == 2
    assert "error[no-announcement]: docgen.yaml is no document" in run.err
