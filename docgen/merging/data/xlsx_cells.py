"""A cell of a workbook → the text that it shows, where its number alone would say another."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from docgen.source.declared.typed import as_typed
from docgen.source.text import normalise

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_LED_BY_ZEROS = re.compile("0{2,}")
_FIGURES = 15  # that Excel reckons with and shows; what follows them in the file is noise


def cell_text(cell: Any) -> str:
    """Return a cell's text: 0.15 shown as a percentage is `15%`, 912 shown as 0000 is `0912`."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _shown(Decimal(f"{value:.{_FIGURES}g}"), _number_format(cell))
    return normalise(as_typed(value))


def _number_format(cell: Any) -> str:
    try:
        return cell.number_format or ""
    except IndexError:  # a style that the workbook does not have
        return ""


def _shown(number: Decimal, number_format: str) -> str:
    positive = _LITERAL.sub("", number_format).partition(";")[0]
    if "%" in positive:
        return f"{as_typed(number * 100)}%"
    text = as_typed(number)
    if _LED_BY_ZEROS.fullmatch(positive) and text.isdigit():
        return text.zfill(len(positive))
    return text
