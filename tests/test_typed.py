"""A program that uses docgen is checked against docgen's types: they are for its users, too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import docgen

PROGRAM = """\
import docgen
from docgen.document.model import Document

document: Document = docgen.load("thong-bao.yaml")
docgen.write(document, "thong-bao.pdf")
try:
    docgen.marge("thu.yaml", [], lambda name, pdf: None)
except docgen.DocumentProblems as problem:
    print(problem.diagnostics)
"""


def test_a_program_of_others_is_checked(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    line = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    run = subprocess.run([*line, "program.py"], cwd=tmp_path, capture_output=True, text=True)
    argument, name, _ = run.stdout.splitlines()
    assert argument.startswith("program.py:5: error: Argument 1 to")
    assert 'has incompatible type "Document"; expected "Pages"' in argument
    assert name.startswith('program.py:7: error: Module has no attribute "marge"')


def test_every_name_of_the_face_is_there() -> None:
    assert all(getattr(docgen, name) for name in docgen.__all__)
    with pytest.raises(AttributeError, match="marge"):
        _ = docgen.marge  # type: ignore[attr-defined]  # that there is none is what is told
