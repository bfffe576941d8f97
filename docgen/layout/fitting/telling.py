"""What fitting did, or could not do → what is told about it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say
from docgen.document.model import Document, Fitting, PageLimit, Typography
from docgen.layout.fitting.search import Trial
from docgen.layout.setting import Setting
from docgen.layout.strips import total_height
from docgen.lengths import millimetres
from docgen.messages.decimals import decimals

_CITATION = "PL I, Phần I, I.3; II.6.e; V"


def tell_fitted(document: Document, natural: Setting, chosen: Setting, pages: int) -> Diagnostic:
    """Return the note of what was chosen, and how to do without."""
    changes = _joined(list(_changes(natural, chosen)))
    told = say("fitted to one page: {changes}", changes=changes)
    if pages > 1:
        told = say("fitted to {count} pages: {changes}", count=pages, changes=changes)
    unasked = document.typography.fit is Fitting.AUTO
    return Diagnostic(
        "fitted",
        Severity.NOTE,
        _place(document),
        told,
        say("write fit: none under typography to leave the closing block on a page of its own")
        if unasked
        else None,
        _CITATION,
    )


def tell_too_long(document: Document, limit: PageLimit, tightest: Trial) -> Diagnostic:
    """Return the error that not even the tightest choice fits, with what it lacks."""
    over = _shortfall(tightest, limit.pages)
    setting = tightest.choice.setting
    lines = math.ceil(over / (setting.styles["body"].single * setting.line_spacing))
    return Diagnostic(
        "does-not-fit",
        Severity.ERROR,
        limit.place,
        say(
            "at the tightest that the decree allows, the text is still {length} mm "
            "(lines: {lines}) too long for fit.pages: {pages}",
            pages=limit.pages,
            lines=lines,
            length=math.ceil(millimetres(over)),
        ),
        _way_out(setting, document.typography),
        _CITATION,
    )


def _way_out(setting: Setting, own: Typography) -> Message:
    """Return what may help: to leave out what the document states looser than the decree asks."""
    body, page = setting.decree.body, setting.decree.page
    stated = [
        name
        for name in ("size", "line_spacing", "paragraph_spacing")
        if (getattr(own, name) or 0.0) > getattr(body, name).allowed.low
    ]
    if any(width > page.margins[side].allowed.low for side, width in own.margins.items()):
        stated.append("margins")
    if not stated:
        return say("shorten the text, or allow more pages")
    return say(
        "shorten the text, allow more pages, or leave out what stays as it is written: {keys}",
        keys=", ".join(stated),
    )


def _shortfall(trial: Trial, limit: int) -> float:
    """Return the height in points that finds no room on the pages allowed."""
    room = trial.flow.heights.of(limit - 1) - total_height(trial.pages[limit - 1])
    over = sum(map(total_height, trial.pages[limit:])) - max(room, 0.0)
    return max(over, 1.0)


def _changes(natural: Setting, chosen: Setting) -> Iterator[Message]:
    if chosen.body_size != natural.body_size:
        yield say("size {size}", size=decimals(f"{chosen.body_size:g}"))
    if chosen.line_spacing != natural.line_spacing:
        yield say("line spacing {factor}", factor=decimals(f"{chosen.line_spacing:g}"))
    if chosen.paragraph_spacing != natural.paragraph_spacing:
        length = decimals(f"{chosen.paragraph_spacing:g}")
        yield say("paragraph spacing {length} pt", length=length)
    if chosen.margins != natural.margins:
        sides = {
            side: decimals(f"{millimetres(width):.3g}") for side, width in chosen.margins.items()
        }
        yield say("margins {top}, {bottom}, {left}, {right} mm (top, bottom, left, right)", **sides)


def _joined(messages: list[Message]) -> Message:
    first, *others = messages
    return say("{first}, {others}", first=first, others=_joined(others)) if others else first


def _place(document: Document) -> Place:
    """Return where fitting was asked for, else where the closing block is written."""
    fit = document.typography.fit
    if isinstance(fit, PageLimit):
        return fit.place
    return document.signers[0].name.place if document.signers else document.title.place
