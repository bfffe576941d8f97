"""Strips: horizontal bands of a page that never split, the layout's unit of height."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from docgen.immutable import replace
from docgen.layout.pages import (
    Brace,
    Element,
    Frame,
    Ground,
    Image,
    Rule,
    Run,
    SignatureField,
    TextField,
)


class Whole(Protocol):
    """What stands in several strips that a page break may part, such as a table's high row."""

    def together(self, strips: Sequence[Strip]) -> Strip:
        """Return those of its strips that stand on one page as one, with what encloses them."""
        ...


class Strip(NamedTuple):
    """A band of height `height` (pt) with its elements at y from its top.

    `before` is the space above it, dropped at a page's head, and `growth` what it may grow by for
    the page to reach its foot; `cost` is what a page break before it costs; `repeat` are strips set
    again at a page's head when a page begins with this one (a table's header). `ending` are strips
    set at a page's foot when the next page begins with this one, less high than it; `whole` sets
    together what a page has of the strips with it.
    """

    height: float
    elements: tuple[Element, ...] = ()
    before: float = 0.0
    cost: float = 0.0
    repeat: tuple[Strip, ...] = ()
    growth: float = 0.0
    ending: tuple[Strip, ...] = ()
    whole: Whole | None = None

    @property
    def runs(self) -> list[Run]:
        """Its text, in order."""
        return [element for element in self.elements if isinstance(element, Run)]

    @property
    def first_baseline(self) -> float:
        """How far (pt) below its top its first line stands; 0 without text."""
        return min((run.baseline for run in self.runs), default=0.0)


def moved(element: Element, dx: float, dy: float) -> Element:
    """Return the element shifted to the right and down, in points."""
    match element:
        case Run():
            x, baseline, *others = element
            return tuple.__new__(Run, (x + dx, baseline + dy, *others))
        case Rule():
            return replace(
                element,
                x=element.x + dx,
                y=element.y + dy,
                x2=element.x2 + dx,
                y2=element.y2 + dy,
            )
        case TextField():
            return replace(
                element, x=element.x + dx, y=element.y + dy, baseline=element.baseline + dy
            )
        case Frame() | Brace() | Image() | Ground() | SignatureField():
            return replace(element, x=element.x + dx, y=element.y + dy)


def placed(strips: Iterable[Strip], top: float = 0.0) -> Iterator[Element]:
    """Yield the elements of strips set one under the other from `top` on."""
    y = top
    for strip in strips:
        y += strip.before
        for element in strip.elements:
            yield moved(element, 0.0, y)
        y += strip.height


def total_height(strips: Iterable[Strip]) -> float:
    """Return the height of strips one under the other, the first one's space above included."""
    return sum(strip.before + strip.height for strip in strips)


def joined(strips: Iterable[Strip]) -> Strip:
    """Return strips as one that never splits, with the first one's space above."""
    first, *rest = strips
    if not rest:
        return first
    whole = [first._replace(before=0.0), *rest]
    return Strip(total_height(whole), tuple(placed(whole)), before=first.before, cost=first.cost)
