"""Pages with one fault in them: a component's letters, words, place or rule changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace as replaced
from typing import Any

import docgen
from docgen.document.model import Typography
from docgen.fonts.faces import load_faces
from docgen.layout.pages import Element, Frame, Origin, Page, Pages, Rule, Run
from docgen.lengths import POINTS
from tests.measuring.documents import document, pages

MM = POINTS["mm"]
Change = Callable[[Pages], Pages]
ElementChange = Callable[[Element], Element | None]


def replace(value: Any, **changes: Any) -> Any:
    """Return a value with some fields changed: runs are named tuples, other elements are not."""
    return value._replace(**changes) if isinstance(value, Run) else replaced(value, **changes)


@dataclass(frozen=True)
class Fault:
    """One fault in a good document, and the one rule that must speak about it."""

    code: str
    base: str
    change: Change
    name: str = ""

    def pages(self) -> Pages:
        """Return the document's pages with the fault."""
        return self.change(pages(self.base))


def everywhere(component: str, change: ElementChange) -> Change:
    """Return the change of each element of a component; None takes it away."""

    def changed(found: Pages) -> Pages:
        return replace(found, pages=tuple(_page(page) for page in found.pages))

    def _page(page: Page) -> Page:
        elements = (
            change(element) if component in ("", element.origin.component) else element
            for element in page.elements
        )
        return replace(page, elements=tuple(element for element in elements if element is not None))

    return changed


def looking(
    component: str, size: float | None = None, face: str | None = None, color: str | None = None
) -> Change:
    """Return a component in letters of another size, face or colour, still where it was centred."""

    def change(element: Element) -> Element:
        if not isinstance(element, Run):
            return replace(element, color=color or element.color) if _coloured(element) else element
        wanted = replace(
            element,
            size=size or element.size,
            face=face or element.face,
            color=color or element.color,
        )
        return _centred(wanted, element)

    return everywhere(component, change)


def _coloured(element: Element) -> bool:
    return isinstance(element, Rule | Frame)


def _centred(run: Run, before: Run) -> Run:
    width = width_of(run)
    return replace(run, width=width, x=before.x + (before.width - width) / 2)


def keeping_to_its_lines(component: str, size: float | None = None, face: str = "") -> Change:
    """Return a component in other letters, spaces mended so that lines end where they did."""

    def change(element: Element) -> Element:
        if not isinstance(element, Run):
            return element
        other = replace(element, size=size or element.size, face=face or element.face)
        spaces = other.text.count(" ")
        missing = element.width - width_of(other)
        return replace(other, word_space=other.word_space + missing / spaces) if spaces else other

    return everywhere(component, change)


def ragged(component: str) -> Change:
    """Return a component's lines without the spaces stretched to the margin."""

    def change(element: Element) -> Element:
        if not isinstance(element, Run):
            return element
        return replace(element, word_space=min(element.word_space, 0.0))

    return everywhere(component, change)


def in_regular(component: str, beginning: str) -> Change:
    """Return the runs that begin so in regular letters, in their places."""

    def change(element: Element) -> Element:
        if isinstance(element, Run) and element.text.startswith(beginning):
            return replace(element, face="regular")
        return element

    return everywhere(component, change)


def on_last_page(change: Change) -> Change:
    """Return the pages with a change on the last of them alone."""

    def changed(found: Pages) -> Pages:
        last = change(replace(found, pages=found.pages[-1:]))
        return replace(found, pages=(*found.pages[:-1], *last.pages))

    return changed


def width_of(run: Run) -> float:
    face = load_faces(None).face(run.face)
    natural = face.measure(run.text) * run.size / face.units_per_em
    return natural + run.word_space * run.text.count(" ")


def saying(component: str, before: str, after: str) -> Change:
    """Return a component with other words; those that change are there."""
    said: list[str] = []

    def change(element: Element) -> Element:
        if not isinstance(element, Run) or before not in element.text:
            return element
        said.append(element.text)
        other = replace(element, text=element.text.replace(before, after, 1))
        is_centred = component not in ("body", "basis", "recipients", "addressees")
        return _centred(other, element) if is_centred else replace(other, width=width_of(other))

    changing = everywhere(component, change)

    def changed(found: Pages) -> Pages:
        result = changing(found)
        assert said, f"{component} does not say {before}"
        return result

    return changed


def moving(component: str, x: float = 0.0, y: float = 0.0) -> Change:
    """Return a component, or everything (""), moved right and down by millimetres."""

    def change(element: Element) -> Element:
        right, down = x * MM, y * MM
        match element:
            case Run():
                return replace(element, x=element.x + right, baseline=element.baseline + down)
            case Rule():
                return replace(
                    element,
                    x=element.x + right,
                    x2=element.x2 + right,
                    y=element.y + down,
                    y2=element.y2 + down,
                )
        return replace(element, x=element.x + right, y=element.y + down)

    return everywhere(component, change)


def without(component: str) -> Change:
    """Return the pages without a component."""
    return everywhere(component, lambda element: None)


def stretched(component: str, share: float) -> Change:
    """Return a component's rule so many times as long, its middle where it was."""

    def change(element: Element) -> Element:
        if not isinstance(element, Rule):
            return element
        middle, half = (element.x + element.x2) / 2, share * (element.x2 - element.x) / 2
        return replace(element, x=middle - half, x2=middle + half)

    return everywhere(component, change)


def typed(component: str, words: str = "--------") -> Change:
    """Return a component's rule as hyphens."""

    def change(element: Element) -> Element:
        if not isinstance(element, Rule):
            return element
        run = Run(0.0, element.y + 4, words, "regular", 13.0, 0.0, element.origin)
        width = width_of(run)
        middle = (element.x + element.x2) / 2
        return replace(run, width=width, x=middle - width / 2)

    return everywhere(component, change)


def framed(width: float, height: float) -> ElementChange:
    """Return the change of a frame to another size, in millimetres, round its middle."""

    def change(element: Element) -> Element:
        if not isinstance(element, Frame):
            return element
        x = element.x + (element.width - width * MM) / 2
        y = element.y + (element.height - height * MM) / 2
        return replace(element, x=x, y=y, width=width * MM, height=height * MM)

    return change


def on_paper(width: float, height: float, shift: float) -> Change:
    """Return pages of another size in points, everything moved right by millimetres."""

    def changed(found: Pages) -> Pages:
        moved = moving("", x=shift)(found)
        pages = tuple(replace(page, width=width, height=height) for page in moved.pages)
        return replace(moved, pages=pages)

    return changed


def set_by(**figures: float) -> Change:
    """Return the pages set by figures that an announcement could not choose."""

    def changed(found: Pages) -> Pages:
        name = next(name for name in _named if pages(name) is found)
        base = document(name)
        typography: Typography = replace(base.typography, **figures)
        return docgen.typeset(replace(base, typography=typography))

    return changed


_named = ("thong-bao-binh-dang-gioi", "quyet-dinh-thanh-lap", "cong-van-tra-loi")


def adding(component: str, text: str, page: int, x: float, baseline: float) -> Change:
    """Return the pages with one more text, at a place in points."""

    def changed(found: Pages) -> Pages:
        run = Run(x, baseline, text, "regular", 14.0, 0.0, Origin(component, ""))
        run = replace(run, width=width_of(run), x=x - width_of(run) / 2)
        changed_page = replace(found.pages[page], elements=(*found.pages[page].elements, run))
        return replace(found, pages=(*found.pages[:page], changed_page, *found.pages[page + 1 :]))

    return changed


def both(*changes: Change) -> Change:
    """Return changes made one after the other."""

    def changed(found: Pages) -> Pages:
        for change in changes:
            found = change(found)
        return found

    return changed
