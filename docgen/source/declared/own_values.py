"""A value of another library (a table of data, a database) → one of Python's own, which is known.

What other libraries make of their values as text is no Vietnamese: a number of NumPy's prints a
point where Vietnamese writes a comma, a cell that pandas calls missing prints `<NA>`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from numbers import Integral, Real

WRITTEN_OTHERWISE = frozenset((bool, float, Decimal, date, datetime, time, timedelta))
"""Python's own whose texts are no Vietnamese, and not those by which they travel in a PDF."""
_OWN = WRITTEN_OTHERWISE | {str, int, type(None)}
_MISSING = "NAType"  # pandas' NA refuses to be compared


def own_values(values: Mapping[str, object]) -> dict[str, object]:
    """Return values by their names, each as own_value does."""
    return {str(name): own_value(value) for name, value in values.items()}


def own_value(value: object) -> object:
    """Return a value as Python's own text, number or day; None for a missing one.

    Lists and mappings stay such; bytes are UTF-8; what is nothing of all these is its own text.
    """
    if type(value) in _OWN:
        return value
    match value:
        case Mapping():
            return {str(name): own_value(one) for name, one in value.items()}
        case list() | tuple():
            return [own_value(one) for one in value]
        case bytes():
            return value.decode("utf-8", "replace")
        case datetime() if value != value:
            return None
        case datetime():
            return datetime.combine(value.date(), value.timetz())
        case timedelta():
            return timedelta(value.days, value.seconds, value.microseconds)
        case _ if type(value).__name__ == _MISSING:
            return None
    return _number(value) if isinstance(value, Real | Decimal) else str(value)


def _number(value: Real | Decimal) -> object:
    match value:
        case Integral():
            return int(value)
        case float():
            return float(value)
    try:
        return Decimal(str(value))
    except InvalidOperation:  # a third is no decimal
        return str(value)
