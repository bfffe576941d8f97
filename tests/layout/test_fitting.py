"""Fitting (`typography.fit`): which lawful change saves a page, what is told, what stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from docgen.decree.quantities import Figure
from docgen.decree.reader import load_decree, load_typesetting
from docgen.diagnostics import DocumentProblems, Place, Severity
from docgen.document.model import Document, Fitting, PageLimit, Typography
from docgen.fonts.faces import load_faces
from docgen.layout import typesetting
from docgen.layout.fitting.choices import Choice, line_changing, tightening
from docgen.layout.flow import Flow, set_flow
from docgen.layout.json import to_json
from docgen.layout.pages import Element, Page, Pages, Run
from docgen.layout.setting import Setting, make_setting
from docgen.layout.typesetting import typeset
from docgen.lengths import POINTS
from tests.layout.conftest import paragraph

MM = POINTS["mm"]
ASKED_AT = Place("thong-bao.yaml", 20, 14)
# The first page holds twenty paragraphs of one line and the signer.
A_LITTLE_TOO_LONG, TOO_LONG = 21, 40


def long(document: Document, paragraphs: int, own: Typography | None = None) -> Document:
    body = tuple(paragraph(f"Thực hiện nội dung {number}.") for number in range(paragraphs))
    return replace(document, body=body, typography=own or Typography())


def limited(pages: int, **own: float) -> Typography:
    return Typography(fit=PageLimit(pages, ASKED_AT), **own)  # type: ignore[arg-type]


def texts(pages: Pages) -> list[str]:
    return [e.text for page in pages.pages for e in page.elements if is_text(e)]


def is_text(element: Element) -> bool:
    return isinstance(element, Run) and element.origin.component != "page-number"


def told(pages: Pages) -> list[str]:
    return [str(note.message) for note in pages.diagnostics]


def test_a_lonely_closing_block_is_fetched_back_by_itself(document: Document) -> None:
    loose = typeset(long(document, A_LITTLE_TOO_LONG, Typography(fit=Fitting.NONE)))
    fitted = typeset(long(document, A_LITTLE_TOO_LONG))
    assert (len(loose.pages), len(fitted.pages)) == (2, 1)
    assert texts(fitted) == texts(loose)


def test_what_was_chosen_is_told_in_a_note(document: Document) -> None:
    (note,) = typeset(long(document, A_LITTLE_TOO_LONG)).diagnostics
    assert (note.code, note.severity) == ("fitted", Severity.NOTE)
    assert str(note.message).startswith("fitted to one page: line spacing 1.0")
    assert "fit: none" in str(note.help)


def test_the_figures_chosen_are_in_the_pages_and_in_their_json(document: Document) -> None:
    fitted = typeset(long(document, A_LITTLE_TOO_LONG))
    assert fitted.figures is not None
    assert 1.0 <= fitted.figures.line_spacing < 1.1
    assert f'"line_spacing": {fitted.figures.line_spacing},' in to_json(fitted)
    assert '"severity": "note"' in to_json(fitted)


def test_what_was_chosen_written_out_gives_the_same_pages(document: Document) -> None:
    fitted = typeset(long(document, A_LITTLE_TOO_LONG))
    assert fitted.figures is not None
    spacing = fitted.figures.line_spacing
    own = Typography(line_spacing=spacing, fit=Fitting.NONE)
    assert typeset(long(document, A_LITTLE_TOO_LONG, own)).pages == fitted.pages


def test_the_loosest_spacing_that_fits_is_taken(document: Document) -> None:
    fitted = typeset(long(document, A_LITTLE_TOO_LONG))
    assert fitted.figures is not None
    looser = round(fitted.figures.line_spacing + 0.01, 2)
    own = Typography(line_spacing=looser, fit=Fitting.NONE)
    assert len(typeset(long(document, A_LITTLE_TOO_LONG, own)).pages) == 2


def test_single_spacing_comes_before_smaller_letters(document: Document) -> None:
    sizes = []
    for count in range(18, 30):
        pages = typeset(long(document, count))
        if len(pages.pages) > 1:
            break
        assert pages.figures is not None
        sizes.append((pages.figures.size, pages.figures.line_spacing))
    assert sizes[0] == (14.0, 1.1)
    assert sizes == sorted(sizes, key=lambda pair: -pair[0])
    assert {size for size, _ in sizes} == {14.0, 13.0}


def test_the_small_set_of_sizes_goes_down_together(document: Document) -> None:
    own = limited(1, line_spacing=1.0)
    pages = typeset(long(document, A_LITTLE_TOO_LONG + 2, own))
    assert told(pages) == ["fitted to one page: size 13"]
    sizes = {e.origin.component: e.size for e in pages.pages[0].elements if isinstance(e, Run)}
    assert (sizes["national-title"], sizes["motto"], sizes["place-date"]) == (12, 13, 13)


def test_a_document_that_needs_no_fitting_is_set_as_ever(document: Document) -> None:
    for count in (3, 30, 60):
        plain = typeset(long(document, count, Typography(fit=Fitting.NONE)))
        assert typeset(long(document, count)).pages == plain.pages
        assert told(plain) == []


def test_a_long_document_is_not_fitted_without_asking(document: Document) -> None:
    texts_alone = []
    for count in range(640, 672, 3):
        pages = typeset(long(document, count))
        assert len(pages.pages) > 20
        assert told(pages) == []
        texts_alone.append(len(body_lines(pages.pages[-1])))
    assert min(texts_alone) <= 4


def body_lines(page: Page) -> list[Element]:
    return [element for element in page.elements if element.origin.component == "body"]


def test_auto_written_out_is_the_default(document: Document) -> None:
    written = typeset(long(document, A_LITTLE_TOO_LONG, Typography(fit=Fitting.AUTO)))
    assert written == typeset(long(document, A_LITTLE_TOO_LONG))


def test_a_limit_is_kept_where_nothing_is_lonely(document: Document) -> None:
    body = (paragraph("Các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành. " * 12),) * 9
    free = replace(document, body=body)
    assert (len(typeset(free).pages), told(typeset(free))) == (3, [])
    fitted = typeset(replace(free, typography=limited(2)))
    assert len(fitted.pages) == 2
    assert told(fitted)[0].startswith("fitted to 2 pages: size 13")


def test_a_limit_that_is_kept_anyway_changes_nothing(document: Document) -> None:
    pages = typeset(long(document, 5, limited(3)))
    assert pages.pages == typeset(long(document, 5)).pages
    assert told(pages) == []


def test_a_limit_that_cannot_be_kept_is_told_with_what_lacks(document: Document) -> None:
    with pytest.raises(DocumentProblems) as raised:
        typeset(long(document, TOO_LONG, limited(1)))
    (error,) = raised.value.diagnostics
    assert (error.code, error.severity, error.place) == ("does-not-fit", Severity.ERROR, ASKED_AT)
    values = dict(error.message.values)
    # At 13 pt and single spacing a paragraph of one line takes 14.95 + 6 pt.
    paragraphs = TOO_LONG - fitting_at_most(document)
    assert float(str(values["length"])) == pytest.approx(paragraphs * 20.95 / MM, abs=20.95 / MM)
    assert str(error.help) == "shorten the text, or allow more pages"


def fitting_at_most(document: Document) -> int:
    """Return how many paragraphs one page holds at the tightest."""
    own = Typography(size=13, line_spacing=1, fit=Fitting.NONE)
    return next(n for n in range(99, 0, -1) if len(typeset(long(document, n, own)).pages) == 1)


def test_what_the_document_states_stays(document: Document) -> None:
    stated = limited(1, size=14, line_spacing=1.1, paragraph_spacing=8)
    with pytest.raises(DocumentProblems) as raised:
        typeset(long(document, A_LITTLE_TOO_LONG, stated))
    (error,) = raised.value.diagnostics
    assert "size, line_spacing, paragraph_spacing" in str(error.help)


def test_what_is_stated_at_its_tightest_is_not_blamed(document: Document) -> None:
    stated = limited(1, size=13, line_spacing=1.0, paragraph_spacing=6.0)
    with pytest.raises(DocumentProblems) as raised:
        typeset(long(document, TOO_LONG, stated))
    assert str(raised.value.diagnostics[0].help) == "shorten the text, or allow more pages"


def test_other_faults_are_told_in_the_same_run(document: Document) -> None:
    body = (*long(document, TOO_LONG).body, paragraph("Một chữ lạ: 漢."))
    with pytest.raises(DocumentProblems) as raised:
        typeset(replace(document, body=body, typography=limited(1)))
    assert [error.code for error in raised.value.diagnostics] == ["does-not-fit", "missing-glyph"]


@pytest.mark.parametrize(
    ("paragraphs", "most"), [(5, 1), (A_LITTLE_TOO_LONG, 4), (23, 5), (24, 2), (35, 1)]
)
def test_few_settings_are_tried(
    document: Document, monkeypatch: pytest.MonkeyPatch, paragraphs: int, most: int
) -> None:
    tried = []

    def counting(*arguments: Any) -> Flow:
        tried.append(arguments)
        return set_flow(*arguments)

    monkeypatch.setattr(typesetting, "set_flow", counting)
    typeset(long(document, paragraphs))
    assert len(tried) <= most


def wide_setting() -> Setting:
    """Return a setting as an office may have it: wider margins, more white between paragraphs."""
    decree = load_decree()
    figures = {
        side: Figure(figure.value + 2 * MM, figure.allowed, figure.source)
        for side, figure in decree.page.margins.items()
    }
    page = replace(decree.page, margins=figures)
    body = replace(decree.body, paragraph_spacing=replace(decree.body.paragraph_spacing, value=7.0))
    office = replace(decree, page=page, body=body)
    return make_setting(office, load_typesetting(), load_faces(), Typography())


def test_margins_are_narrowed_together_and_never_below_their_least() -> None:
    setting = wide_setting()
    choices = line_changing(setting, Typography(margins={"left": setting.margins["left"]}))
    narrowest = choices[-1].setting
    assert narrowest.body_size == 13
    assert {side: round(width / MM, 3) for side, width in narrowest.margins.items()} == {
        "top": 20,
        "bottom": 20,
        "left": 32,
        "right": 15,
    }
    assert [choice.cost for choice in choices] == sorted(choice.cost for choice in choices)
    assert choices[0] == Choice(setting)


def test_white_between_paragraphs_goes_before_white_between_lines() -> None:
    paragraphs, lines = tightening(Choice(wide_setting()), Typography())
    assert [choice.setting.paragraph_spacing for choice in paragraphs] == [6.5, 6.0]
    assert {choice.setting.line_spacing for choice in paragraphs} == {1.1}
    assert [choice.setting.line_spacing for choice in lines] == [
        round(1.09 - step / 100, 2) for step in range(10)
    ]
    assert {choice.setting.paragraph_spacing for choice in lines} == {6.0}
