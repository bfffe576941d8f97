"""The headings of laid-out pages → a PDF's outline, the bookmarks that a reader shows beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import partial

from docgen.immutable import immutable, mutable, replace
from docgen.layout.pages import Page, Run, Tag
from docgen.memory import NO_MEMORY, Memory
from docgen.pdf.numbers import decimal
from docgen.pdf.objects import Objects, text_string
from docgen.pdf.structure_element import HEADING


@immutable
class Heading:
    """A heading's depth and text, and where it begins: its page's index, points from its foot."""

    depth: int
    title: str
    page: int
    top: float


@mutable
class _Bookmark:
    """A heading, and the bookmarks of those below it; `reference` once it has one."""

    heading: Heading
    kids: list[_Bookmark] = field(default_factory=list)
    reference: str = ""


def headings_of(pages: Sequence[Page], memory: Memory = NO_MEMORY) -> tuple[Heading, ...]:
    """Return the headings in reading order, each of the runs that share its tag."""
    found: dict[Tag, Heading] = {}
    baselines: dict[Tag, float] = {}
    for index, page in enumerate(pages):
        for tag, run in memory.recall("headings", partial(_heading_runs, page), page):
            if tag not in found:
                top = page.height - run.baseline + run.size
                found[tag] = Heading(tag.depth, run.text, index, top)
            else:
                gap = "" if baselines[tag] == run.baseline else " "
                found[tag] = replace(found[tag], title=f"{found[tag].title}{gap}{run.text}")
            baselines[tag] = run.baseline
    return tuple(found.values())


def _heading_runs(page: Page) -> list[tuple[Tag, Run]]:
    return [
        (tag, run)
        for run in page.elements
        if (tag := run.origin.tag) is not None and tag.role == HEADING and isinstance(run, Run)
    ]


def embed_outline(objects: Objects, headings: Sequence[Heading], pages: Sequence[str]) -> str:
    """Add the outline, given the references to the pages, and return the reference to it.

    It is empty where no heading is.
    """
    top = _nested(headings)
    if not top:
        return ""
    outline = objects.reserve()
    inner = _embed_kids(objects, top, outline, pages)
    objects.fill(outline, f"<< /Type /Outlines {inner} >>")
    return outline


def _nested(headings: Sequence[Heading]) -> list[_Bookmark]:
    """Return the topmost headings, the others put under the ones that they belong to."""
    top: list[_Bookmark] = []
    above: list[_Bookmark] = []
    for heading in headings:
        bookmark = _Bookmark(heading)
        while above and above[-1].heading.depth >= heading.depth:
            above.pop()
        (above[-1].kids if above else top).append(bookmark)
        above.append(bookmark)
    return top


def _embed_kids(
    objects: Objects, kids: Sequence[_Bookmark], parent: str, pages: Sequence[str]
) -> str:
    """Add bookmarks and return the keys by which the one above them names them."""
    for kid in kids:
        kid.reference = objects.reserve()
    for index, kid in enumerate(kids):
        heading = kid.heading
        before = f" /Prev {kids[index - 1].reference}" if index else ""
        after = f" /Next {kids[index + 1].reference}" if index + 1 < len(kids) else ""
        inner = f" {_embed_kids(objects, kid.kids, kid.reference, pages)}" if kid.kids else ""
        target = f"[{pages[heading.page]} /XYZ null {decimal(heading.top)} null]"
        title = text_string(heading.title.strip())
        source = f"<< /Title {title} /Parent {parent} /Dest {target}{before}{after}{inner} >>"
        objects.fill(kid.reference, source)
    first, last = kids[0].reference, kids[-1].reference
    return f"/First {first} /Last {last} /Count {_shown(kids)}"


def _shown(kids: Sequence[_Bookmark]) -> int:
    """Return how many bookmarks are seen when all are open."""
    return sum(1 + _shown(kid.kids) for kid in kids)
