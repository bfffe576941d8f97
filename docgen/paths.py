"""A path as somebody wrote it → the one name that its file has on the disk, and its letters."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def real_path(path: Path) -> Path:
    """Return the absolute path without links; a loop of links stays as it is.

    Path.resolve would raise RuntimeError there; here it is the reading or writing that fails.
    """
    return Path(os.path.realpath(path))


def legible(name: str) -> str:
    """Return a file's name in letters alone: by UTF-8, and � for bytes that are none.

    Python keeps what the machine's own encoding cannot read of a name, unreadable as it is.
    """
    return name.encode("utf-8", sys.getfilesystemencodeerrors()).decode("utf-8", "replace")
