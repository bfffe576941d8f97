"""Pages → the bytes of a PDF, of page pictures or of JSON."""

from __future__ import annotations

from docgen import build
from docgen.cli.formats import Format, Rendering
from docgen.layout.pages import Pages


def make_products(pages: Pages, rendering: Rendering) -> tuple[bytes, ...]:
    """Return the files that a rendering of pages consists of: one, or one for each page picture."""
    match rendering.format:
        case Format.PDF:
            return (build.to_pdf(pages),)
        case Format.PNG:
            return _draw(pages, rendering)
        case Format.JSON:
            from docgen.layout.json import to_json

            return (to_json(pages).encode(),)


def _draw(pages: Pages, rendering: Rendering) -> tuple[bytes, ...]:
    from docgen.picture import page_pictures, with_zones

    drawn = with_zones(pages) if rendering.zones else pages
    return tuple(page_pictures(build.to_pdf(drawn), rendering.dpi))
