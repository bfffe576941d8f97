"""python-docx and LibreOffice: the runner writes the sheet as DOCX and converts that to PDF."""

from __future__ import annotations

from pathlib import Path

from bench.engines.engine import Engine, Task
from bench.sheet import save


def _write_source(task: Task, path: Path) -> None:
    save(task.sheet, path)


LIBREOFFICE = Engine(
    name="python-docx + LibreOffice",
    suffix=".libreoffice.sheet",
    write_source=_write_source,
    runner="bench.runners.libreoffice",
    packages=("docx",),
    programs=("soffice",),
)
