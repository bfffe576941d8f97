"""Warnings about numbering: untitled điều, single khoản, numbers such as 2.1, marks in the text."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.model import Heading, Level, Paragraph
from docgen.rules.bodies import text_of
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.numbering.counting import Counted, counted
from docgen.rules.registry import warning


@warning("ND30-II.6.d-article")
def untitled_article(case: Case) -> Iterator[Finding]:
    """Find a điều without a title in a text that is laid out in chương."""
    for body in case.bodies:
        if not any(isinstance(block, Heading) for block in body.blocks):
            continue
        for block in body.blocks:
            if isinstance(block, Paragraph) and block.level is Level.ARTICLE and not block.titled:
                yield Finding(
                    block.place,
                    say("{label} has no title", label=block.label.rstrip(".")),
                    say(
                        "put its title on a line of its own, and a blank line under it: "
                        "Điều 1. Phạm vi điều chỉnh"
                    ),
                )


@warning("VT-lone-number")
def alone(case: Case) -> Iterator[Finding]:
    """Find a khoản 1 without a khoản 2, a điểm a without a điểm b."""
    for body in case.bodies:
        for level in (Level.CLAUSE, Level.POINT):
            entries = [entry for entry in counted(body) if entry.block.level is level]
            for entry, after in zip(entries, [*entries[1:], None], strict=False):
                if entry.ordinal == 1 and entry.fits and _begins_anew(after):
                    yield Finding(
                        entry.block.place,
                        say(
                            "{label} stands alone: nothing follows in its series",
                            label=entry.block.label,
                        ),
                        say("take the number away, or divide the text"),
                    )


@warning("VT-subclause")
def wrong_subclause(case: Case) -> Iterator[Finding]:
    """Find `3.1.` under khoản 2, or `2.3.` right after `2.1.`."""
    for body in case.bodies:
        clause, last = "", 0
        for block in body.blocks:
            if not isinstance(block, Paragraph):
                continue
            if block.level is Level.CLAUSE:
                clause, last = block.label.rstrip("."), 0
            parts = block.label.rstrip(".").split(".")
            if block.level is not Level.SUBCLAUSE or len(parts) != 2 or not clause:
                continue
            if not block.label.endswith(".") and text_of(block)[:1].islower():
                continue  # a figure or a day: `5.2 triệu đồng`, `20.11 là`
            expected = f"{clause}.{last + 1}"
            if parts != expected.split("."):
                yield Finding(
                    block.place,
                    say(
                        "{found} stands where {expected} should",
                        found=block.label.rstrip("."),
                        expected=expected,
                    ),
                    say("number on from the one before, without gap or repeat"),
                )
            clause, last = parts[0], int(parts[1])


@warning("ND30-PL3.1-end-mark")
def early_end(case: Case) -> Iterator[Finding]:
    """Find `./.` before the end of the text."""
    for body in case.bodies:
        text = body.passage.text
        at = text.find("./.")
        if at >= 0 and text[at + 3 :].strip():
            yield Finding(
                body.passage.place(at),
                say("./. stands before the end of the text"),
                say("take it away: it ends the text, once, and is made"),
            )


def _begins_anew(after: Counted | None) -> bool:
    """Tell whether the level's next number begins a series, or there is none."""
    return after is None or (after.ordinal == 1 and after.fits)
