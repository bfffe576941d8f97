"""An engine as the bench sees it: its name, what it needs, its source and its command."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Task:
    """A document to be set: docgen's announcement, and the same as a sheet for the others."""

    announcement: str
    sheet: Sheet


@dataclass(frozen=True, slots=True, eq=False)
class Engine:
    """An engine; `write_source` makes its own source of a task, outside of what is timed.

    `runner` is the module that sets sources in one process; `command`, if given, is the engine's
    own command for one source. `threads` are the variables that keep it to one core.
    """

    name: str
    suffix: str
    write_source: Callable[[Task, Path], None]
    runner: str
    packages: Sequence[str] = ()
    programs: Sequence[str] = ()
    command: Callable[[Path, Path], Sequence[str]] | None = None
    threads: Mapping[str, str] = field(default_factory=dict)

    def absence(self) -> str:
        """Return what the engine lacks on this machine; empty if it can run."""
        packages = [name for name in self.packages if importlib.util.find_spec(name) is None]
        programs = [name for name in self.programs if shutil.which(name) is None]
        return ", ".join(
            [f"no package {name}" for name in packages]
            + [f"no program {name}" for name in programs]
        )

    def cold(self, source: Path, output: Path) -> list[str]:
        """Return the command of a whole process that makes one PDF."""
        if self.command is not None:
            return list(self.command(source, output))
        return self.warm([(source, output)])

    def warm(self, tasks: Sequence[tuple[Path, Path]]) -> list[str]:
        """Return the command of one process that makes many PDFs and prints its times."""
        files = [str(file) for task in tasks for file in task]
        return [sys.executable, "-m", self.runner, *files]
