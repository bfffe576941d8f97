"""What a spreadsheet shows in a cell for which it has no value."""

from __future__ import annotations

_ERRORS = frozenset(
    (
        *("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"),
        *("#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA"),
    )
)
_TOO_NARROW = "###"


def is_error(text: str) -> bool:
    """Tell whether a text is a spreadsheet's error, or the marks of a column that is too narrow."""
    if not text.startswith("#"):
        return False
    bare = text.strip()
    return bare in _ERRORS or (bare.startswith(_TOO_NARROW) and not bare.strip("#"))
