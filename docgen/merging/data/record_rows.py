"""A record that names its own values, as JSON, YAML and programs give them → a row."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from docgen.merging.data.rows import UNREADABLE, Row, RowsFile, column_name
from docgen.source.declared.typed import as_typed
from docgen.source.text import normalise

_HALF_A_LETTER = re.compile("[\ud800-\udfff]")  # JSON may write one, no file can hold it


class RecordsFile(RowsFile):
    """A file of rows that each name their own values."""

    __slots__ = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Nothing: each row names its values."""
        return ()

    @property
    def top(self) -> int:
        """Nothing: there are no headers."""
        return 0


def record_row(number: int, record: Mapping[str, object]) -> Row:
    """Return the row of a mapping of names to texts, numbers and days; lists are faults."""
    cells = {column_name(str(name)): _cell(value) for name, value in record.items()}
    faults = []
    if any(_is_nested(value) for value in record.values()):
        faults.append("nested")
    if len(cells) < len(record):
        faults.append("repeated")
    return Row(number, cells, tuple(faults))


def _is_nested(value: object) -> bool:
    return isinstance(value, Collection) and not isinstance(value, str | bytes)


def _cell(value: object) -> str:
    if _is_nested(value):
        return ""
    return _HALF_A_LETTER.sub(UNREADABLE, normalise(as_typed(value)))
