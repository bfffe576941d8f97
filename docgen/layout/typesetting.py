"""Document → Pages: the whole layout, from the head to the page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.decree.model import Kind
from docgen.decree.reader import components_of, load_decree, load_typesetting
from docgen.document.blanks import printed
from docgen.document.metadata import describe
from docgen.document.model import Document, Initials, Orientation
from docgen.fonts.faces import load_faces
from docgen.layout.body import set_body
from docgen.layout.closing import set_closing, set_confirmation
from docgen.layout.components import Composer
from docgen.layout.drafts import draft_mark, with_grounds
from docgen.layout.first_page import circulation, set_contact
from docgen.layout.form_fields import without_fields
from docgen.layout.head import columns, set_head
from docgen.layout.opening import set_opening
from docgen.layout.pages import Element, Page, Pages, Run, Tag
from docgen.layout.pagination import Heights, paginate
from docgen.layout.sections import Section, sections
from docgen.layout.setting import Setting, make_setting
from docgen.layout.signature_fields import with_initials
from docgen.layout.soundness import check
from docgen.layout.strips import Strip, moved, placed

_BODY, _CLOSING, _CONFIRMATION = "body", "closing", "confirmation"


def typeset(document: Document) -> Pages:
    """Return the laid-out pages of a document.

    Raises EnvironmentProblem when the document's own fonts cannot be used, DocumentProblems when a
    font lacks a letter or a component is higher than a page.
    """
    kind = document.kind
    setting = make_setting(
        load_decree(), load_typesetting(), load_faces(document.fonts), document.typography
    )
    first, *others = sections(document, kind)
    parts: list[list[Page]] = [
        list(_with_first_page_marks(setting, document, first)),
        *(list(_pages(setting, document, section, foot=0.0)) for section in others),
    ]
    pages = tuple(_as_parts(parts) if others else parts[0])
    if document.draft:
        pages = tuple(map(without_fields, pages))
    check(pages, setting.faces, setting.margins["bottom"], document.file)
    return Pages(
        pages=tuple(with_grounds(setting, page) for page in pages),
        title=_title(document, kind),
        author=document.agency.name.in_one_line,
        subject=document.subject.in_one_line if document.subject else "",
        fonts=str(document.fonts or ""),
        metadata=describe(document, len(pages)),
        sources=document.sources,
        draft=document.draft,
        diagnostics=document.diagnostics,
    )


def _as_parts(parts: Sequence[Sequence[Page]]) -> Iterator[Page]:
    """Yield the pages, each tagged with the part that it belongs to."""
    for pages in parts:
        tag = Tag("Part")
        yield from (replace(page, part=tag) for page in pages)


def _title(document: Document, kind: Kind) -> str:
    name = document.title.in_one_line if "kind-name" in components_of(kind) else ""
    subject = document.subject.in_one_line if document.subject else ""
    return printed(f"{name} {subject}").strip() or kind.name


def _with_first_page_marks(
    setting: Setting, document: Document, section: Section
) -> Iterator[Page]:
    """Yield the main section's pages, the first with its mark above and the contact at its foot."""
    composer = Composer(setting, section.fields)
    contact = set_contact(composer)
    foot = contact.before + contact.height if contact else 0.0
    first, *others = _pages(setting, document, section, foot)
    _, right = columns(composer)
    mark = draft_mark(composer) if document.draft else ()
    elements = [*mark, *circulation(composer, right), *first.elements]
    if contact is not None:
        bottom = first.height - setting.margins["bottom"]
        elements += (moved(element, 0.0, bottom - contact.height) for element in contact.elements)
    yield replace(first, elements=tuple(elements))
    yield from others


def _pages(upright: Setting, document: Document, section: Section, foot: float) -> Iterator[Page]:
    """Yield a section's pages; `foot` (pt) is what its first page keeps free below."""
    turned = section.orientation is Orientation.LANDSCAPE
    setting = upright.landscape() if turned else upright
    strips = _strips(Composer(setting, section.fields), document, section)
    heights = Heights(setting.height - foot, setting.height)
    for number, page in enumerate(paginate(strips, heights, setting.typesetting.pages), 1):
        yield _page(setting, page, number)


def _strips(composer: Composer, document: Document, section: Section) -> list[Strip]:
    """Return the form's components from the head down, bound together where they must be."""
    setting = composer.setting
    form = section.form
    opening = set_opening(composer, document, form.stack[: form.stack.index(_BODY)])
    body = set_body(setting, section.body)
    if body:
        body[0] = replace(body[0], before=setting.component(_BODY).before)
    closing = set_closing(composer, document) if _CLOSING in form.stack else []
    if closing:
        body = with_initials(setting, document, body, Initials.DRAFTER)
    if _CONFIRMATION in form.stack:
        closing += set_confirmation(composer)
    forbidden = setting.typesetting.pages.forbidden
    bound = [replace(strip, cost=forbidden) for strip in opening]
    return [
        *([set_head(composer, form)] if form.right else []),
        *_spilling(bound, setting.height / 2),
        *(_bound_to_closing(setting, body) if closing else body),
        *closing,
    ]


def _spilling(strips: Sequence[Strip], height: float) -> Iterator[Strip]:
    """Let an opening longer than `height` (pt), such as a long list of bases, break."""
    used = 0.0
    for strip in strips:
        used += strip.before + strip.height
        yield strip if used <= height else replace(strip, cost=0.0)


def _bound_to_closing(setting: Setting, body: Sequence[Strip]) -> list[Strip]:
    """Return the body with its last lines kept with the closing block."""
    costs = setting.typesetting.pages
    free = max(len(body) - costs.closing_lines + 1, 0)
    return [*body[:free], *(replace(strip, cost=costs.forbidden) for strip in body[free:])]


def _page(setting: Setting, strips: Sequence[Strip], number: int) -> Page:
    printed = str(number) if number >= setting.decree.page.number.first else ""
    elements: list[Element] = list(placed(strips, setting.margins["top"]))
    if printed:
        elements.append(_page_number(setting, printed))
    return Page(*setting.paper, printed, tuple(elements))


def _page_number(setting: Setting, printed: str) -> Run:
    """Return the page number, centred in the top margin (I.7)."""
    number = setting.decree.page.number
    style = setting.styles[number.style]
    width = style.width(printed)
    return Run(
        (setting.paper[0] - width) / 2,
        number.top + style.face.ascent * style.scale,
        printed,
        style.face.style,
        style.size,
        width,
        setting.artifact("page-number"),
    )
