"""Sets Typst markup with the PyPI binding: one compiler, the fonts given, system fonts off."""

from __future__ import annotations

import typst

from bench.places import FONTS
from bench.runners.driver import run

_compiler = typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True, root="/")


def make(source: str, output: str) -> None:
    """Make a PDF of markup."""
    _compiler.compile(input=source, output=output)


if __name__ == "__main__":
    run(make)
