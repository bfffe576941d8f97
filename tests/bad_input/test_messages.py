"""Each file here is a wrong announcement; below its `# ---` stands exactly what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.build import load
from docgen.diagnostics import Diagnostic, DocgenError

CASES = sorted(Path(__file__).parent.glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_wrong_announcement_is_told_exactly(path: Path) -> None:
    _, _, expected = path.read_text(encoding="utf-8").partition("# ---\n")
    with pytest.raises(DocgenError) as raised:
        load(path)
    told = [line for problem in raised.value.diagnostics for line in lines(problem)]
    assert told == expected.rstrip("\n").split("\n")


def lines(problem: Diagnostic) -> Iterator[str]:
    where = f"{problem.place.line}:{problem.place.column} " if problem.place else ""
    yield f"# {where}{problem.severity}[{problem.code}]: {problem.message}"
    if problem.help:
        yield f"#   help: {problem.help}"
    if problem.citation:
        yield f"#   see: {problem.citation}"
