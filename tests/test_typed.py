"""A program that uses docgen is checked against docgen's types: they are for its users, too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import docgen
from docgen.document.model import Document

document: Document = docgen.load("thong-bao.yaml")
docgen.write(document, "thong-bao.pdf")
"""


def test_a_program_of_others_is_checked(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    line = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    run = subprocess.run([*line, "program.py"], cwd=tmp_path, capture_output=True, text=True)
    (told, _) = run.stdout.splitlines()
    assert told.startswith("program.py:5: error: Argument 1 to")
    assert 'has incompatible type "Document"; expected "Pages"' in told
