"""A cell of a workbook → the text that it shows, where its number alone would say another."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from docgen.source.declared.typed import as_typed
from docgen.source.text import normalise

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_OPTIONAL = re.compile(r"_.|\*.|\[[^\]]*\]")  # widths, fillings, colours and languages
_SIGNS = re.compile(r'"([0-9 .()+-]*)"|\\([0-9 .()+-])|([ ()+-])|([0#?])')
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
    return _in_places(text, number_format.partition(";")[0]) if text.isdigit() else text


def _in_places(figures: str, number_format: str) -> str:
    """Return figures in the places that a format gives them, as telephone numbers have: 0912 345.

    A format that has more than places and what stands between figures, such as a unit, is passed
    over: it is the number that is meant.
    """
    signs = list(_SIGNS.finditer(bare := _OPTIONAL.sub("", number_format)))
    places = sum(sign[4] is not None for sign in signs)
    if places == len(signs) < 2 or sum(len(sign[0]) for sign in signs) != len(bare):
        return figures
    left = list(figures)
    shown: list[str] = []
    for sign in reversed(signs):
        if sign[4] is None:
            shown.append(sign[1] or sign[2] or sign[3] or "")
            continue
        places -= 1
        shown.append(left.pop() if left else "0" * (sign[4] == "0"))
        if not places:
            shown.append("".join(left))
    return "".join(reversed(shown)).strip()
