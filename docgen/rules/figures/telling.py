"""A figure that leaves the decree's range → what is said about it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.titles import component_titles
from docgen.diagnostics import Message, say
from docgen.measuring.measures.every import wrong
from docgen.measuring.measures.model import Measure, Quantity
from docgen.measuring.model import Observation
from docgen.messages.decimals import decimals
from docgen.rules.figures.mending import how_to_mend
from docgen.rules.model import Finding


def off(seen: Observation, component: str, *quantities: Quantity) -> Iterator[Finding]:
    """Yield a finding for each figure of a component that leaves what the decree allows."""
    for quantity in quantities:
        for measure in wrong(seen, component, quantity):
            yield Finding(None, _found(measure), how_to_mend(measure))


def _found(measure: Measure) -> Message:
    """Return what is said of a figure: those of the page and of the text name no component."""
    page, found = measure.page, decimals(measure.found)
    match measure.quantity:
        case Quantity.PAPER:
            return say("page {page}: the paper is {found} mm", page=page, found=found)
        case Quantity.TOP:
            return say("page {page}: the top margin is {found} mm", page=page, found=found)
        case Quantity.BOTTOM:
            return say("page {page}: the bottom margin is {found} mm", page=page, found=found)
        case Quantity.LEFT:
            return say("page {page}: the left margin is {found} mm", page=page, found=found)
        case Quantity.RIGHT:
            return say("page {page}: the right margin is {found} mm", page=page, found=found)
        case Quantity.COLOUR if measure.component != "urgency":
            return say("page {page}: letters in the colour {found}", page=page, found=found)
        case Quantity.UNISON:
            return say(
                "page {page}: the lines of the head have the sizes {found}", page=page, found=found
            )
        case Quantity.INDENT:
            return say("page {page}: first lines begin {found} mm in", page=page, found=found)
        case Quantity.LEADING:
            return say("page {page}: the line spacing is {found}", page=page, found=found)
        case Quantity.GAP:
            return say("page {page}: paragraphs stand {found} pt apart", page=page, found=found)
        case Quantity.EVENNESS:
            return say("page {page}: the text has the sizes {found}", page=page, found=found)
    return _found_of_component(measure)


def _found_of_component(measure: Measure) -> Message:
    name = component_titles().get(measure.component, measure.component)
    page, found = measure.page, decimals(measure.found)
    match measure.quantity:
        case Quantity.COLOUR:
            return say(
                "page {page}: {name}: in the colour {found}", page=page, name=name, found=found
            )
        case Quantity.SIZE:
            return say("page {page}: {name}: size {found}", page=page, name=name, found=found)
        case Quantity.LENGTH:
            return say(
                "page {page}: {name}: {found} % of the text line",
                page=page,
                name=name,
                found=found,
            )
        case Quantity.CENTRE:
            return say(
                "page {page}: {name}: {found} mm off the middle", page=page, name=name, found=found
            )
        case Quantity.LEVEL:
            return say(
                "page {page}: {name}: {found} mm higher or lower than what it stands beside",
                page=page,
                name=name,
                found=found,
            )
        case Quantity.FLUSH:
            return say(
                "page {page}: {name}: {found} mm off the left margin",
                page=page,
                name=name,
                found=found,
            )
        case Quantity.DISTANCE:
            return say(
                "page {page}: {name}: {found} pt under the line above",
                page=page,
                name=name,
                found=found,
            )
        case Quantity.WIDTH:
            return say(
                "page {page}: {name}: the frame is {found} mm wide",
                page=page,
                name=name,
                found=found,
            )
        case Quantity.HEIGHT:
            return say(
                "page {page}: {name}: the frame is {found} mm high",
                page=page,
                name=name,
                found=found,
            )
    return _looks(measure, name)


def _looks(measure: Measure, name: str) -> Message:
    """Return what is said of a figure that is a word."""
    page = measure.page
    match measure.found:
        case "bold":
            return say("page {page}: {name}: bold", page=page, name=name)
        case "regular":
            return say("page {page}: {name}: not bold", page=page, name=name)
        case "italic":
            return say("page {page}: {name}: italic", page=page, name=name)
        case "upright":
            return say("page {page}: {name}: not italic", page=page, name=name)
        case "capitals":
            return say("page {page}: {name}: all in capitals", page=page, name=name)
        case "lower":
            return say("page {page}: {name}: not in capitals", page=page, name=name)
        case "typed":
            return say("page {page}: {name}: typed with hyphens", page=page, name=name)
        case "underlined":
            return say("page {page}: {name}: underlined letters", page=page, name=name)
        case "dashed":
            return say("page {page}: {name}: dashed", page=page, name=name)
        case "unframed":
            return say("page {page}: {name}: without a frame", page=page, name=name)
        case "ragged":
            return say("page {page}: lines of the text do not end at the margin", page=page)
    return say("page {page}: {name}: at the foot of the page", page=page, name=name)
