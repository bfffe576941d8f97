"""reportlab Platypus: its source is a Python program, so the runner is given the sheet itself."""

from __future__ import annotations

from pathlib import Path

from bench.engines.engine import Engine, Task
from bench.sheet import save


def _write_source(task: Task, path: Path) -> None:
    save(task.sheet, path)


PLATYPUS = Engine(
    name="Platypus",
    suffix=".platypus.sheet",
    write_source=_write_source,
    runner="bench.runners.platypus",
    packages=("reportlab", "_rl_accel"),
)
