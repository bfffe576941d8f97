"""An original and the particulars of its copy → the copy's PDF, on paper or electronic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from docgen.copying.block import set_block
from docgen.copying.checks import is_a4
from docgen.copying.figures import load_copies
from docgen.copying.ink import last_ink
from docgen.copying.mark import set_mark
from docgen.copying.original import Original, OriginalPage, lacking, unreadable
from docgen.copying.untagged import untagged
from docgen.decree.reader import load_typesetting
from docgen.document.model import Document, Typography
from docgen.fonts.faces import load_faces
from docgen.immutable import replace
from docgen.layout.form_fields import without_fields
from docgen.layout.page_breaks import Heights
from docgen.layout.pages import Element, Page, Pages
from docgen.layout.pagination import paginate
from docgen.layout.setting import Setting, make_setting
from docgen.layout.strips import Strip, placed, total_height
from docgen.pdf.writer import write_pdf


def paper_copy(original: Original, kept: Sequence[int], document: Document) -> bytes:
    """Return the pages kept with the copy's block under the last content, or on a page of its own.

    Raises UnreadableSource if the original cannot be written again, EnvironmentProblem.
    """
    last = original.pages[kept[-1]]
    upright = _setting(document)
    if is_a4(last):
        setting = _on(upright, last)
        strips = set_block(setting, document)
        bottom = _last_content(setting, original, kept[-1])
        if _fits(setting, strips, bottom):
            page = _page(setting, placed(strips, bottom))
            return _combined(original, kept, {len(kept) - 1: _drawn([page], document)})
    after = _drawn(_new_pages(upright, set_block(upright, document)), document)
    return _combined(original, kept, {}, after)


def electronic_copy(
    original: Original, kept: Sequence[int], document: Document, moment: datetime
) -> bytes:
    """Return the pages kept with the line of ô 14 on the first; `moment` is the time of signing.

    Raises as paper_copy.
    """
    setting = _on(_setting(document), original.pages[kept[0]])
    page = _page(setting, set_mark(setting, document, moment))
    return _combined(original, kept, {0: _drawn([page], document)})


def _setting(document: Document) -> Setting:
    faces = load_faces(document.fonts)
    return make_setting(load_copies().decree, load_typesetting(), faces, Typography())


def _on(setting: Setting, page: OriginalPage) -> Setting:
    """Return the setting on a page's own paper, so that what is drawn over it keeps its size."""
    return replace(setting, paper=(page.width, page.height))


def _last_content(setting: Setting, original: Original, index: int) -> float:
    """Return how far below its top a page's content ends, in points, at least the top margin."""
    edge = load_copies().digitised["dark_edge"].value
    return max(last_ink(original, index, edge), setting.margins["top"])


def _fits(setting: Setting, strips: Sequence[Strip], bottom: float) -> bool:
    return bottom + total_height(strips) <= setting.paper[1] - setting.margins["bottom"]


def _new_pages(setting: Setting, strips: Sequence[Strip]) -> list[Page]:
    heights = Heights(setting.height, setting.height)
    top = setting.margins["top"]
    pages = paginate(strips, heights, setting.typesetting.pages)
    return [_page(setting, placed(page, top)) for page in pages]


def _page(setting: Setting, elements: Iterable[Element]) -> Page:
    return without_fields(Page(*setting.paper, "", tuple(map(untagged, elements))))


def _drawn(pages: Sequence[Page], document: Document) -> bytes:
    fonts = str(document.fonts or "")
    return write_pdf(Pages(tuple(pages), document.title.text, "", "", fonts=fonts))


def _combined(
    original: Original, kept: Sequence[int], over: dict[int, bytes], after: bytes | None = None
) -> bytes:
    try:
        from docgen.pdf.overlay import UnusablePdf, combine
    except ModuleNotFoundError as absent:
        raise lacking("pikepdf") from absent
    try:
        least = load_copies().digitised["version"].value
        return combine(original.data, kept, over=over, after=after, version=str(least))
    except UnusablePdf as problem:
        raise unreadable(original.name) from problem
