"""A lock on a folder that only one run holds, and that the system frees when the run dies."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from docgen.diagnostics import EnvironmentProblem, say


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file while the block runs; raises EnvironmentProblem if another does."""
    with path.open("a+b") as file:
        if not _take(file):
            raise EnvironmentProblem.because(
                "locked",
                None,
                say("another run is writing to {path}", path=path.parent),
                say("wait until it has ended, or name another folder with -o"),
            )
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
