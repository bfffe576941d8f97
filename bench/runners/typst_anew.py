"""Sets Typst markup as the binding's `typst.compile` does, which loads the fonts for each document.

This is how most programs call it.
"""

from __future__ import annotations

import typst

from bench.places import FONTS
from bench.runners.driver import run


def make(source: str, output: str) -> None:
    """Make a PDF of markup."""
    typst.compile(
        source, output=output, font_paths=[str(FONTS)], ignore_system_fonts=True, root="/"
    )


if __name__ == "__main__":
    run(make)
