"""Marks a draft (dự thảo): a mark above its first page, a ground behind what is to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.immutable import replace
from docgen.layout.components import Composer
from docgen.layout.pages import Element, Ground, Page, Run
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import moved
from docgen.layout.text.styles import TextStyle

_DRAFT = "draft"


def draft_mark(composer: Composer) -> Iterator[Element]:
    """Yield the mark of a draft, framed in the top margin at the left.

    There it takes no room from the text: a draft breaks where the issued document will.
    """
    setting = composer.setting
    column = setting.column
    strip = composer.text(_DRAFT, Column(column.left, column.width / 2))
    assert strip is not None, "the mark's text has no fields"
    top = setting.margins["top"] - strip.height - strip.before
    yield from (moved(element, 0.0, top) for element in strip.elements)


def with_grounds(setting: Setting, page: Page) -> Page:
    """Return a page with a coloured ground behind every run that is to be filled in."""
    grounds = tuple(_grounds(setting, page.elements))
    return replace(page, elements=(*grounds, *page.elements)) if grounds else page


def _grounds(setting: Setting, elements: Iterable[Element]) -> Iterator[Ground]:
    for run in elements:
        if isinstance(run, Run) and run.is_blank:
            style = TextStyle(setting.faces.face(run.face), run.size)
            yield Ground(
                run.x,
                run.baseline - style.ascent,
                run.width - _trailing_spaces(run, style),
                style.ascent + style.descent,
                setting.typesetting.blank_ground,
                replace(run.origin, tag=None),
            )


def _trailing_spaces(run: Run, style: TextStyle) -> float:
    """Return the width of the spaces that part a run from the next one."""
    spaces = len(run.text) - len(run.text.rstrip(" "))
    return spaces * (style.space + run.word_space)
