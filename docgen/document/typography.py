"""A document's own typographic choices, held to the decree's ranges."""

from __future__ import annotations

import math

from docgen.decree.quantities import Allowed, Figure
from docgen.decree.reader import load_decree
from docgen.diagnostics import Message, Place, Problems, say
from docgen.document.model import Fitting, PageLimit, Typography
from docgen.document.reading import Values
from docgen.lengths import millimetres

_FIGURES = {"size": "pt", "line_spacing": "", "paragraph_spacing": "pt", "indent": "mm"}
"""The body's figures that a document may choose, and the unit in which people read each."""


def read_typography(values: Values | None, problems: Problems) -> Typography:
    """Return the choices; one outside its range is an error that names the range and its place."""
    if values is None:
        return Typography()
    decree = load_decree()
    own = {name: values.get(name) for name in _FIGURES if name in values}
    for name, value in own.items():
        figure: Figure = getattr(decree.body, name)
        _check(value, figure, _FIGURES[name], values.value_places[name], problems)
    margins = values.get("margins")
    sides = dict(margins.values) if margins else {}
    for side, value in sides.items():
        assert margins is not None
        _check(value, decree.page.margins[side], "mm", margins.value_places[side], problems)
    return Typography(
        **own,
        margins=sides,
        fit=_fit(values),
        hanging_punctuation=values.get("hanging_punctuation", False),
        places=dict(values.value_places),
    )


def _fit(values: Values) -> Fitting | PageLimit:
    """Return the fitting asked for: a word, or a limit; `auto` where nothing is said."""
    fit = values.get("fit", Fitting.AUTO)
    if not isinstance(fit, Values):
        return Fitting(fit)
    return (
        PageLimit(fit.get("pages"), fit.value_places["pages"]) if "pages" in fit else Fitting.AUTO
    )


def _check(value: float, figure: Figure, unit: str, place: Place, problems: Problems) -> None:
    if value not in figure.allowed:
        problems.error(
            "out-of-range",
            place,
            _told(figure.allowed, unit),
            help=say("write such a value, or leave the key out for the usual one"),
            citation=f"PL I, Phần I, {figure.source}",
        )


def _told(allowed: Allowed, unit: str) -> Message:
    """Return what is allowed as people read it, in a unit; in none if it is a factor."""
    from docgen.messages.decimals import decimals  # few choices are out of range

    def shown(value: float) -> str:
        return f"{millimetres(value) if unit == 'mm' else value:.3g}"

    if allowed.choices:
        choices = ", ".join(f"{shown(choice)} {unit}" for choice in allowed.choices)
        return say("the decree allows only {choices}", choices=decimals(choices))
    low = shown(allowed.low)
    if allowed.high == math.inf:
        return say("the decree asks for at least {low}", low=decimals(f"{low} {unit}"))
    high = f"{shown(allowed.high)} {unit}".rstrip()
    return say("the decree allows {low}–{high}", low=decimals(low), high=decimals(high))
