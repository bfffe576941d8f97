"""Signs at the ends of lines hang out into the margins, where a document asks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.document.model import Document, Typography
from docgen.layout.pages import Pages, Run
from docgen.layout.typesetting import typeset
from tests.layout.conftest import paragraph

TEXT = "“Ủy ban”, “Hội đồng”, " * 60


@pytest.fixture
def ragged(document: Document) -> Document:
    return replace(document, body=(paragraph(TEXT),))


def edges(pages: Pages) -> list[tuple[float, float, str]]:
    """Return the left and right end and the text of the body's lines, without first and last."""
    runs = [
        element
        for element in pages.pages[0].elements
        if isinstance(element, Run) and element.origin.component == "body"
    ]
    return [(run.x, run.x + run.width, run.text) for run in runs[1:-1]]


def test_lines_end_at_the_margins_unless_asked(ragged: Document) -> None:
    lines = edges(typeset(ragged))
    assert len({round(left, 2) for left, _, _ in lines}) == 1
    assert len({round(right, 2) for _, right, _ in lines}) == 1


def test_signs_hang_out_if_asked_and_letters_do_not(ragged: Document) -> None:
    straight = edges(typeset(ragged))[0]
    hanging = replace(ragged, typography=Typography(hanging_punctuation=True))
    lines = edges(typeset(hanging))
    assert any(text.startswith("“") for _, _, text in lines)
    assert any(text.endswith(("”", ",")) for _, _, text in lines)
    for left, right, text in lines:
        assert (left < straight[0] - 0.5) == text.startswith("“"), text
        assert (right > straight[1] + 0.5) == text.endswith(("”", ",")), text
