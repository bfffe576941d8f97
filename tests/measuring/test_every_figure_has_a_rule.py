"""What the table of figures can call wrong, a rule tells with its article."""

from __future__ import annotations

import pytest

from docgen.measuring.from_pages import observe_pages
from docgen.measuring.measures.every import measures
from docgen.measuring.measures.model import Measure, Quantity
from docgen.measuring.model import Observation
from docgen.rules.figures import fonts, telling
from docgen.rules.registry import FIGURE_MODULES, checks_of
from tests.measuring.documents import NAMES, pages

Figure = tuple[str, Quantity]


def test_every_figure_has_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[Figure] = set()

    def recorded(seen: Observation, component: str, quantity: Quantity) -> tuple[Measure, ...]:
        asked.add((component, quantity))
        return ()

    monkeypatch.setattr(telling, "wrong", recorded)
    monkeypatch.setattr(fonts, "wrong", recorded)
    observations = [observe_pages(pages(name)) for name in NAMES]
    for check in checks_of(FIGURE_MODULES):
        list(check.look(observations[0]))
    measured = {
        (figure.component, figure.quantity) for seen in observations for figure in measures(seen)
    }
    assert measured - asked == set()
