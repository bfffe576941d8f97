"""A value of a program, a database or a sheet → the text that a clerk would type for it.

Whatever way a value comes, it is read from that text: 1.125 is `1,125` from Python, from JSON and
from a workbook.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

_MOST_PLACES = 400  # more than any float has; a Decimal such as 1E+999999999 would fill the memory


def as_typed(value: object) -> str:
    """Return a value as text: a day by ISO 8601, a number with a decimal comma, None as nothing.

    A value that does not equal itself (NaN, NaT) is how tables of data mark an empty cell.
    """
    match value:
        case None:
            return ""
        case float() | Decimal() | datetime() if value != value:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(int(value))
        case float() | Decimal():
            return _decimal(value)
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
    return str(value)


def _decimal(value: float | Decimal) -> str:
    """Return a number without the zeros that only fill up its places, as 12.500 of NUMERIC(9,3)."""
    exact = Decimal(str(float(value))) if isinstance(value, float) else value
    if not exact.is_finite() or abs(exact.adjusted()) > _MOST_PLACES:
        return str(value)
    whole, _, decimals = f"{exact:f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole
