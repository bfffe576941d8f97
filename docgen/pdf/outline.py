"""The headings of laid-out pages → a PDF's outline, the bookmarks that a reader shows beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from docgen.immutable import mutable
from docgen.layout.pages import Page, Run, Tag
from docgen.pdf.numbers import decimal
from docgen.pdf.objects import Objects, text_string
from docgen.pdf.structure_element import HEADING


@mutable
class _Bookmark:
    """A heading's text, where it begins, and the headings below it; `reference` once written."""

    depth: int
    title: str
    page: int
    top: float
    kids: list[_Bookmark] = field(default_factory=list)
    reference: str = ""


def embed_outline(objects: Objects, pages: Sequence[Page], references: Sequence[str]) -> str:
    """Add the outline and return the reference to it; empty where no heading is."""
    top = _nested(_headings(pages))
    if not top:
        return ""
    outline = objects.reserve()
    inner = _embed_kids(objects, top, outline, references)
    objects.fill(outline, f"<< /Type /Outlines {inner} >>")
    return outline


def _headings(pages: Sequence[Page]) -> Iterator[_Bookmark]:
    """Yield the headings in reading order, each of the runs that share its tag."""
    found: dict[Tag, _Bookmark] = {}
    baselines: dict[Tag, float] = {}
    for index, page in enumerate(pages):
        for run in page.elements:
            tag = run.origin.tag
            if tag is None or tag.role != HEADING or not isinstance(run, Run):
                continue
            if tag not in found:
                top = page.height - run.baseline + run.size
                found[tag] = _Bookmark(tag.depth, run.text, index, top)
            else:
                gap = "" if baselines[tag] == run.baseline else " "
                found[tag].title += f"{gap}{run.text}"
            baselines[tag] = run.baseline
    yield from found.values()


def _nested(headings: Iterator[_Bookmark]) -> list[_Bookmark]:
    """Return the topmost headings, the others put under the ones that they belong to."""
    top: list[_Bookmark] = []
    above: list[_Bookmark] = []
    for heading in headings:
        while above and above[-1].depth >= heading.depth:
            above.pop()
        (above[-1].kids if above else top).append(heading)
        above.append(heading)
    return top


def _embed_kids(
    objects: Objects, kids: Sequence[_Bookmark], parent: str, pages: Sequence[str]
) -> str:
    """Add bookmarks and return the keys by which the one above them names them."""
    for kid in kids:
        kid.reference = objects.reserve()
    for index, kid in enumerate(kids):
        before = f" /Prev {kids[index - 1].reference}" if index else ""
        after = f" /Next {kids[index + 1].reference}" if index + 1 < len(kids) else ""
        inner = f" {_embed_kids(objects, kid.kids, kid.reference, pages)}" if kid.kids else ""
        target = f"[{pages[kid.page]} /XYZ null {decimal(kid.top)} null]"
        title = text_string(kid.title.strip())
        source = f"<< /Title {title} /Parent {parent} /Dest {target}{before}{after}{inner} >>"
        objects.fill(kid.reference, source)
    first, last = kids[0].reference, kids[-1].reference
    return f"/First {first} /Last {last} /Count {_shown(kids)}"


def _shown(kids: Sequence[_Bookmark]) -> int:
    """Return how many bookmarks are seen when all are open."""
    return sum(1 + _shown(kid.kids) for kid in kids)
