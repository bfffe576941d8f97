"""Sets announcements with docgen's library, in one process."""

from __future__ import annotations

import docgen
from bench.runners.driver import run


def make(source: str, output: str) -> None:
    """Make a PDF of an announcement."""
    docgen.write(docgen.typeset(docgen.load(source)), output)


if __name__ == "__main__":
    run(make)
