"""Each file in wrong/ begins with what docgen must tell about it, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from docgen.diagnostics import Diagnostic, DocgenError, Problems
from docgen.source.text import read_source
from docgen.source.tree import parse
from docgen.source.values import fill

WRONG = sorted((Path(__file__).parent / "wrong").glob("*.yaml"))
# PyYAML alone reads these.
FOR_LIBYAML_ONLY = {"unknown-directive", "no-space-after-colon-in-brackets"}
EXPECTED = "#> "
VALUES = {
    "ten": "Nguyễn Thị Hoa",
    "lớp": "5A",
    "danh_sach": ["Lan", "Minh"],
    "co_quan": {"ten": "Sở Nội vụ"},
    "nghin_chu": "x" * 1000,
}


def told(path: Path) -> list[str]:
    """Return the lines that a person would read about a source, without the file's name."""
    return [line for problem in _problems(path) for line in _lines(problem)]


def _problems(path: Path) -> list[Diagnostic]:
    problems = Problems()
    try:
        fill(parse(read_source(path), problems), VALUES, problems)
    except DocgenError as error:
        return list(error.diagnostics)
    return list(problems)


def _lines(problem: Diagnostic) -> list[str]:
    assert problem.place is not None
    place = f"{problem.place.line}:{problem.place.column}"
    head = f"{place}: {problem.severity}[{problem.code}]: {problem.message}"
    return [head, f"  help: {problem.help}"] if problem.help else [head]


def _expected(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.removeprefix(EXPECTED) for line in lines if line.startswith(EXPECTED)]


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_wrong_source_is_told_as_it_says_itself(path: Path) -> None:
    assert _expected(path), "a file in wrong/ must begin with what is told about it"
    assert told(path) == _expected(path)


@pytest.mark.parametrize(
    "path",
    [path for path in WRONG if path.stem not in FOR_LIBYAML_ONLY],
    ids=lambda path: path.stem,
)
def test_yaml_without_libyaml_is_told_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docgen.source.tree._Loader", yaml.SafeLoader)
    assert told(path) == _expected(path)
