"""A path as somebody wrote it → the one name that its file has on the disk."""

from __future__ import annotations

import os
from pathlib import Path


def real_path(path: Path) -> Path:
    """Return the absolute path without links; a loop of links stays as it is.

    Path.resolve would raise RuntimeError there; here it is the reading or writing that fails.
    """
    return Path(os.path.realpath(path))
