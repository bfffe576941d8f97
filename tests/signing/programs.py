"""Programs that are not Python packages: a test that needs one is skipped where it is absent.

The project's own checks set DOCGEN_TEST_ALL, under which nothing is skipped.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

_ALL = bool(os.environ.get("DOCGEN_TEST_ALL"))


def needs(program: str, package: str) -> pytest.MarkDecorator:
    """Return the mark of tests that need a program."""
    absent = shutil.which(program) is None and not _ALL
    return pytest.mark.skipif(absent, reason=f"{program} is not installed (apt: {package})")


def library(*names: str) -> str:
    """Return the path of the first of some shared libraries that the system has."""
    folders = [Path("/usr/lib"), *Path("/usr/lib").glob("*-linux-gnu"), Path("/opt/homebrew/lib")]
    found = [folder / name for name in names for folder in folders if (folder / name).is_file()]
    assert found, f"there is none of {names} in {folders}"
    return str(found[0])


needs_pdfsig = needs("pdfsig", "poppler-utils")
