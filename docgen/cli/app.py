"""The way in: the collector is set at ease, then the command line loaded and run."""

from __future__ import annotations

import gc
from collections.abc import Sequence

# A document is kept whole until it is written, and has hardly a cycle in it, and what is imported
# stays: the collector, at its usual pace, would look through it all again and again.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000
_INTERRUPTED = 130  # as ExitCode tells, which may not be loaded yet


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `docgen` with the arguments (default: the process's own) and return its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)

    try:
        from docgen.cli.guard import run
        from docgen.cli.program import app
    except KeyboardInterrupt:  # before there is anybody to answer it
        return _INTERRUPTED

    code = run(app, arguments)
    gc.freeze()  # else the interpreter, as it leaves, looks through all that was ever loaded
    return code
