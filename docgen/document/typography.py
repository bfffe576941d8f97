"""A document's own typographic choices, held to the decree's ranges."""

from __future__ import annotations

import math

from docgen.decree.quantities import Allowed, Figure
from docgen.decree.reader import load_decree
from docgen.diagnostics import Message, Place, Problems, say
from docgen.document.model import Fitting, PageLimit, Typography
from docgen.document.reading import Values
from docgen.lengths import millimetres

_FIGURES = ("size", "line_spacing", "paragraph_spacing", "indent")


def read_typography(values: Values | None, problems: Problems) -> Typography:
    """Return the choices; one outside its range is an error that names the range and its place."""
    if values is None:
        return Typography()
    decree = load_decree()
    own = {name: values.get(name) for name in _FIGURES if name in values}
    for name, value in own.items():
        figure: Figure = getattr(decree.body, name)
        _check(value, figure, values.value_places[name], problems)
    margins = values.get("margins")
    sides = dict(margins.values) if margins else {}
    for side, value in sides.items():
        assert margins is not None
        _check(value, decree.page.margins[side], margins.value_places[side], problems)
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


def _check(value: float, figure: Figure, place: Place, problems: Problems) -> None:
    if value not in figure.allowed:
        problems.error(
            "out-of-range",
            place,
            _told(figure.allowed),
            help=say("write such a value, or leave the key out for the usual one"),
            citation=f"PL I, Phần I, {figure.source}",
        )


def _told(allowed: Allowed) -> Message:
    """Return what is allowed as people read it: small lengths in points, others in millimetres."""
    from docgen.messages.decimals import decimals  # few choices are out of range

    if allowed.choices:
        choices = ", ".join(f"{millimetres(choice):.3g} mm" for choice in allowed.choices)
        return say("the decree allows only {choices}", choices=decimals(choices))
    if allowed.high == math.inf:
        return say("the decree asks for at least {low}", low=decimals(f"{allowed.low:g} pt"))
    low, high = allowed.low, allowed.high
    if high > _LARGEST_SIZE:
        low, high, unit = millimetres(low), millimetres(high), " mm"
    else:
        unit = "" if high < _SMALLEST_SIZE else " pt"
    highest = decimals(f"{high:.3g}{unit}")
    return say("the decree allows {low}–{high}", low=decimals(f"{low:.3g}"), high=highest)


# Figures between these are sizes of letters; smaller ones are factors, larger ones lengths.
_SMALLEST_SIZE, _LARGEST_SIZE = 6.0, 20.0
