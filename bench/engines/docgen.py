"""docgen: the announcement as it is, by `docgen build` or by the library."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.engines.engine import Engine, Task


def _write_source(task: Task, path: Path) -> None:
    path.write_text(task.announcement, encoding="utf-8")


def _command(source: Path, output: Path) -> list[str]:
    docgen = Path(sys.executable).with_name("docgen")
    return [str(docgen), "build", "--force", "-o", str(output), str(source)]


DOCGEN = Engine(
    name="docgen",
    suffix=".yaml",
    write_source=_write_source,
    runner="bench.runners.docgen",
    command=_command,
)
