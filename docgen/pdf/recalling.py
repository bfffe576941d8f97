"""Pages drawn with a memory: letters that are alike share what is alike in their files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from docgen.immutable import replace
from docgen.layout.pages import Page, Tag, TextField
from docgen.memory import Memory
from docgen.pdf.content import page_content, shared_tags
from docgen.pdf.fonts import Fonts
from docgen.pdf.form import note_text
from docgen.pdf.frame import Frame, FrameMaker, outlined
from docgen.pdf.images import Images
from docgen.pdf.marked_content import content_stream
from docgen.pdf.objects import Objects, Stream
from docgen.pdf.outline import Heading, headings_of
from docgen.pdf.shape import shape_of


class _Ink(NamedTuple):
    """What draws each element of a page, and the fonts as the page leaves them."""

    content: Sequence[str]
    fonts: Fonts


def recalled(pages: Sequence[Page], fonts: Fonts, memory: Memory) -> tuple[Frame, list[Stream]]:
    """Return the frame and the content of pages without pictures.

    They are what they would be without the memory. Documents of one shape share their frame,
    their bookmarks, too, where their headings are the same, and equal pages their content.
    """
    inks = list(_inks(pages, fonts, memory))
    key = ("frame", shape_of(pages, memory), fonts.content)
    shared = memory.recall(key, partial(_frame, pages, fonts))
    headings = headings_of(pages, memory)
    frame = memory.recall(("outline", headings), partial(_outlined, shared, headings), shared)
    streams = [
        memory.recall("stream", partial(content_stream, mould, ink.content), mould, ink)
        for mould, ink in zip(frame.moulds, inks, strict=True)
    ]
    return _copy(frame), streams


def _copy(frame: Frame) -> Frame:
    return replace(frame, objects=frame.objects.copy())


def _outlined(shared: Frame, headings: Sequence[Heading]) -> Frame:
    return outlined(_copy(shared), headings)


def _inks(pages: Sequence[Page], fonts: Fonts, memory: Memory) -> Iterator[_Ink]:
    for page, following in zip_longest(pages, pages[1:]):
        yield _drawn(page, fonts, shared_tags(page, following), memory)
        for element in page.elements:
            if isinstance(element, TextField):
                note_text(fonts, element)


def _drawn(page: Page, fonts: Fonts, going_on: tuple[Tag, ...], memory: Memory) -> _Ink:
    """Return what draws a page, whose letters and names the document's fonts take over.

    `going_on` are the tags that the next page goes on with.
    """
    ink = memory.recall(("ink", fonts.state), partial(_ink, page, fonts, going_on), page, *going_on)
    fonts.take_over(ink.fonts)
    return ink


def _ink(page: Page, fonts: Fonts, going_on: tuple[Tag, ...]) -> _Ink:
    own = fonts.fork()
    return _Ink(page_content(page, own, Images(Objects()), going_on), own)


def _frame(pages: Sequence[Page], fonts: Fonts) -> Frame:
    objects = Objects()
    maker = FrameMaker(objects, fonts)
    for page in pages:
        maker.take(page)
    return maker.frame(Images(objects))
