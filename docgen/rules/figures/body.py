"""Rules over the figures of the text: size, indent, spacing, alignment (II.6.e)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.measures.model import Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures.telling import off
from docgen.rules.model import Finding
from docgen.rules.registry import error, warning


@error("ND30-II.6.e-size")
def body_size(seen: Observation) -> Iterator[Finding]:
    """Find a text of another size."""
    return off(seen, "body", Quantity.SIZE)


@error("ND30-II.6.e-style")
def body_style(seen: Observation) -> Iterator[Finding]:
    """Find a text that is mostly bold or italic."""
    return off(seen, "body", Quantity.WEIGHT, Quantity.SLANT)


@error("ND30-II.6.e-alignment")
def body_alignment(seen: Observation) -> Iterator[Finding]:
    """Find a text whose lines do not end at the right margin."""
    return off(seen, "body", Quantity.ALIGNMENT)


@error("ND30-II.6.e-indent")
def body_indent(seen: Observation) -> Iterator[Finding]:
    """Find first lines that are not 10 or 12,7 mm in."""
    return off(seen, "body", Quantity.INDENT)


@error("ND30-II.6.e-gap")
def body_gap(seen: Observation) -> Iterator[Finding]:
    """Find paragraphs nearer to each other than 6 pt."""
    return off(seen, "body", Quantity.GAP)


@error("ND30-II.6.e-leading")
def body_leading(seen: Observation) -> Iterator[Finding]:
    """Find lines nearer than single spacing, or farther apart than 1,5 lines."""
    return off(seen, "body", Quantity.LEADING)


@warning("ND30-V-sizes")
def body_sizes(seen: Observation) -> Iterator[Finding]:
    """Find a text whose paragraphs are of several sizes."""
    return off(seen, "body", Quantity.EVENNESS)
