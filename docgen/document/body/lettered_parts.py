"""Tells what letters a text's greatest parts, `B. NHIỆM VỤ`, from prose and from Roman numbers.

The decree lets a text be divided from its greatest parts down in an order of its own (PL I, Phần I,
II.6.c); practice letters them A, B, C above the mục I, II, III.
"""

from __future__ import annotations

from docgen.document.body.markers import Marker
from docgen.document.model import Level
from docgen.document.numbering import PART_LETTERS, follows
from docgen.immutable import mutable


@mutable
class LetteredParts:
    """The parts lettered so far in a text, and the mục numbered under the last of them."""

    _letter: str = ""
    _numeral: str = ""
    _has_numerals: bool = False

    def read(self, found: Marker | None) -> Marker | None:
        """Return a line's marker as it is read after those taken; None for prose.

        A letter is one of a series that A begins. I, V and X are letters where they follow the last
        one, have a title in capitals, and no mục with this number is due.
        """
        if found is None:
            return None
        if found.level is Level.LETTERED:
            return found if self._letter or found.label == "A." else None
        if found.level is Level.ROMAN and self._is_next_letter(found):
            return Marker(Level.LETTERED, found.label, found.rest)
        return found

    def take(self, found: Marker | None) -> None:
        """Count a marker, as it was read, that begins a block."""
        if found is None:
            return
        if found.level is Level.LETTERED:
            self._letter, self._numeral = found.label.rstrip("."), ""
        elif found.level is Level.ROMAN:
            self._numeral, self._has_numerals = found.label, True

    def _is_next_letter(self, found: Marker) -> bool:
        if not self._letter or not found.is_in_capitals:
            return False
        neighbours = self._letter + found.label.rstrip(".")
        return neighbours in PART_LETTERS and not self._is_next_numeral(found)

    def _is_next_numeral(self, found: Marker) -> bool:
        if self._numeral:
            return follows(self._numeral, found.label)
        return self._has_numerals and found.label == "I."
