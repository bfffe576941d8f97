"""An extra of docgen that is not installed → the command that installs it."""

from __future__ import annotations

import sys

from docgen.diagnostics import Message, say


def how_to_install(extra: str) -> Message:
    """Return the way to install an extra for the Python that runs docgen.

    Another Python's pip would not find docgen installed, and fetch what bears its name elsewhere.
    """
    python = sys.executable or "python"
    if " " in python:
        python = f'"{python}"'
    return say('install it: {python} -m pip install "docgen[{extra}]"', python=python, extra=extra)
