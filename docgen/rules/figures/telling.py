"""A figure that leaves the decree's range → what is said about it, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.titles import component_titles
from docgen.diagnostics import Message, say
from docgen.measuring.measures.every import wrong
from docgen.measuring.measures.model import Measure, Quantity
from docgen.measuring.model import Observation
from docgen.messages.decimals import decimals
from docgen.rules.model import Finding


def off(seen: Observation, component: str, *quantities: Quantity) -> Iterator[Finding]:
    """Yield a finding for each figure of a component that leaves what the decree allows."""
    for quantity in quantities:
        for measure in wrong(seen, component, quantity):
            yield Finding(None, _found(measure), _help(measure))


def _found(measure: Measure) -> Message:
    titles = component_titles()
    name = titles.get(measure.component, measure.component)
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
        case Quantity.COLOUR if measure.component == "urgency":
            return say(
                "page {page}: {name}: in the colour {found}", page=page, name=name, found=found
            )
        case Quantity.COLOUR:
            return say("page {page}: letters in the colour {found}", page=page, found=found)
        case Quantity.SIZE:
            return say("page {page}: {name}: size {found}", page=page, name=name, found=found)
        case Quantity.UNISON:
            return say(
                "page {page}: the lines of the head have the sizes {found}", page=page, found=found
            )
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
    return _found_in_text(measure, name)


def _found_in_text(measure: Measure, name: str) -> Message:
    page, found = measure.page, decimals(measure.found)
    match measure.quantity:
        case Quantity.INDENT:
            return say("page {page}: first lines begin {found} mm in", page=page, found=found)
        case Quantity.LEADING:
            return say("page {page}: the line spacing is {found}", page=page, found=found)
        case Quantity.GAP:
            return say("page {page}: paragraphs stand {found} pt apart", page=page, found=found)
        case Quantity.EVENNESS:
            return say("page {page}: the text has the sizes {found}", page=page, found=found)
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


def _help(measure: Measure) -> Message:
    expected = decimals(measure.expected)
    match measure.quantity:
        case Quantity.PAPER:
            return say("set the paper to A4, {expected} mm", expected=expected)
        case Quantity.COLOUR if measure.expected == "red":
            return say("print it in bright red")
        case Quantity.COLOUR:
            return say("print it in black")
        case Quantity.SIZE:
            return say("set it to {expected} pt", expected=expected)
        case Quantity.UNISON:
            return say(
                "let Quốc hiệu, Tiêu ngữ, place and date go up and down together: {expected} pt",
                expected=expected,
            )
        case Quantity.LENGTH:
            return say("draw it {expected} % as long as the text line", expected=expected)
        case Quantity.CENTRE:
            return say("centre it")
        case Quantity.LEVEL:
            return say("put both on one line")
        case Quantity.FLUSH:
            return say("let it begin at the left margin")
        case Quantity.DISTANCE | Quantity.GAP:
            return say("set the space to {expected} pt", expected=expected)
        case Quantity.LEADING:
            return say("set the line spacing to {expected} lines", expected=expected)
        case Quantity.EVENNESS:
            return say("give the whole text one size")
    return _help_of_looks(measure)


def _help_of_looks(measure: Measure) -> Message:
    match measure.expected:
        case "bold":
            return say("make it bold")
        case "regular":
            return say("take the bold away")
        case "italic":
            return say("make it italic")
        case "upright":
            return say("take the italics away")
        case "capitals":
            return say("write it in capitals")
        case "lower":
            return say("write it in small letters")
        case "solid":
            return say("draw a solid line (in Word: Insert, Shapes, Line)")
        case "framed":
            return say("put it into a rectangle with a single line")
        case "justified":
            return say("justify the text on both sides")
        case "above":
            return say("put the page number into the header, in the middle")
    return say("set it to {expected} mm", expected=decimals(measure.expected))
