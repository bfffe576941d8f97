"""Turns laid-out pages into the bytes of a PDF file."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime
from functools import partial
from itertools import zip_longest
from pathlib import Path

from docgen.fonts.faces import load_faces
from docgen.layout.pages import Image, Page, Pages
from docgen.memory import NO_MEMORY, Memory
from docgen.pdf.attachments import embed_files
from docgen.pdf.catalog import catalog, information, metadata
from docgen.pdf.content import page_content, shared_tags
from docgen.pdf.fonts import Fonts
from docgen.pdf.frame import Frame, FrameMaker, outlined
from docgen.pdf.images import Images
from docgen.pdf.marked_content import content_stream
from docgen.pdf.objects import Objects, Stream
from docgen.pdf.outline import headings_of


def write_pdf(pages: Pages, *, moment: datetime | None = None, memory: Memory = NO_MEMORY) -> bytes:
    """Return the PDF of laid-out pages; the same pages and moment give the same bytes.

    `moment` is the date that the file bears; without it, it bears none. What the memory knows is
    not drawn again. Raises EnvironmentProblem if a picture or a font cannot be read.
    """
    faces = load_faces(Path(pages.fonts) if pages.fonts else None)
    if memory is NO_MEMORY or _has_pictures(pages.pages):
        frame, streams = _drawn(pages.pages, Fonts(faces))
    else:
        from docgen.pdf.recalling import recalled  # for a merge alone

        frame, streams = recalled(pages.pages, Fonts(faces, memory), memory)
    objects = frame.objects
    for reference, stream in zip(frame.contents, streams, strict=True):
        objects.fill(reference, stream)
    parts = {
        **frame.parts,
        "Metadata": objects.add(
            memory.recall(_metadata_key(pages, moment), partial(metadata, pages, moment))
        ),
        **embed_files(objects, pages, moment),
    }
    return objects.to_bytes(
        catalog=objects.add(catalog(pages, parts)),
        info=objects.add(information(pages, moment)),
    )


def _has_pictures(pages: Sequence[Page]) -> bool:
    """Tell whether a file has objects of its own, numbered as its pages are drawn."""
    return any(isinstance(element, Image) for page in pages for element in page.elements)


def _drawn(pages: Sequence[Page], fonts: Fonts) -> tuple[Frame, list[Stream]]:
    """Return the frame and the content of pages.

    Each is compressed at once: of a long document, the operators of all pages would not be small.
    """
    objects = Objects()
    images = Images(objects)
    maker = FrameMaker(objects, fonts)
    streams = []
    for page, following in zip_longest(pages, pages[1:]):
        content = page_content(page, fonts, images, shared_tags(page, following))
        streams.append(content_stream(maker.take(page), content))
    return outlined(maker.frame(images), headings_of(pages)), streams


def _metadata_key(pages: Pages, moment: datetime | None) -> Hashable:
    texts = (pages.title, pages.author, pages.subject, pages.language)
    return ("metadata", texts, pages.draft, pages.metadata, moment)
