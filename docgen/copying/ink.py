"""A page of the original → where its last content ends, text and scan alike: by its ink."""

from __future__ import annotations

from docgen.copying.original import Original, opened

_DPI = 100
_DARK = 160  # of 255: what is lighter is paper


def last_ink(original: Original, index: int, edge: float) -> float:
    """Return how far below a page's top its last inked row ends, in points; 0 for an empty page.

    What stands in the outermost `edge` points is not looked at: scanners leave shadows there.
    Raises as read_original.
    """
    scale = _DPI / 72
    with opened(original.data, original.name) as document:
        picture = document[index].render(scale=scale, grayscale=True).to_pil()
    margin = round(edge * scale)
    inner = (margin, margin, picture.width - margin, picture.height - margin)
    ink = picture.convert("L").crop(inner).point([255] * _DARK + [0] * (256 - _DARK)).getbbox()
    return (margin + ink[3]) / scale if ink else 0.0
