"""The texts of a table's column → its figures, as an office writes them: `1.250.000`, `12,5`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from docgen.immutable import immutable

_FIGURE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_NONE = frozenset({"", "-", "–", "0"})


@immutable
class Figures:
    """The figures of a column, and how far their sum may be from that of what was rounded."""

    values: tuple[Decimal, ...]
    slack: Decimal

    @property
    def total(self) -> Decimal:
        """The sum of the figures."""
        return sum(self.values, Decimal(0))


def figures_of(texts: Sequence[str]) -> Figures | None:
    """Return a column's figures, without its empty cells; None where a cell is another text."""
    found = [text for text in texts if text not in _NONE]
    if not all(re.fullmatch(_FIGURE, text) for text in found):
        return None
    decimals = max((len(text.partition(",")[2]) for text in found), default=0)
    # Whole figures add up; what stands after the comma may have been rounded, half a unit each.
    slack = Decimal(len(found)).scaleb(-decimals) / 2 if decimals else Decimal(0)
    return Figures(tuple(_value_of(text) for text in found), slack)


def _value_of(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))
