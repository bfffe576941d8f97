"""How an item of căn cứ begins, for patterns: maybe with a dash, then with the words themselves."""

from __future__ import annotations

ITEM = r"\s*(?:[-–]\s*)?"
BASED_ON = rf"{ITEM}Căn cứ "
