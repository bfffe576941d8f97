"""Tells a row that numbers the columns under a header: `A | B | 1 | 2 | 3 = 1 + 2` (PL IV)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.document.model import Cell

_LEAST_COLUMNS = 3
# A, (1), 3 = 1 + 2, (5)=(3)*(4)
_NUMBER = re.compile(r"\(?(?P<number>\d{1,2}|[A-ZĐ])\)?(?:\s*=[\s\d()+\-–x*/:%]+)?")


def numbers_columns(row: Sequence[Cell]) -> bool:
    """Tell whether a row numbers columns: from 1 on, maybe after letters for those of names."""
    found = [_NUMBER.fullmatch(cell.text) for cell in row]
    numbers = [match["number"] for match in found if match is not None]
    figures = [number for number in numbers if number.isdigit()]
    counted = [str(index) for index in range(1, len(figures) + 1)]
    if not figures or len(numbers) < max(len(row), _LEAST_COLUMNS):
        return False
    return numbers[-len(figures) :] == counted
