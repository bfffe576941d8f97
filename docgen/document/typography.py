"""A document's own typographic choices, held to the decree's ranges."""

from __future__ import annotations

from docgen.decree.quantities import Allowed, Figure
from docgen.decree.reader import load_decree
from docgen.diagnostics import Place, Problems, say
from docgen.document.model import Typography
from docgen.document.reading import Values
from docgen.lengths import millimetres


def read_typography(values: Values | None, problems: Problems) -> Typography:
    """Return the choices; one outside its range is an error that names the range and its place."""
    if values is None:
        return Typography()
    decree = load_decree()
    own = {name: value for name, value in values.values.items() if name != "margins"}
    for name, value in own.items():
        figure: Figure = getattr(decree.body, name)
        _check(value, figure, values.value_places[name], problems)
    margins = values.get("margins")
    sides = dict(margins.values) if margins else {}
    for side, value in sides.items():
        assert margins is not None
        _check(value, decree.page.margins[side], margins.value_places[side], problems)
    return Typography(**own, margins=sides)


def _check(value: float, figure: Figure, place: Place, problems: Problems) -> None:
    if value not in figure.allowed:
        problems.error(
            "out-of-range",
            place,
            say("this is outside what the decree allows: {range}", range=_shown(figure.allowed)),
            citation=f"PL I, Phần I, {figure.source}",
        )


def _shown(allowed: Allowed) -> str:
    """Return a range as people read it: small figures as they are, lengths in millimetres."""
    if allowed.choices:
        return ", ".join(f"{millimetres(choice):.3g} mm" for choice in allowed.choices)
    if allowed.low <= 14 and allowed.high in (float("inf"), 14, 1.5):
        unit = "" if allowed.high == 1.5 else " pt"
        high = "" if allowed.high == float("inf") else f"{allowed.high:g}"
        return f"{allowed.low:g}–{high}{unit}"
    return f"{millimetres(allowed.low):.3g}–{millimetres(allowed.high):.3g} mm"
