"""A figure that leaves the decree's range → how to mend it."""

from __future__ import annotations

from docgen.diagnostics import Message, say
from docgen.measuring.measures.model import Measure, Quantity
from docgen.messages.decimals import decimals


def how_to_mend(measure: Measure) -> Message:
    """Return how a figure is brought to what the decree expects."""
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
    return _how_it_is_to_look(measure)


def _how_it_is_to_look(measure: Measure) -> Message:
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
