"""Whatever standard output and error are, nothing crashes, and redirected text is UTF-8."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import MISSPELT, Docgen, Terminal


def test_redirected_text_is_utf_8_whatever_the_console_is(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    redirected = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(redirected, encoding="cp1252"))
    assert docgen("kinds").code == 0
    assert "Báo cáo" in redirected.getvalue().decode("utf-8")


def test_console_without_vietnamese_letters_shows_what_it_can(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")
    console = Terminal("cp1252")
    monkeypatch.setattr(sys, "stderr", console)
    assert docgen("build", "a.yaml", "--lang", "vi").code == 1
    assert "plase: Hà N?i" in console.shown


def test_problems_are_coloured_on_a_terminal_only(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")
    assert "\x1b[" not in docgen("build", "a.yaml").err
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("WT_SESSION", "1")
    monkeypatch.setattr(sys, "stderr", terminal)
    docgen("build", "a.yaml")
    assert "\x1b[" in terminal.shown


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_refused(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(variable, value)
    docgen("build", "a.yaml")
    assert "\x1b[" not in terminal.shown


def test_closed_standard_output(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    run = docgen("build", "a.yaml", "-o", "-")
    assert run.code == 3
    assert "standard output is closed" in run.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_closed_standard_input(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    run = docgen(command, "-")
    assert (run.code, run.out) == (3, b"")
    assert "standard input is closed" in run.err


def test_closed_standard_error(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    run = docgen("build", "a.yaml")
    assert (run.code, run.out) == (0, b"")
    assert (folder / "a.pdf").exists()


@pytest.mark.parametrize(
    "arguments", [["build", "a.yaml", "-o", "-"], ["kinds"], ["schema"], ["--help"], ["--version"]]
)
def test_reader_who_goes_away_is_no_matter(folder: Path, arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "docgen", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr as errors:
        assert errors.read() == b""
    assert process.wait() == 3


class FullDisk(io.RawIOBase):
    """A file on a disk that takes nothing more."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("arguments", [["build", "a.yaml", "-o", "-"], ["kinds"]])
def test_full_disk_under_standard_output(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    buffered = io.BufferedWriter(FullDisk())
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffered, encoding="utf-8"))
    run = docgen(*arguments)
    assert run.code == 3
    assert "cannot write to standard output: the disk is full" in run.err
