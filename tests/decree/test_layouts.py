"""The decree as data: every figure within its own range, every name known, every place cited."""

from __future__ import annotations

import pytest

from docgen.decree.kinds import kind_slugs, load_form, load_kind, requirements
from docgen.decree.model import Form, Kind
from docgen.decree.quantities import Allowed, allowed, number
from docgen.decree.reader import load_decree
from docgen.decree.titles import component_titles
from docgen.document.keys import ANNOUNCEMENT

DECREE = load_decree()
KINDS = [load_kind(slug) for slug in kind_slugs()]
FORMS = [load_form(slug) for slug in sorted({kind.form for kind in KINDS})]

# Phụ lục III, bảng chữ viết tắt; công văn and thư công have none.
ABBREVIATIONS = (
    *("NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB"),
    *("TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"),
)


def test_all_kinds_of_article_seven_are_there() -> None:
    assert len(KINDS) == 29
    assert sorted(kind.abbreviation for kind in KINDS if kind.abbreviation) == sorted(ABBREVIATIONS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_a_kind_names_a_form_its_source_and_its_use(kind: Kind) -> None:
    assert load_form(kind.form).name
    assert kind.source
    assert kind.use
    assert all(requirements(kind).values())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.slug)
def test_a_form_uses_only_components_that_exist(form: Form) -> None:
    for name in (*form.left, *form.right, *form.stack):
        component = DECREE.components[name]
        assert component.source
        assert component.rule is None or component.rule.under in DECREE.components


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.slug)
def test_every_form_takes_the_marks_of_secrecy_and_urgency(form: Form) -> None:
    """III.2: what is secret or urgent bears its mark, whatever kind it is."""
    assert {"secrecy", "urgency"} <= {*form.left}


@pytest.mark.parametrize("name", DECREE.components)
def test_a_component_prints_keys_that_exist(name: str) -> None:
    assert {*DECREE.components[name].keys} <= ANNOUNCEMENT.keys.keys()


@pytest.mark.parametrize("name", DECREE.components)
def test_a_component_with_letters_has_a_title(name: str) -> None:
    if name != "closing" and DECREE.components[name].signature is None:
        assert name in component_titles()


@pytest.mark.parametrize("name", DECREE.components)
def test_a_component_with_text_has_a_style(name: str) -> None:
    component = DECREE.components[name]
    if component.text or component.lines:
        assert component.style in DECREE.styles


@pytest.mark.parametrize("name", DECREE.styles)
def test_a_style_is_in_its_own_range_in_both_sets(name: str) -> None:
    style = DECREE.styles[name]
    assert style.large in style.allowed
    assert style.small in style.allowed
    assert style.source


def test_the_two_sets_are_those_of_the_decree() -> None:
    """Footnote of mục V: Quốc hiệu 13, Tiêu ngữ 14, địa danh 14; or 12, 13, 13."""
    names = ("national-title", "motto", "place-date")
    bodies = DECREE.body.size.allowed
    assert [DECREE.styles[name].size(14, bodies) for name in names] == [13, 14, 14]
    assert [DECREE.styles[name].size(13, bodies) for name in names] == [12, 13, 13]


def test_page_and_body_figures_are_in_their_ranges() -> None:
    body = DECREE.body
    figures = [
        *DECREE.page.margins.values(),
        *(body.size, body.indent, body.line_spacing, body.paragraph_spacing),
        *DECREE.head.values(),
        *DECREE.closing.values(),
        *DECREE.rules.values(),
    ]
    assert all(figure.value in figure.allowed and figure.source for figure in figures)


@pytest.mark.parametrize(
    ("written", "value"), [("6pt", 6), ("1cm", 28.3465), ("46%", 0.46), ("1/3", 0.3333), ("2", 2)]
)
def test_figures_are_read_as_written(written: str, value: float) -> None:
    assert number(written) == pytest.approx(value, abs=1e-3)


def test_a_range_may_be_open_closed_a_choice_or_one_value() -> None:
    assert 100 in allowed("6pt–")
    assert 5.9 not in allowed("6pt–")
    assert 15 not in allowed("13pt–14pt")
    assert allowed(["1cm", "1.27cm"]) == Allowed(choices=(number("1cm"), number("1.27cm")))
    assert 13.1 not in allowed("13pt")


@pytest.mark.parametrize("name", DECREE.components)
def test_what_is_filled_in_later_is_a_blank(name: str) -> None:
    component = DECREE.components[name]
    assert component.fields.keys() <= component.blanks.keys()


def test_a_picture_fits_in_its_field() -> None:
    for component in DECREE.components.values():
        field = component.signature
        if field is not None:
            assert field.size + 2 * field.margin <= field.width + 0.01
            assert component.source
