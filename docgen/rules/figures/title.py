"""Rules over the figures of kind, subject, addressees and basis: ô 5, 9a (II.5, II.9, II.6.a)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.measures.model import Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures.telling import off
from docgen.rules.model import Finding
from docgen.rules.registry import error, warning


@error("ND30-II.5.b-kind-size")
def kind_size(seen: Observation) -> Iterator[Finding]:
    """Find a kind name of another size."""
    return off(seen, "kind-name", Quantity.SIZE)


@error("ND30-II.5.b-kind-style")
def kind_style(seen: Observation) -> Iterator[Finding]:
    """Find a kind name that is not in upright bold capitals."""
    return off(seen, "kind-name", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.5.b-subject-size")
def subject_size(seen: Observation) -> Iterator[Finding]:
    """Find a subject of another size."""
    return off(seen, "subject", Quantity.SIZE)


@error("ND30-II.5.b-subject-style")
def subject_style(seen: Observation) -> Iterator[Finding]:
    """Find a subject that is not upright and bold, or all capitals."""
    return off(seen, "subject", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.5.b-kind-centre")
def kind_centre(seen: Observation) -> Iterator[Finding]:
    """Find a kind name off the middle of the page."""
    return off(seen, "kind-name", Quantity.CENTRE)


@error("ND30-II.5.b-subject-centre")
def subject_centre(seen: Observation) -> Iterator[Finding]:
    """Find a subject off the middle of the kind name."""
    return off(seen, "subject", Quantity.CENTRE)


@error("ND30-II.5.b-line-length")
def subject_rule_length(seen: Observation) -> Iterator[Finding]:
    """Find a rule that is not 1/3–1/2 of the subject."""
    return off(seen, "subject-rule", Quantity.LENGTH)


@error("ND30-II.5.b-line-drawn")
def subject_rule_drawn(seen: Observation) -> Iterator[Finding]:
    """Find a rule that is dashed, typed or an underline."""
    return off(seen, "subject-rule", Quantity.DRAWING)


@error("ND30-II.5.b-line-centre")
def subject_rule_centre(seen: Observation) -> Iterator[Finding]:
    """Find a rule off the middle of the subject."""
    return off(seen, "subject-rule", Quantity.CENTRE)


@error("ND30-II.5.b-letter-size")
def letter_subject_size(seen: Observation) -> Iterator[Finding]:
    """Find a letter’s subject of another size."""
    return off(seen, "letter-subject", Quantity.SIZE)


@error("ND30-II.5.b-letter-style")
def letter_subject_style(seen: Observation) -> Iterator[Finding]:
    """Find a letter’s subject that is bold, italic or capitals."""
    return off(seen, "letter-subject", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.5.b-letter-gap")
def letter_subject_gap(seen: Observation) -> Iterator[Finding]:
    """Find a letter’s subject nearer to or farther from the number."""
    return off(seen, "letter-subject", Quantity.DISTANCE)


@error("ND30-II.5.b-letter-centre")
def letter_subject_centre(seen: Observation) -> Iterator[Finding]:
    """Find a letter’s subject off the middle of the number."""
    return off(seen, "letter-subject", Quantity.CENTRE)


@error("ND30-II.9.d-to-size")
def addressees_size(seen: Observation) -> Iterator[Finding]:
    """Find addressees of another size."""
    return off(seen, "addressees", Quantity.SIZE)


@error("ND30-II.9.d-to-style")
def addressees_style(seen: Observation) -> Iterator[Finding]:
    """Find addressees that are bold, italic or capitals."""
    return off(seen, "addressees", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.6.a-size")
def basis_size(seen: Observation) -> Iterator[Finding]:
    """Find a basis of another size."""
    return off(seen, "basis", Quantity.SIZE)


@error("ND30-II.6.a-style")
def basis_style(seen: Observation) -> Iterator[Finding]:
    """Find a basis that is not italic."""
    return off(seen, "basis", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@warning("VT-form-authority")
def enacting_style(seen: Observation) -> Iterator[Finding]:
    """Find who issues and the enacting words in other letters than the forms of annex III."""
    for component in ("issued-by", "enacting"):
        yield from off(
            seen, component, Quantity.SIZE, Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE
        )


@warning("VT-form-line")
def form_lines(seen: Observation) -> Iterator[Finding]:
    """Find rules under a kind without a subject, or under a reference, unlike annex III's."""
    for component in ("kind-name-rule", "appendix-rule"):
        yield from off(seen, component, Quantity.LENGTH, Quantity.DRAWING, Quantity.CENTRE)
