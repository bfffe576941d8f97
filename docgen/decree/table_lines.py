"""Reads layouts/table-lines.yaml: how lines begin that stand with a table or a picture."""

from __future__ import annotations

import re
from functools import cache

from docgen.decree.reader import read_layout
from docgen.immutable import distinct


@distinct
class TableLines:
    """What finds the lines above a table, and below it or a picture; each matches a whole line."""

    unit: re.Pattern[str]
    caption: re.Pattern[str]
    picture_caption: re.Pattern[str]
    note: re.Pattern[str]


@cache
def load_table_lines() -> TableLines:
    """Return layouts/table-lines.yaml."""
    data = read_layout("table-lines")
    return TableLines(**{name: re.compile(pattern) for name, pattern in data.items()})
