"""The laid-out document: where every glyph run, rule, frame and picture stands, as plain data.

Positions are points; x runs right from the page's left edge, y runs down from its top edge.
Elements stand in reading order and carry their component and the source line they came from.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from docgen.decree.model import Align
from docgen.diagnostics import Diagnostic
from docgen.document.metadata import Datum
from docgen.document.model import SourceFile
from docgen.immutable import distinct, immutable, replace

BLACK = "#000000"


@distinct
class Tag:
    """A part of the document's structure: the elements that share one tag object make it up.

    `role` is a standard structure type (ISO 32000-1, 14.8.4): Part, P, H, L, LI, Lbl, LBody, Table,
    TR, TH, TD, Figure, Form. A heading's `depth` orders it among the others; `alt` says what a
    figure shows or a form's field is for; `numbering` how a list's labels count (ListNumbering);
    what is an `aside` is read after the text beside it; a header's cell `spans` so many columns and
    rows.
    """

    role: str
    parent: Tag | None = None
    depth: int = 0
    alt: str = ""
    numbering: str = ""
    aside: bool = False
    spans: tuple[int, int] = (1, 1)

    @property
    def path(self) -> str:
        """The roles from the outermost in, as `L/LI/LBody`."""
        return f"{self.parent.path}/{self.role}" if self.parent else self.role


@immutable
class Origin:
    """What an element belongs to: the component's name, the decree's box (ô), the source line.

    An element without a tag is no part of the text but of the page: a rule, a page number, a
    table's header set again.
    """

    component: str
    box: str
    line: int = 0
    tag: Tag | None = field(default=None, compare=False)


class Run(NamedTuple):
    """Text in one face and size on one baseline, kerned; `word_space` (pt) is added to each space.

    `width` is the advance of the whole run with kerning and word space, as the layout measured it;
    `is_blank` tells that the text only says what is to be filled in; `link` is the address (URI)
    that it leads to. Without text it is room.
    """

    x: float
    baseline: float
    text: str
    face: str
    size: float
    width: float
    origin: Origin
    word_space: float = 0.0
    color: str = BLACK
    is_blank: bool = False
    link: str = ""


@immutable
class Rule:
    """A solid horizontal or vertical line (nét liền) from (x, y) to (x2, y2)."""

    x: float
    y: float
    x2: float
    y2: float
    thickness: float
    origin: Origin
    color: str = BLACK


@immutable
class Frame:
    """A rectangle's outline; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    thickness: float
    origin: Origin
    color: str = BLACK


@immutable
class Brace:
    """A right curly brace that holds lines together; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    thickness: float
    origin: Origin
    color: str = BLACK


@immutable
class Image:
    """A picture in a box; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    path: str
    alt: str
    origin: Origin


@immutable
class Ground:
    """A rectangle filled with a colour behind letters; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    color: str
    origin: Origin


@immutable
class TextField:
    """A blank of the finished file that a clerk fills in; (x, y) is its top left corner.

    The text stands on the baseline in a face and size, as a run there would; it has no more than
    `longest` characters: figures, and `letters` or none.
    """

    x: float
    y: float
    width: float
    height: float
    name: str
    title: str
    baseline: float
    face: str
    size: float
    align: Align
    longest: int
    letters: bool
    origin: Origin


class Lock(StrEnum):
    """What a signature lets nobody change after it: nothing yet, what is filled in, everything."""

    NOTHING = "nothing"
    TEXTS = "texts"
    EVERYTHING = "everything"


@immutable
class SignatureField:
    """A place of the finished file that is signed; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    name: str
    title: str
    lock: Lock
    origin: Origin


Field = TextField | SignatureField
Element = Run | Rule | Frame | Brace | Image | Ground | TextField | SignatureField


def with_origin(element: Element, origin: Origin) -> Element:
    """Return the element with another origin."""
    if isinstance(element, Run):
        return element._replace(origin=origin)
    return replace(element, origin=origin)


@immutable
class Page:
    """One page: its size, its printed number ("" when hidden) and its elements in reading order.

    `part` tags the document of several that it belongs to: itself, what is issued with it, an
    appendix.
    """

    width: float
    height: float
    label: str
    elements: tuple[Element, ...]
    part: Tag | None = None


@immutable
class Figures:
    """The figures that the pages are set by: the body's size, spacings, indent, the margins; pt."""

    size: float
    line_spacing: float
    paragraph_spacing: float
    indent: float
    top: float
    bottom: float
    left: float
    right: float


@immutable
class Pages:
    """The laid-out document, with what the writer needs to know about it as a whole.

    `metadata` is what Phụ lục VI, Phần II, I names; `sources` are the files it is made from. A
    `draft` (dự thảo) is not to be signed. `figures` are those in force, chosen by the document, by
    fitting or by the layout.
    """

    pages: tuple[Page, ...]
    title: str
    author: str
    subject: str
    language: str = "vi-VN"
    fonts: str = ""
    metadata: tuple[Datum, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    draft: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    figures: Figures | None = None
