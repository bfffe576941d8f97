"""A temporary folder in which announcements become each engine's source, and sources PDFs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import docgen
from bench.engines.engine import Engine, Task
from bench.reading import sheet_of


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes sources in its folder, before anything is timed."""

    folder: Path

    def task(self, announcement: str) -> Task:
        """Return an announcement with the same document as a sheet; raises NotComparable."""
        path = self.folder / "task.yaml"
        path.write_text(announcement, encoding="utf-8")
        return Task(announcement, sheet_of(docgen.load(path)))

    def source(self, engine: Engine, task: Task, name: str) -> tuple[Path, Path]:
        """Write an engine's source of a task; return it and where its PDF is to stand."""
        stem = f"{name}-{engine.runner.rpartition('.')[2]}"
        source = self.folder / f"{stem}{engine.suffix}"
        engine.write_source(task, source)
        return source, self.folder / f"{stem}.pdf"
