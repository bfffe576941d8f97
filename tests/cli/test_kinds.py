"""`docgen kinds`: a table for a person, aligned lines for a text tool, JSON for a program."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from docgen.decree.kinds import kind_slugs, load_kind
from tests.cli.conftest import Docgen, Terminal, own_kind


def test_every_kind_has_its_line(docgen: Docgen) -> None:
    run = docgen("kinds")
    heading, *lines = run.out.decode().splitlines()
    assert (run.code, run.err) == (0, "")
    assert heading.split() == ["slug", "name", "abbreviation", "form", "used", "for"]
    assert [line.split()[0] for line in lines] == list(kind_slugs())


def test_columns_are_aligned_and_lines_are_not_wrapped(docgen: Docgen) -> None:
    heading, *lines = docgen("kinds").out.decode().splitlines()
    for title in ("name", "abbreviation", "form", "used for"):
        column = heading.index(title)
        assert {line[column - 1 : column] for line in lines} == {" "}
    uses = [load_kind(slug).use for slug in kind_slugs()]
    assert [line[heading.index("used for") :] for line in lines] == uses


def test_json_for_programs(docgen: Docgen) -> None:
    listed = json.loads(docgen("kinds", "--format", "json").out)
    assert [kind["slug"] for kind in listed] == list(kind_slugs())
    (report,) = (kind for kind in listed if kind["slug"] == "bao-cao")
    assert (report["name"], report["abbreviation"]) == ("Báo cáo", "BC")
    assert set(report) == {"slug", "name", "abbreviation", "form", "source", "use"}


def test_an_office_has_its_own_kinds_listed(docgen: Docgen, folder: Path) -> None:
    own_kind(folder)
    listed = json.loads(docgen("kinds", "--format", "json").out)
    assert [kind["slug"] for kind in listed] == sorted([*kind_slugs(), "phieu-trinh"])


def test_table_on_a_terminal(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "100")
    assert docgen("kinds").code == 0
    assert "┃" in terminal.shown
    assert "Báo cáo" in terminal.shown


def test_table_has_no_colours_if_none_are_wanted(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    docgen("kinds")
    assert "\x1b[3" not in terminal.shown


def test_a_file_that_is_no_kinds_is_told(docgen: Docgen, folder: Path) -> None:
    own_kind(folder)
    (folder / "mau/hong.yaml").write_text("name: [", encoding="utf-8")
    run = docgen("kinds")
    assert run.code == 2
    assert run.err.startswith("error[kind-file]: the file of the kind hong cannot be used")
