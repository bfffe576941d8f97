"""Turns laid-out pages into the bytes of a PDF file."""

from __future__ import annotations

import zlib
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from docgen.fonts.faces import load_faces
from docgen.layout.pages import Image, Page, Pages, Tag, TextField
from docgen.memory import NO_MEMORY, Memory, Same
from docgen.pdf.attachments import embed_files
from docgen.pdf.catalog import catalog, information, metadata, output_intent
from docgen.pdf.content import page_content
from docgen.pdf.fonts import Fonts
from docgen.pdf.form import note_text
from docgen.pdf.frame import Frame, FrameMaker, Mould
from docgen.pdf.images import Images
from docgen.pdf.objects import Objects, Stream, array_of
from docgen.pdf.shape import shape_of


class _Ink(NamedTuple):
    """What draws each element of a page, and the fonts as the page leaves them."""

    content: Sequence[str]
    fonts: Fonts


def write_pdf(pages: Pages, *, moment: datetime | None = None, memory: Memory = NO_MEMORY) -> bytes:
    """Return the PDF of laid-out pages; the same pages and moment give the same bytes.

    `moment` is the date that the file bears; without it, it bears none. What the memory knows is
    not drawn again. Raises EnvironmentProblem if a picture or a font cannot be read.
    """
    own = Objects()
    images = Images(own)
    fonts = Fonts(load_faces(Path(pages.fonts) if pages.fonts else None), memory)
    inks = _inks(pages.pages, fonts, images, memory)
    if memory is NO_MEMORY or _has_pictures(pages.pages):
        frame, streams = _framed(own, pages.pages, fonts, images, inks)
    else:
        frame, streams = _framed_as_before(own, pages.pages, fonts, images, list(inks), memory)
    objects = frame.objects.copy()
    for reference, stream in zip(frame.contents, streams, strict=True):
        objects.fill(reference, stream)
    parts = {
        **frame.parts,
        "Metadata": objects.add(
            memory.recall(_metadata_key(pages, moment), partial(metadata, pages, moment))
        ),
        "OutputIntents": array_of([output_intent(objects)]),
        **embed_files(objects, pages, moment),
    }
    return objects.to_bytes(
        catalog=objects.add(catalog(pages, parts)),
        info=objects.add(information(pages, moment)),
    )


def _inks(pages: Sequence[Page], fonts: Fonts, images: Images, memory: Memory) -> Iterator[_Ink]:
    for page, following in zip_longest(pages, pages[1:]):
        yield _drawn(page, fonts, images, _first_tag(following), memory)
        for element in page.elements:
            if isinstance(element, TextField):
                note_text(fonts, element)


def _has_pictures(pages: Sequence[Page]) -> bool:
    """Tell whether a file has objects of its own, numbered as its pages are drawn."""
    return any(isinstance(element, Image) for page in pages for element in page.elements)


def _drawn(page: Page, fonts: Fonts, images: Images, following: Tag | None, memory: Memory) -> _Ink:
    """Return what draws a page, whose letters and names the document's fonts take over.

    `following` is the tag that the next page begins with.
    """
    if any(isinstance(element, Image) for element in page.elements):
        memory = NO_MEMORY  # a picture's name is the file's own
    goes_on = following if following is _last_tag(page) else None
    key = ("ink", Same(page), goes_on, fonts.state)
    ink = memory.recall(key, partial(_ink, page, fonts, images, goes_on))
    fonts.take_over(ink.fonts)
    return ink


def _ink(page: Page, fonts: Fonts, images: Images, following: Tag | None) -> _Ink:
    own = fonts.fork()
    return _Ink(page_content(page, own, images, following), own)


def _framed(
    objects: Objects, pages: Sequence[Page], fonts: Fonts, images: Images, inks: Iterable[_Ink]
) -> tuple[Frame, list[Stream]]:
    """Return the frame and the content of pages.

    Each is compressed at once: of a long document, the operators of all pages would not be small.
    """
    maker = FrameMaker(objects, fonts)
    streams = [
        _content_stream(maker.take(page), ink) for page, ink in zip(pages, inks, strict=True)
    ]
    return maker.frame(images), streams


def _framed_as_before(
    objects: Objects,
    pages: Sequence[Page],
    fonts: Fonts,
    images: Images,
    inks: Sequence[_Ink],
    memory: Memory,
) -> tuple[Frame, list[Stream]]:
    """Return likewise what the memory may know: documents of one shape share their frame."""

    def make() -> Frame:
        return _framed(objects, pages, fonts, images, inks)[0]

    frame = memory.recall(("frame", shape_of(pages, memory), fonts.content), make)
    streams = [
        memory.recall(("stream", Same(ink), mould), partial(_content_stream, mould, ink))
        for mould, ink in zip(frame.moulds, inks, strict=True)
    ]
    return frame, streams


def _metadata_key(pages: Pages, moment: datetime | None) -> Hashable:
    texts = (pages.title, pages.author, pages.subject, pages.language)
    return ("metadata", texts, pages.draft, pages.metadata, moment)


def _first_tag(page: Page | None) -> Tag | None:
    """Return the tag of a page's first text."""
    elements = page.elements if page else ()
    return next((element.origin.tag for element in elements if element.origin.tag), None)


def _last_tag(page: Page) -> Tag | None:
    """Return the tag of a page's last text."""
    return next(
        (element.origin.tag for element in reversed(page.elements) if element.origin.tag), None
    )


def _content_stream(mould: Mould, ink: _Ink) -> Stream:
    # Made of bytes: reportlab would encode str as UTF-8 and spoil every 8-bit letter.
    content = ink.content
    operators = "\n".join([part if isinstance(part, str) else content[part] for part in mould])
    return Stream(zlib.compress(operators.encode("latin-1")), {"Filter": "/FlateDecode"})
