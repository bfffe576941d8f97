"""A wrong command line is told in docgen's own words, with the way to the help, and ends with 2."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from docgen.cli.app import main
from docgen.cli.commands import EXAMPLES, Commands
from docgen.cli.exit_codes import ExitCode
from tests.cli.conftest import Docgen, Terminal


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build"], "FILE... is missing"),
        (["build", "a.yaml", "--bogus"], "there is no option --bogus"),
        (["build", "a.yaml", "-o"], "-o needs a value"),
        (["build", "a.yaml", "--zones=1"], "--zones takes no value"),
        (["build", "a.yaml", "--format", "docx"], "--format is one of pdf, png, json"),
        (["build", "a.yaml", "--lang", "fr"], "--lang is one of vi, en"),
        (["build", "a.yaml", "--format", "png", "--dpi", "x"], "--dpi is a whole number"),
        (["build", "a.yaml", "--format", "png", "--dpi", "35"], "--dpi is from 36 to 600"),
        (["build", "a.yaml", "--format", "png", "--dpi", "601"], "--dpi is from 36 to 600"),
        (["build", "a.yaml", "--dpi", "100"], "--dpi is for page pictures"),
        (["build", "a.yaml", "--zones"], "--zones is for page pictures"),
        (["build", "a.yaml", "-o", "x.json", "--zones"], "--zones is for page pictures"),
        (["build", "a.yaml", "-o", "x.docx"], "cannot tell the format of x.docx"),
        (["build", "a.yaml", "-o", "x"], "cannot tell the format of x"),
        (["build", "a.yaml", "-o", ""], "cannot tell the format of"),
        (["build", "a.yaml", "-o", "x.pdf", "--format", "png"], "x.pdf is no name for png"),
        (["build", "-", "-o", "./"], "an announcement from standard input has no name"),
        (["build", "-", "--watch"], "--watch needs files"),
        (["build", "a.yaml", "-o", "-", "--watch"], "--watch needs files"),
        (["build", "a.yaml", "-o", "-", "--open"], "--open needs a file"),
        (["build", "a.yaml", "--set", "so"], "is not of the form name=value"),
        (["bild", "a.yaml"], "there is no command bild"),
        (["kinds", "more"], "there is too much on the line: more"),
        (["merge", "a.yaml", "d.csv", "--workers", "0"], "--workers is a whole number, 1 or more"),
        (["merge", "a.yaml", "d.csv", "--volume", "x"], "--volume is a whole number, 1 or more"),
        (["kinds", "--format", "pdf"], "--format is one of text, json"),
        (["schema", "--bogus"], "there is no option --bogus"),
        (["--bogus"], "there is no option --bogus"),
    ],
)
def test_wrong_line_is_told(docgen: Docgen, folder: Path, arguments: list[str], told: str) -> None:
    run = docgen(*arguments)
    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("error[")
    assert told in run.err
    assert [path.name for path in folder.iterdir()] == ["a.yaml"]


def test_misspelt_command_is_recognised(docgen: Docgen) -> None:
    assert "did you mean build?" in docgen("bild").err


def test_help_of_the_command_is_pointed_to(docgen: Docgen) -> None:
    assert "`docgen build --help`" in docgen("build", "--bogus").err
    assert "`docgen build --help`" in docgen("build", "a.yaml", "-o").err
    assert "`docgen kinds --help`" in docgen("kinds", "--lang=vi", "--format").err
    assert "write options after the command" in docgen("--bogus").err


def test_an_option_before_the_command_is_told_where_it_belongs(docgen: Docgen) -> None:
    assert "after the command" in docgen("--lang", "en", "kinds").err


def test_usage_error_speaks_the_language_asked_for(docgen: Docgen) -> None:
    assert "không có tùy chọn --bogus" in docgen("build", "--lang", "vi", "--bogus").err
    assert "không có tùy chọn --bogus" in docgen("build", "--bogus", "--lang=vi").err
    assert "-o phải có giá trị" in docgen("build", "a.yaml", "--lang=vi", "-o").err
    assert "thừa trên dòng lệnh: b" in docgen("schema", "b", "--lang", "vi").err


@pytest.mark.parametrize("command", EXAMPLES)
def test_what_may_not_be_read_is_no_wrong_line(command: str) -> None:
    """Who reads the file tells that, as he tells of one that is not there."""
    parameters = Commands().get_command(None, command).params
    assert not any(getattr(parameter.type, "readable", False) for parameter in parameters)


@pytest.mark.parametrize("command", EXAMPLES)
def test_every_command_speaks_the_language_asked_for(docgen: Docgen, command: str) -> None:
    assert "không có tùy chọn --bogus" in docgen(command, "--bogus", "--lang", "vi").err
    assert "--lang " in docgen(command, "--help").out.decode()


def test_pdf_is_not_poured_into_a_terminal(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    run = docgen("build", "a.yaml", "-o", "-")
    assert (run.code, terminal.shown) == (2, "")
    assert "a terminal cannot show pdf" in run.err


@pytest.mark.parametrize(
    "line",
    [
        ("copy", "a.pdf"),
        ("issue", "a.pdf", "--number", "453"),
        ("sign", "a.pdf", "--invisible", "--pkcs12", "key.p12"),
    ],
)
def test_neither_is_a_copy_or_the_next_version_of_a_pdf(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...]
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    run = docgen(*line, "-o", "-")
    assert (run.code, terminal.shown) == (2, "")
    assert "a terminal cannot show pdf" in run.err


def test_json_may_be_read_on_a_terminal(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert docgen("build", "a.yaml", "-o", "-", "--format", "json").code == 0
    assert terminal.shown.startswith("{")


def test_ctrl_c_before_the_program_is_loaded_leaves_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Pressed:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            if name == "docgen.cli.guard":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "docgen.cli.guard", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Pressed, *sys.meta_path])
    assert main(["kinds"]) == ExitCode.INTERRUPTED
