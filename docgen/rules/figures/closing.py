"""Rules over the figures of the closing block: ô 7, 9b (II.7, II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.measures.model import Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures.telling import off
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-II.7.đ-authority-size")
def authority_size(seen: Observation) -> Iterator[Finding]:
    """Find a signer’s post of another size."""
    return off(seen, "authority", Quantity.SIZE)


@error("ND30-II.7.đ-authority-style")
def authority_style(seen: Observation) -> Iterator[Finding]:
    """Find a signer’s post that is not upright and bold."""
    return off(seen, "authority", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.7.đ-name-size")
def name_size(seen: Observation) -> Iterator[Finding]:
    """Find a signer’s name of another size."""
    return off(seen, "signer-name", Quantity.SIZE)


@error("ND30-II.7.đ-name-style")
def name_style(seen: Observation) -> Iterator[Finding]:
    """Find a signer’s name that is not upright and bold, or all capitals."""
    return off(seen, "signer-name", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.7.đ-name-centre")
def name_centre(seen: Observation) -> Iterator[Finding]:
    """Find a signer's name off the middle of the post above it."""
    return off(seen, "signer-name", Quantity.CENTRE)


@error("ND30-II.9.d-label-size")
def recipients_label_size(seen: Observation) -> Iterator[Finding]:
    """Find a Nơi nhận that is not of 12 pt."""
    return off(seen, "recipients-label", Quantity.SIZE)


@error("ND30-II.9.d-label-style")
def recipients_label_style(seen: Observation) -> Iterator[Finding]:
    """Find a Nơi nhận that is not bold and italic."""
    return off(seen, "recipients-label", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.9.d-label-level")
def recipients_label_level(seen: Observation) -> Iterator[Finding]:
    """Find a Nơi nhận that is not level with the signer’s first line."""
    return off(seen, "recipients-label", Quantity.LEVEL)


@error("ND30-II.9.d-left")
def recipients_at_the_left(seen: Observation) -> Iterator[Finding]:
    """Find Nơi nhận, or its list, in from the left margin."""
    yield from off(seen, "recipients-label", Quantity.FLUSH)
    yield from off(seen, "recipients", Quantity.FLUSH)


@error("ND30-II.9.d-list-size")
def recipients_size(seen: Observation) -> Iterator[Finding]:
    """Find a list of recipients that is not of 11 pt."""
    return off(seen, "recipients", Quantity.SIZE)


@error("ND30-II.9.d-list-style")
def recipients_style(seen: Observation) -> Iterator[Finding]:
    """Find recipients in bold or italic."""
    return off(seen, "recipients", Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)


@error("ND30-II.7.đ-note-style")
def note_style(seen: Observation) -> Iterator[Finding]:
    """Find another post of the signer that is not upright, bold and of its size."""
    return off(seen, "position-note", Quantity.SIZE, Quantity.WEIGHT, Quantity.SLANT, Quantity.CASE)
