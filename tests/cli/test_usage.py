"""A wrong command line is told in docgen's own words, with the way to the help, and ends with 2."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Docgen, Terminal


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build"], "FILE... is missing"),
        (["build", "a.yaml", "--bogus"], "there is no option --bogus"),
        (["build", "a.yaml", "-o"], "-o needs a value after it"),
        (["build", "a.yaml", "--zones=1"], "--zones takes no value"),
        (["build", "a.yaml", "--format", "docx"], "--format is one of pdf, png, json"),
        (["build", "a.yaml", "--lang", "fr"], "--lang is one of vi, en"),
        (["build", "a.yaml", "--format", "png", "--dpi", "x"], "--dpi is a whole number, not x"),
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
        (["merge", "a.yaml", "b.csv", "--workers", "0"], "--workers 0 is out of range: x>=1"),
        (["kinds", "more"], "more than the command takes: more"),
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


def test_an_option_before_the_command_is_told_where_it_belongs(docgen: Docgen) -> None:
    assert "after the command" in docgen("--lang", "en", "kinds").err


def test_usage_error_speaks_the_language_asked_for(docgen: Docgen) -> None:
    assert "không có tùy chọn --bogus" in docgen("build", "--lang", "vi", "--bogus").err
    assert "không có tùy chọn --bogus" in docgen("build", "--bogus", "--lang=vi").err


def test_pdf_is_not_poured_into_a_terminal(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    run = docgen("build", "a.yaml", "-o", "-")
    assert (run.code, terminal.shown) == (2, "")
    assert "a terminal cannot show pdf" in run.err


def test_json_may_be_read_on_a_terminal(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert docgen("build", "a.yaml", "-o", "-", "--format", "json").code == 0
    assert terminal.shown.startswith("{")
