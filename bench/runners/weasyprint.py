"""Sets HTML with WeasyPrint, its font configuration kept between documents."""

from __future__ import annotations

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from bench.runners.driver import run

_fonts = FontConfiguration()


def make(source: str, output: str) -> None:
    """Make a PDF of an HTML page."""
    HTML(filename=source).write_pdf(output, font_config=_fonts)


if __name__ == "__main__":
    run(make)
