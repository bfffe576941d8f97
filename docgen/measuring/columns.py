"""Components → whether their lines stand in one column, or side by side as several signers do."""

from __future__ import annotations

from docgen.measuring.model import Part

ONE_COLUMN = 60.0
"""Lines of one signer stand centred under each other, those of several farther apart (pt)."""


def are_side_by_side(*parts: Part) -> bool:
    """Tell whether signers stand beside each other."""
    centres = [[line.center for line in part.lines] for part in parts]
    return any(max(own) - min(own) > ONE_COLUMN for own in centres)
