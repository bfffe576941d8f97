"""Document → Pages: the whole layout, from the head to the page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from docgen.decree.kinds import components_of
from docgen.decree.model import Form
from docgen.decree.reader import load_decree, load_typesetting
from docgen.diagnostics import Diagnostic
from docgen.document.blanks import printed
from docgen.document.metadata import describe, described_values
from docgen.document.model import Document, Orientation
from docgen.fonts.faces import load_faces
from docgen.immutable import replace
from docgen.layout.components import Composer
from docgen.layout.drafts import draft_mark, with_grounds
from docgen.layout.first_page import circulation, set_contact
from docgen.layout.fitting.fit import fitted
from docgen.layout.flow import Flow, set_flow
from docgen.layout.form_fields import without_fields
from docgen.layout.pages import Element, Page, Pages, Run, Tag
from docgen.layout.pagination import make_up, paginate
from docgen.layout.sections import Section, sections
from docgen.layout.setting import Setting, make_setting
from docgen.layout.soundness import check
from docgen.layout.strips import Strip, moved, placed
from docgen.memory import NO_MEMORY, Memory


def typeset(document: Document, memory: Memory = NO_MEMORY) -> Pages:
    """Return the laid-out pages of a document; what the memory knows is not set again.

    Raises EnvironmentProblem when the document's own fonts cannot be used, DocumentProblems when a
    font lacks a letter, a component is higher than a page, or the document is longer than it asks
    to be.
    """
    first, *others = sections(document)
    figures = make_setting(
        load_decree(), load_typesetting(), load_faces(document.fonts), document.typography, memory
    )
    setting, main, told = _main_pages(document, figures, first)
    parts = [list(_with_first_page_marks(setting, document, first, _let_go(main)))]
    for section in others:
        laid_out, warnings = _section(setting, document, section)
        parts.append(laid_out)
        told = (*told, *warnings)
    pages = tuple(_as_parts(parts, memory) if others else parts[0])
    if document.draft:
        pages = tuple(
            memory.recall("no fields", partial(without_fields, page), page) for page in pages
        )
    bottom, edge = setting.margins["bottom"], setting.decree.page.edge.value
    check(pages, setting.faces, bottom, edge, document.file, told, memory)
    return Pages(
        pages=tuple(
            memory.recall("grounds", partial(with_grounds, setting, page), page) for page in pages
        ),
        title=_title(document),
        author=printed(document.agency.name.in_one_line),
        subject=printed(document.subject.in_one_line) if document.subject else "",
        fonts=str(document.fonts or ""),
        metadata=memory.recall(
            ("metadata", len(pages), described_values(document)),
            partial(describe, document, len(pages)),
        ),
        sources=document.sources,
        draft=document.draft,
        diagnostics=(*document.diagnostics, *told),
        figures=setting.figures,
    )


def _main_pages(
    document: Document, figures: Setting, section: Section
) -> tuple[Setting, list[list[Strip]], tuple[Diagnostic, ...]]:
    """Return what the document is set by, its main section cut into pages, what is to be told."""
    chosen = fitted(document, figures, partial(_first_flow, document, section))
    main = make_up(chosen.trial.pages, chosen.trial.flow.heights)
    told = (*chosen.diagnostics, *chosen.trial.flow.told)
    return chosen.trial.choice.setting, main, told


def _let_go(pages: list[list[Strip]]) -> Iterator[list[Strip]]:
    """Yield pages' strips, each out of the list: of a long document, they would not be small."""
    pages.reverse()
    while pages:
        yield pages.pop()


def _as_parts(parts: Sequence[Sequence[Page]], memory: Memory) -> Iterator[Page]:
    """Yield the pages, each tagged with the part that it belongs to."""
    for pages in parts:
        tag = memory.recall("part", partial(Tag, "Part"))
        for page in pages:
            yield memory.recall("part's page", partial(replace, page, part=tag), page, tag)


def _title(document: Document) -> str:
    kind = document.kind
    name = document.title.in_one_line if "kind-name" in components_of(kind) else ""
    subject = document.subject.in_one_line if document.subject else ""
    return printed(f"{name} {subject}").strip() or kind.name


def _first_flow(document: Document, section: Section, setting: Setting) -> Flow:
    """Return the main section's flow, with room for the contact lines at its first page's foot."""
    composer = Composer(setting, section.fields)
    contact = setting.memory.recall(("contact", composer.key), partial(set_contact, composer))
    foot = contact.before + contact.height if contact else 0.0
    return set_flow(composer, document, section, foot)


def _with_first_page_marks(
    setting: Setting, document: Document, section: Section, pages: Iterable[Sequence[Strip]]
) -> Iterator[Page]:
    """Yield the main section's pages, the first with its mark above and the contact at its foot."""
    composer = Composer(setting, section.fields)
    recall, key = setting.memory.recall, composer.key
    contact = recall(("contact", key), partial(set_contact, composer))
    first, *others = _pages(setting, pages)
    marked = partial(_marked, composer, section.form, first, contact, is_draft=document.draft)
    yield recall(("first page", key, document.draft), marked, first)
    yield from others


def _marked(
    composer: Composer, form: Form, first: Page, contact: Strip | None, *, is_draft: bool
) -> Page:
    """Return the first page with its mark above and the contact at its foot."""
    mark = draft_mark(composer) if is_draft else ()
    elements = [*mark, *circulation(composer, form), *first.elements]
    if contact is not None:
        bottom = first.height - composer.setting.margins["bottom"]
        elements += (moved(element, 0.0, bottom - contact.height) for element in contact.elements)
    return replace(first, elements=tuple(elements))


def _section(
    upright: Setting, document: Document, section: Section
) -> tuple[list[Page], Sequence[Diagnostic]]:
    """Return the pages of an attachment or an appendix, and what is to be told of its body."""
    setting = upright.landscape() if section.orientation is Orientation.LANDSCAPE else upright
    flow = set_flow(Composer(setting, section.fields), document, section)
    strips = paginate(flow.strips, flow.heights, setting.typesetting.pages, setting.memory)
    return list(_pages(setting, strips)), flow.told


def _pages(setting: Setting, pages: Iterable[Sequence[Strip]]) -> Iterator[Page]:
    for number, page in enumerate(pages, 1):
        # The strips are kept with the page, so that no other elements can come by their ids.
        held = tuple([(id(strip.elements), strip.before, strip.height) for strip in page])
        key = ("page", setting.key, number, held)
        made, _ = setting.memory.recall(key, partial(_page_and_strips, setting, page, number))
        yield made


def _page_and_strips(
    setting: Setting, strips: Sequence[Strip], number: int
) -> tuple[Page, Sequence[Strip]]:
    return _page(setting, strips, number), strips


def _page(setting: Setting, strips: Sequence[Strip], number: int) -> Page:
    label = str(number) if number >= setting.decree.page.number.first else ""
    elements: list[Element] = list(placed(strips, setting.margins["top"]))
    if label:
        elements.append(_page_number(setting, label))
    return Page(*setting.paper, label, tuple(elements))


def _page_number(setting: Setting, label: str) -> Run:
    """Return the page number, centred in the top margin (I.7)."""
    number = setting.decree.page.number
    style = setting.styles[number.style]
    width = style.width(label)
    return Run(
        (setting.paper[0] - width) / 2,
        number.top + style.ascent,
        label,
        style.face.style,
        style.size,
        width,
        setting.artifact("page-number"),
    )
