"""Reads a PDF of others within bounds of memory and time, or ends the process and tells why.

PDFium takes a page in whole, with the forms in its forms: a file of a few kilobytes can ask for
more than a machine has, and no call tells PDFium where to stop. Other threads run meanwhile.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from docgen.cli.exit_codes import ExitCode
from docgen.cli.report import Reporter
from docgen.diagnostics import EnvironmentProblem, say

# A document of 2,400 pages takes a fifth of the memory and a tenth of the time.
_MOST_MEMORY = 3_000_000_000  # bytes
_LONGEST = 600.0  # seconds
_PAUSE = 0.1


@contextmanager
def restrained(file: str, reporter: Reporter) -> Iterator[None]:
    """End the process, with a message, if what is done in this context takes too much."""
    finished = Event()
    Thread(target=_watch, args=(file, reporter, finished), daemon=True).start()
    try:
        yield
    finally:
        finished.set()


def _watch(file: str, reporter: Reporter, finished: Event) -> None:
    most, latest = _peak_memory() + _MOST_MEMORY, time.monotonic() + _LONGEST
    while not finished.wait(_PAUSE):
        if _peak_memory() > most or time.monotonic() > latest:
            reporter.failure(
                EnvironmentProblem.because(
                    "too-much-to-read",
                    None,
                    say("reading {path} takes more memory or time than any document", path=file),
                    say(
                        "it may be made to do so; open it elsewhere and export it as PDF once more"
                    ),
                )
            )
            os._exit(ExitCode.ENVIRONMENT)  # PDFium cannot be stopped otherwise


def _peak_memory() -> int:
    """Return the most bytes that the process has held; 0 on Windows, where nothing tells."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
