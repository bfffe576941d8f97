"""The copies' figures as data: the forms' abbreviations, the sizes allowed, the boxes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from docgen.copying.figures import ELECTRONIC_FORM, PAPER_FORM, load_copies
from docgen.decree.kinds import load_form
from docgen.decree.quantities import Figure
from docgen.decree.reader import load_decree

COPIES = load_copies()


def test_forms_of_copy_have_the_abbreviations_of_annex_three() -> None:
    found = {form.name: form.abbreviation for form in COPIES.forms.values()}
    assert found == {"Sao y": "SY", "Sao lục": "SL", "Trích sao": "TrS"}


@pytest.mark.parametrize("name", ["copy-form", "copy-mark"])
def test_sizes_are_within_what_the_annex_allows(name: str) -> None:
    style = COPIES.decree.styles[name]
    assert style.large in style.allowed
    assert style.small in style.allowed


@pytest.mark.parametrize("figures", [COPIES.block, COPIES.mark, COPIES.digitised])
def test_figures_are_in_their_ranges_and_cited(
    figures: Mapping[str, Figure],
) -> None:
    for figure in figures.values():
        assert figure.value in figure.allowed
        assert figure.source


@pytest.mark.parametrize("slug", [PAPER_FORM, ELECTRONIC_FORM])
def test_a_copys_form_uses_only_components_that_exist(slug: str) -> None:
    form = load_form(slug)
    for name in (*form.left, *form.right, *form.stack):
        assert name in COPIES.decree.components


def test_boxes_are_the_copys_own_and_leave_the_decrees_alone() -> None:
    assert COPIES.decree.components["recipients"].box == "7"
    assert load_decree().components["recipients"].box == "9b"
