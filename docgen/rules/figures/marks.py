"""Rules over the figures of appendices, marks and contact: ô 10 to 13 (III)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.measures.model import Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures.telling import off
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-III.1.b-label-size")
def appendix_label_size(seen: Observation) -> Iterator[Finding]:
    """Find an appendix’s label that is not of 14 pt."""
    return off(seen, "appendix-label", Quantity.SIZE)


@error("ND30-III.1.b-label-style")
def appendix_label_style(seen: Observation) -> Iterator[Finding]:
    """Find an appendix’s label that is not upright and bold, or all capitals."""
    return off(seen, "appendix-label", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-III.1.b-title-size")
def appendix_title_size(seen: Observation) -> Iterator[Finding]:
    """Find an appendix’s title of another size."""
    return off(seen, "appendix-title", Quantity.SIZE)


@error("ND30-III.1.b-title-style")
def appendix_title_style(seen: Observation) -> Iterator[Finding]:
    """Find an appendix’s title that is not in upright bold capitals."""
    return off(seen, "appendix-title", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-III.1.c-size")
def reference_size(seen: Observation) -> Iterator[Finding]:
    """Find a reference to the document of another size."""
    return off(seen, "appendix-reference", Quantity.SIZE)


@error("ND30-III.1.c-style")
def reference_style(seen: Observation) -> Iterator[Finding]:
    """Find a reference to the document that is not italic."""
    return off(seen, "appendix-reference", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-III.1.c-centre")
def reference_centre(seen: Observation) -> Iterator[Finding]:
    """Find a reference to the document off the middle of what stands above it."""
    return off(seen, "appendix-reference", Quantity.CENTRE)


@error("ND30-III.2.b-size")
def urgency_size(seen: Observation) -> Iterator[Finding]:
    """Find a mark of urgency of another size."""
    return off(seen, "urgency", Quantity.SIZE)


@error("ND30-III.2.b-style")
def urgency_style(seen: Observation) -> Iterator[Finding]:
    """Find a mark of urgency that is not in upright bold capitals."""
    return off(seen, "urgency", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-III.2.b-frame")
def urgency_frame(seen: Observation) -> Iterator[Finding]:
    """Find a mark of urgency without its frame, or of another size."""
    return off(seen, "urgency", Quantity.DRAWING, Quantity.WIDTH, Quantity.HEIGHT)


@error("ND30-III.2.b-colour")
def urgency_colour(seen: Observation) -> Iterator[Finding]:
    """Find a mark of urgency that is not red."""
    return off(seen, "urgency", Quantity.COLOUR)


@error("ND30-III.2.c-size")
def circulation_size(seen: Observation) -> Iterator[Finding]:
    """Find a mark of circulation of another size."""
    return off(seen, "circulation", Quantity.SIZE)


@error("ND30-III.2.c-style")
def circulation_style(seen: Observation) -> Iterator[Finding]:
    """Find a mark of circulation that is not in upright bold capitals."""
    return off(seen, "circulation", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-III.2.c-frame")
def circulation_frame(seen: Observation) -> Iterator[Finding]:
    """Find a mark of circulation without a frame."""
    return off(seen, "circulation", Quantity.DRAWING)


@error("ND30-III.3-size")
def drafter_size(seen: Observation) -> Iterator[Finding]:
    """Find a drafter’s sign that is not of 11 pt."""
    return off(seen, "drafter", Quantity.SIZE)


@error("ND30-III.4-size")
def contact_size(seen: Observation) -> Iterator[Finding]:
    """Find an address of another size."""
    return off(seen, "contact", Quantity.SIZE)


@error("ND30-III.4-style")
def contact_style(seen: Observation) -> Iterator[Finding]:
    """Find an address that is bold, italic or capitals."""
    return off(seen, "contact", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-III.3-style")
def drafter_style(seen: Observation) -> Iterator[Finding]:
    """Find a drafter’s sign that is bold or italic."""
    return off(seen, "drafter", Quantity.WEIGHT, Quantity.SLANT)


@error("ND30-III.1.b-title-centre")
def appendix_title_centre(seen: Observation) -> Iterator[Finding]:
    """Find an appendix’s title off the middle of its label."""
    return off(seen, "appendix-title", Quantity.CENTRE)
