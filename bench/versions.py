"""The versions of what is compared, for the line above the tables."""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from bench.engines.engine import Engine

_DISTRIBUTIONS = {"docx": "python-docx", "_rl_accel": "rl_accel"}


def versions(engines: Iterable[Engine]) -> str:
    """Return the versions of Python, docgen and all that the engines need."""
    found = [f"Python {platform.python_version()}", f"docgen {_version('docgen')}"]
    for engine in engines:
        for package in engine.packages:
            name = _DISTRIBUTIONS.get(package, package)
            found.append(f"{name} {_version(name)}")
        found += map(_program_version, engine.programs)
    return ", ".join(found)


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "(no version)"


def _program_version(program: str) -> str:
    done = subprocess.run([program, "--version"], capture_output=True, encoding="utf-8")
    return " ".join(done.stdout.split()[:2])
