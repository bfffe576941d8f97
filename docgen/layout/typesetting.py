"""Document → Pages: the whole layout, from the head to the page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.decree.model import Form, Kind
from docgen.decree.reader import load_decree, load_form, load_kind, load_typesetting
from docgen.document.model import Document
from docgen.fonts.faces import load_faces
from docgen.layout.body import set_body
from docgen.layout.closing import set_closing
from docgen.layout.components import Composer
from docgen.layout.fields import fields
from docgen.layout.first_page import circulation, set_contact
from docgen.layout.head import columns, set_head
from docgen.layout.opening import set_opening
from docgen.layout.pages import Element, Page, Pages, Run
from docgen.layout.pagination import Heights, paginate
from docgen.layout.setting import Setting, make_setting
from docgen.layout.strips import Strip, moved, placed

_BODY, _CLOSING = "body", "closing"


def typeset(document: Document) -> Pages:
    """Return the laid-out pages of a document.

    Raises EnvironmentProblem when the document's own fonts cannot be used.
    """
    kind = load_kind(document.kind)
    setting = make_setting(
        load_decree(), load_typesetting(), load_faces(document.fonts), document.typography
    )
    composer = Composer(setting, fields(document, kind))
    strips = _strips(composer, document, load_form(kind.form))
    contact = set_contact(composer)
    foot = contact.before + contact.height if contact else 0.0
    heights = Heights(setting.height - foot, setting.height)
    pages = paginate(strips, heights, setting.typesetting.pages)
    first, *others = (_page(setting, page, number) for number, page in enumerate(pages, 1))
    return Pages(
        pages=(_first_page(composer, first, contact), *others),
        title=_title(document, kind),
        author=document.agency.name.text.replace("\n", " "),
        subject=document.subject.text.replace("\n", " ") if document.subject else "",
        fonts=str(document.fonts or ""),
    )


def _title(document: Document, kind: Kind) -> str:
    parts = [document.title.text if kind.abbreviation else "", _one_line(document)]
    return " ".join(part for part in parts if part)


def _one_line(document: Document) -> str:
    return document.subject.text.replace("\n", " ") if document.subject else ""


def _strips(composer: Composer, document: Document, form: Form) -> list[Strip]:
    """Return the form's components from the head down, bound together where they must be."""
    setting = composer.setting
    body_at = form.stack.index(_BODY)
    opening = set_opening(composer, document, form.stack[:body_at])
    body = set_body(setting, document.body)
    if body:
        body[0] = replace(body[0], before=setting.component(_BODY).before)
    closing = set_closing(composer, document) if _CLOSING in form.stack else []
    forbidden = setting.typesetting.pages.forbidden
    bound = [replace(strip, cost=forbidden) for strip in opening]
    return [
        set_head(composer, form),
        *_spilling(bound, setting.height / 2),
        *_bound_to_closing(setting, body, closing),
        *closing,
    ]


def _spilling(strips: Sequence[Strip], height: float) -> Iterator[Strip]:
    """Let an opening longer than `height` (pt), such as a long list of bases, break."""
    used = 0.0
    for strip in strips:
        used += strip.before + strip.height
        yield strip if used <= height else replace(strip, cost=0.0)


def _bound_to_closing(
    setting: Setting, body: Sequence[Strip], closing: Sequence[Strip]
) -> list[Strip]:
    """Return the body with its last lines kept with the closing block."""
    costs = setting.typesetting.pages
    if not closing:
        return list(body)
    free = max(len(body) - costs.closing_lines + 1, 0)
    return [*body[:free], *(replace(strip, cost=costs.forbidden) for strip in body[free:])]


def _page(setting: Setting, strips: Sequence[Strip], number: int) -> Page:
    page = setting.decree.page
    printed = str(number) if number >= page.number.first else ""
    elements: list[Element] = list(placed(strips, setting.margins["top"]))
    if printed:
        elements.append(_page_number(setting, printed))
    return Page(page.width, page.height, printed, tuple(elements))


def _first_page(composer: Composer, page: Page, contact: Strip | None) -> Page:
    """Return the first page with the mark of circulation above it and the contact at its foot."""
    _, right = columns(composer)
    elements = [*circulation(composer, right), *page.elements]
    if contact is not None:
        bottom = page.height - composer.setting.margins["bottom"]
        elements += (moved(element, 0.0, bottom - contact.height) for element in contact.elements)
    return replace(page, elements=tuple(elements))


def _page_number(setting: Setting, printed: str) -> Run:
    """Return the page number, centred in the top margin (I.7)."""
    number = setting.decree.page.number
    style = setting.styles[number.style]
    width = style.width(printed)
    return Run(
        (setting.decree.page.width - width) / 2,
        number.top + style.face.ascent * style.scale,
        printed,
        style.face.style,
        style.size,
        width,
        setting.origin("page-number"),
    )
