"""What must hold however a document is fitted: lawful figures, its text, the pages asked for."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from docgen.decree.reader import load_decree
from docgen.diagnostics import Diagnostic, DocumentProblems
from docgen.layout.pages import Figures, Pages, Run
from tests.properties.test_announcements import announcements, careful, lay_out

SPACINGS = ("size", "line_spacing", "paragraph_spacing")
MARGINS = ("top", "bottom", "left", "right")
own_choices = st.fixed_dictionaries(
    {},
    optional={
        "size": st.sampled_from([13, 13.5, 14]),
        "line_spacing": st.sampled_from([1, 1.15, 1.5]),
        "paragraph_spacing": st.sampled_from(["6pt", "9pt", "0.5cm"]),
        "margins": st.fixed_dictionaries({"left": st.sampled_from(["30mm", "35mm"])}),
    },
)
limits = st.integers(1, 4).map(lambda pages: {"pages": pages})


def words(pages: Pages) -> str:
    """Return every letter that is printed, in order, without the spaces that line ends take."""
    runs = (e for page in pages.pages for e in page.elements if isinstance(e, Run))
    text = "".join(run.text for run in runs if run.origin.component != "page-number")
    return "".join(text.split())


def is_lawful(figures: Figures) -> bool:
    decree = load_decree()
    return all(
        getattr(figures, name) in getattr(decree.body, name).allowed
        for name in (*SPACINGS, "indent")
    ) and all(getattr(figures, side) in decree.page.margins[side].allowed for side in MARGINS)


def typeset(announcement: dict[str, Any], own: dict[str, Any], fit: object) -> Pages:
    return lay_out({**announcement, "typography": {**own, "fit": fit}})


@careful
@given(announcements(), own_choices, limits)
def test_pages_are_as_asked_or_it_is_told(
    announcement: dict[str, Any], own: dict[str, Any], limit: dict[str, int]
) -> None:
    loose = typeset(announcement, own, "none")
    count, told = outcome(announcement, own, limit)
    if len(loose.pages) <= limit["pages"]:
        assert (count, told) == (len(loose.pages), [])
    else:
        assert (count <= limit["pages"], told) in [(True, ["fitted"]), (False, ["does-not-fit"])]


def outcome(
    announcement: dict[str, Any], own: dict[str, Any], limit: dict[str, int]
) -> tuple[float, list[str]]:
    """Return how many pages a limited document takes, endless if none, and what is told of them.

    Keys that the drawn kind does not print are told, too, and are no matter of pages.
    """
    try:
        pages = typeset(announcement, own, limit)
    except DocumentProblems as problems:
        return inf, codes(problems.diagnostics)
    return len(pages.pages), codes(pages.diagnostics)


def codes(told: Iterable[Diagnostic]) -> list[str]:
    return [note.code for note in told if note.code != "unprinted"]


@careful
@given(announcements(), own_choices)
def test_fitting_loses_no_text_and_stays_in_the_ranges(
    announcement: dict[str, Any], own: dict[str, Any]
) -> None:
    loose = typeset(announcement, own, "none")
    pages = typeset(announcement, own, "auto")
    assert words(pages) == words(loose)
    assert len(loose.pages) - 1 <= len(pages.pages) <= len(loose.pages)
    assert pages.figures is not None
    assert is_lawful(pages.figures)


@careful
@given(announcements(), own_choices)
def test_what_a_document_states_is_never_changed(
    announcement: dict[str, Any], own: dict[str, Any]
) -> None:
    figures, loose = (typeset(announcement, own, fit).figures for fit in ("auto", "none"))
    assert figures is not None
    assert loose is not None
    for name in SPACINGS:
        if name in own:
            assert getattr(figures, name) == getattr(loose, name)
    if "margins" in own:
        assert figures.left == loose.left
