"""Rules over the figures of pages: paper, margins, fonts, page numbers (I.1 to I.7)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.measures.model import Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures.fonts import fonts_off, is_alike, is_before_unicode, is_other
from docgen.rules.figures.telling import off
from docgen.rules.model import Finding
from docgen.rules.registry import error, warning


@error("ND30-I.1-paper")
def paper(seen: Observation) -> Iterator[Finding]:
    """Find pages that are not A4."""
    return off(seen, "page", Quantity.PAPER)


@error("ND30-I.3-top")
def top_margin(seen: Observation) -> Iterator[Finding]:
    """Find a top margin outside its range."""
    return off(seen, "page", Quantity.TOP)


@error("ND30-I.3-bottom")
def bottom_margin(seen: Observation) -> Iterator[Finding]:
    """Find a bottom margin outside its range."""
    return off(seen, "page", Quantity.BOTTOM)


@error("ND30-I.3-left")
def left_margin(seen: Observation) -> Iterator[Finding]:
    """Find a left margin outside its range."""
    return off(seen, "page", Quantity.LEFT)


@error("ND30-I.3-right")
def right_margin(seen: Observation) -> Iterator[Finding]:
    """Find a right margin outside its range."""
    return off(seen, "page", Quantity.RIGHT)


@error("ND30-I.4-colour")
def colour(seen: Observation) -> Iterator[Finding]:
    """Find letters that are not black."""
    return off(seen, "page", Quantity.COLOUR)


@error("ND30-I.7-size")
def page_number_size(seen: Observation) -> Iterator[Finding]:
    """Find page numbers of another size."""
    return off(seen, "page-number", Quantity.SIZE)


@error("ND30-I.7-style")
def page_number_style(seen: Observation) -> Iterator[Finding]:
    """Find page numbers that are bold or italic."""
    return off(seen, "page-number", Quantity.WEIGHT, Quantity.SLANT)


@error("ND30-I.7-place")
def page_number_place(seen: Observation) -> Iterator[Finding]:
    """Find page numbers at the foot."""
    return off(seen, "page-number", Quantity.PLACE)


@error("ND30-I.7-centre")
def page_number_centre(seen: Observation) -> Iterator[Finding]:
    """Find page numbers off the middle."""
    return off(seen, "page-number", Quantity.CENTRE)


@error("ND30-I.4-font")
def font(seen: Observation) -> Iterator[Finding]:
    """Find letters of other fonts than Times New Roman."""
    return fonts_off(seen, is_other)


@warning("ND30-I.4-font-alike")
def font_alike(seen: Observation) -> Iterator[Finding]:
    """Find letters of fonts that look like Times New Roman and are not."""
    return fonts_off(seen, is_alike)


@error("ND30-I.4-unicode")
def font_before_unicode(seen: Observation) -> Iterator[Finding]:
    """Find letters of TCVN3 and VNI, whose text nobody can search or copy."""
    return fonts_off(seen, is_before_unicode)
