"""A row as programs have it: a mapping, a database's row, a named tuple, a dataclass → a Row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from docgen.merging.data.record_rows import record_row
from docgen.merging.data.rows import Row


def program_row(number: int, given: object) -> Row:
    """Return the row of what names its values itself; of anything else, a row with that fault.

    Rows of sqlite3, SQLAlchemy and asyncpg name theirs, and so do pandas' Series.
    """
    if isinstance(given, Mapping):
        # Where csv.DictReader keeps the cells that no header stands over.
        return Row(number, {}, ("cells",)) if None in given else record_row(number, given)
    pairs = _pairs(given)
    if pairs is None:
        return Row(number, {}, ("record",))
    record = {str(name): value for name, value in pairs}
    # Two tables joined have two columns of one name: nobody knows which is meant.
    if len(record) < len(pairs):
        return Row(number, {}, ("repeated",))
    return record_row(number, record)


def _pairs(given: object) -> list[tuple[object, object]] | None:
    """Return names and values in order, or None for what has no names."""
    if isinstance(given, type):
        return None
    if is_dataclass(given):
        return [(field.name, getattr(given, field.name)) for field in fields(given)]
    names = getattr(given, "_fields", None)
    if names is not None and isinstance(given, Iterable):
        return list(zip(names, given, strict=False))
    if hasattr(given, "keys") and hasattr(given, "__getitem__"):
        names = given.keys()  # what it iterates over may be its values
        return [(name, given[name]) for name in names]
    return None
