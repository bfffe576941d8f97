"""Opens a file with the program that the system shows such files with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, say
from docgen.paths import real_path

# An opener that fails does so at once; what is still running after this is the viewer itself.
_PATIENCE_SECONDS = 2.0


def open_with_viewer(path: Path) -> None:
    """Show a file to the user; raises EnvironmentProblem if the system has no program for it."""
    if sys.platform == "win32":
        _start_on_windows(real_path(path))
    else:
        _start(real_path(path), "open" if sys.platform == "darwin" else "xdg-open")


def _start_on_windows(path: Path) -> None:
    try:
        os.startfile(path)  # type: ignore[attr-defined,unused-ignore]
    except OSError as problem:
        raise _cannot_open(path, str(problem.strerror)) from problem


def _start(path: Path, opener: str) -> None:
    program = shutil.which(opener)
    if program is None:
        raise _cannot_open(path, f"{opener}?")
    try:
        process = subprocess.Popen(
            [program, path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C in docgen does not end the viewer
        )
        code = process.wait(_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        return
    except OSError as problem:
        raise _cannot_open(path, str(problem.strerror)) from problem
    if code != 0:
        raise _cannot_open(path, f"{opener}: {code}")


def _cannot_open(path: Path, reason: str) -> DocgenError:
    return EnvironmentProblem.because(
        "cannot-open",
        None,
        say(
            "{path} is made, and no program was found to show it ({reason})",
            path=path,
            reason=reason,
        ),
        say("open it yourself, or leave out --open"),
    )
