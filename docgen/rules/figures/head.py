"""Rules over the figures of the head: ô 1 to 4 (II.1 to II.4)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.measures.model import Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures.telling import off
from docgen.rules.model import Finding
from docgen.rules.registry import error, warning


@error("ND30-II.1.a-size")
def national_title_size(seen: Observation) -> Iterator[Finding]:
    """Find a Quốc hiệu of another size."""
    return off(seen, "national-title", Quantity.SIZE)


@error("ND30-II.1.a-style")
def national_title_style(seen: Observation) -> Iterator[Finding]:
    """Find a Quốc hiệu that is not upright bold capitals."""
    return off(seen, "national-title", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.1.b-size")
def motto_size(seen: Observation) -> Iterator[Finding]:
    """Find a Tiêu ngữ of another size."""
    return off(seen, "motto", Quantity.SIZE)


@error("ND30-II.1.b-style")
def motto_style(seen: Observation) -> Iterator[Finding]:
    """Find a Tiêu ngữ that is not upright and bold, or all capitals."""
    return off(seen, "motto", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.1.b-centre")
def motto_centre(seen: Observation) -> Iterator[Finding]:
    """Find a Tiêu ngữ off the middle of Quốc hiệu."""
    return off(seen, "motto", Quantity.CENTRE)


@error("ND30-II.1.b-line-length")
def motto_rule_length(seen: Observation) -> Iterator[Finding]:
    """Find a rule that is not as long as Tiêu ngữ."""
    return off(seen, "motto-rule", Quantity.LENGTH)


@error("ND30-II.1.b-line-drawn")
def motto_rule_drawn(seen: Observation) -> Iterator[Finding]:
    """Find a rule that is dashed, typed or an underline."""
    return off(seen, "motto-rule", Quantity.DRAWING)


@error("ND30-II.2.b-parent-size")
def parent_size(seen: Observation) -> Iterator[Finding]:
    """Find a superior agency of another size."""
    return off(seen, "parent", Quantity.SIZE)


@error("ND30-II.2.b-parent-style")
def parent_style(seen: Observation) -> Iterator[Finding]:
    """Find a superior agency in bold, or not in upright capitals."""
    return off(seen, "parent", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.2.b-size")
def agency_size(seen: Observation) -> Iterator[Finding]:
    """Find an agency of another size."""
    return off(seen, "agency", Quantity.SIZE)


@error("ND30-II.2.b-style")
def agency_style(seen: Observation) -> Iterator[Finding]:
    """Find an agency that is not in upright bold capitals."""
    return off(seen, "agency", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.2.b-centre")
def agency_centre(seen: Observation) -> Iterator[Finding]:
    """Find an agency off the middle of its superior."""
    return off(seen, "agency", Quantity.CENTRE)


@error("ND30-II.2.b-line-length")
def agency_rule_length(seen: Observation) -> Iterator[Finding]:
    """Find a rule that is not 1/3–1/2 of the agency."""
    return off(seen, "agency-rule", Quantity.LENGTH)


@error("ND30-II.2.b-line-drawn")
def agency_rule_drawn(seen: Observation) -> Iterator[Finding]:
    """Find a rule that is dashed, typed or an underline."""
    return off(seen, "agency-rule", Quantity.DRAWING)


@error("ND30-II.2.b-line-centre")
def agency_rule_centre(seen: Observation) -> Iterator[Finding]:
    """Find a rule off the middle of the agency."""
    return off(seen, "agency-rule", Quantity.CENTRE)


@error("ND30-II.3.c-size")
def number_size(seen: Observation) -> Iterator[Finding]:
    """Find a number and notation that are not of 13 pt."""
    return off(seen, "number", Quantity.SIZE)


@error("ND30-II.3.c-style")
def number_style(seen: Observation) -> Iterator[Finding]:
    """Find a number and notation that are bold or italic."""
    return off(seen, "number", Quantity.WEIGHT, Quantity.SLANT)


@error("ND30-II.3.c-centre")
def number_centre(seen: Observation) -> Iterator[Finding]:
    """Find a number off the middle of the agency."""
    return off(seen, "number", Quantity.CENTRE)


@error("ND30-II.4.c-size")
def place_date_size(seen: Observation) -> Iterator[Finding]:
    """Find place and date of another size."""
    return off(seen, "place-date", Quantity.SIZE)


@error("ND30-II.4.c-style")
def place_date_style(seen: Observation) -> Iterator[Finding]:
    """Find place and date that are not italic."""
    return off(seen, "place-date", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.4.c-level")
def place_date_level(seen: Observation) -> Iterator[Finding]:
    """Find place and date on another line than the number."""
    return off(seen, "place-date", Quantity.LEVEL)


@error("ND30-II.4.c-centre")
def place_date_centre(seen: Observation) -> Iterator[Finding]:
    """Find place and date off the middle of Tiêu ngữ."""
    return off(seen, "place-date", Quantity.CENTRE)


@error("ND30-II.1.b-line-centre")
def motto_rule_centre(seen: Observation) -> Iterator[Finding]:
    """Find a rule off the middle of Tiêu ngữ."""
    return off(seen, "motto-rule", Quantity.CENTRE)


@warning("ND30-V-head-sizes")
def head_sizes(seen: Observation) -> Iterator[Finding]:
    """Find a head whose lines do not go up and down together: Quốc hiệu 12, Tiêu ngữ 14."""
    return off(seen, "national-title", Quantity.UNISON)
