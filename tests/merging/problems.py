"""What is told about a file of rows that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.diagnostics import UnreadableSource
from docgen.merging.data.reading import read_rows


def problem_of(path: Path) -> tuple[int, int, str]:
    """Return the line, the column and the code of what is wrong with a file of rows."""
    with pytest.raises(UnreadableSource) as raised:
        list(read_rows(path))
    (problem,) = raised.value.diagnostics
    assert problem.place is not None
    return problem.place.line, problem.place.column, problem.code


def problem_in(path: Path, content: str) -> tuple[int, int, str]:
    """Return the same of a file that is written first."""
    path.write_text(content, encoding="utf-8", newline="")
    return problem_of(path)
