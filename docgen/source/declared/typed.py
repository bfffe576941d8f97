"""A value of a program, a database or a sheet → the text that a clerk would type for it.

Whatever way a value comes, it is read from that text: 1.125 is `1,125` from Python, from JSON and
from a workbook.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

_MOST_PLACES = 400  # more than any float has; a Decimal such as 1E+999999999 would fill the memory


def as_typed(value: object) -> str:
    """Return a value as text: a day as 05/12/2026, an hour as 08:30, a number with a decimal comma.

    None is nothing.

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
            return _day(value)
        case datetime():
            return f"{_day(value)} {_hour(value.timetz())}"
        case date():
            return _day(value)
        case time():
            return _hour(value)
        case timedelta():
            return _span(value)
        case str() | list() | dict():
            return str(value)
    return _foreign(value)


def _foreign(value: object) -> str:
    from docgen.source.declared.own_values import own_value  # few are of another library

    own = own_value(value)
    return as_typed(own) if isinstance(own, Decimal | None) else str(own)


def _day(value: date) -> str:
    """Return a day as a declared one is printed: where none is declared, it is seen, too."""
    from docgen.source.declared.values import Day  # most values are texts and numbers

    return str(Day(value.year, value.month, value.day))


def _hour(value: time) -> str:
    """Return an hour without seconds, where it has none."""
    has_seconds = value.second or value.microsecond
    return value.isoformat() if has_seconds else value.isoformat("minutes")


def _span(value: timedelta) -> str:
    """Return how long something lasts as a sheet shows it, in hours, without seconds of none."""
    hours, rest = divmod(value, timedelta(hours=1))
    if value < timedelta() or rest.seconds % 60 or rest.microseconds:
        return str(value)
    return f"{hours}:{rest.seconds // 60:02}"


def _decimal(value: float | Decimal) -> str:
    """Return a number without the zeros that only fill up its places, as 12.500 of NUMERIC(9,3)."""
    exact = Decimal(str(float(value))) if isinstance(value, float) else value
    if not exact.is_finite() or abs(exact.adjusted()) > _MOST_PLACES:
        return str(value)
    whole, _, decimals = f"{exact:f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole
