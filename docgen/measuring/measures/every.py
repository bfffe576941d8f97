"""An observation → all its figures beside the decree's, in the order of a page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from docgen.decree.reader import load_decree
from docgen.decree.titles import component_titles
from docgen.measuring.measures.body import body_measures
from docgen.measuring.measures.frames import frame_measures
from docgen.measuring.measures.inks import ink_measures
from docgen.measuring.measures.letters import letter_measures
from docgen.measuring.measures.model import Measure, Quantity
from docgen.measuring.measures.numbers import number_measures
from docgen.measuring.measures.page import page_measures
from docgen.measuring.measures.places import place_measures
from docgen.measuring.measures.strokes import stroke_measures
from docgen.measuring.measures.unison import unison_measures
from docgen.measuring.model import Observation
from docgen.measuring.settings import load_settings

_MAKERS = (
    page_measures,
    ink_measures,
    letter_measures,
    unison_measures,
    stroke_measures,
    place_measures,
    frame_measures,
    body_measures,
    number_measures,
)


@lru_cache(maxsize=4)
def measures(seen: Observation) -> tuple[Measure, ...]:
    """Return the figures of a document: those of its pages first, then component by component."""
    decree, settings = load_decree(), load_settings()
    found = [measure for make in _MAKERS for measure in make(seen, decree, settings)]
    order = _order(tuple(component_titles()))
    return tuple(sorted(found, key=lambda one: (one.section, order.get(one.component, -1))))


def wrong(seen: Observation, component: str, quantity: Quantity) -> tuple[Measure, ...]:
    """Return those figures of a component that leave what the decree allows."""
    return tuple(
        measure
        for measure in measures(seen)
        if not measure.is_right and (measure.component, measure.quantity) == (component, quantity)
    )


def _order(components: tuple[str, ...]) -> Mapping[str, int]:
    return {component: index for index, component in enumerate(components)}
